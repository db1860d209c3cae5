import Mail
import Testing

@Suite struct MessageEditTests {
    private func edit(_ text: String, _ edits: (Message) -> [Edit]) throws -> String {
        let message = Message(text)
        return try Editor(message.bytes).applying(edits(message)).text
    }

    @Test func fieldsComeOnTopAndGo() throws {
        let text = "From: a\r\nSubject: s\r\n t\r\n\r\nbody\r\n"
        let result = try edit(text) { message in
            [.insertOnTop([UInt8]("X: 1".utf8), of: message)] + message.header.fields(named: "subject").map(Edit.remove)
        }
        #expect(result == "X: 1\r\nFrom: a\r\n\r\nbody\r\n")
    }

    @Test(arguments: [
        ("From: a\n\nb", "X: 1\nFrom: a\n\nb"), ("From x Thu\nFrom: a\n\nb", "From x Thu\nX: 1\nFrom: a\n\nb"),
        ("\r\nbody", "X: 1\r\n\r\nbody"), ("no header", "X: 1\r\n\r\nno header"), ("", "X: 1\r\n\r\n"),
    ])
    func insertedFieldIsAFieldWhateverTheMessage(text: String, expected: String) throws {
        let result = try edit(text) { [.insertOnTop([UInt8]("X: 1".utf8), of: $0)] }
        #expect(result == expected)
        #expect(Message(result).header.first(named: "x") != nil)
    }

    @Test func bodiesAndHeadersOfPartsAreReplaced() throws {
        let text =
            "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\none\r\n--b\r\nX: 1\r\n\r\ntwo\r\n--b--\r\n"
        let result = try edit(text) { message in
            [
                .replaceBody(of: message.parts[1], with: [UInt8]("ONE".utf8)),
                .replaceHeader(of: message.parts[2], with: [UInt8]("Y: 2\r\n\r\n".utf8)),
            ]
        }
        #expect(result == text.replacing("one", with: "ONE").replacing("X: 1", with: "Y: 2"))
    }
}
