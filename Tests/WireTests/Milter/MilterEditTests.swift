import Mail
import TestSupport
import Testing

@testable import Wire

@Suite struct MilterEditTests {
    private func message(_ text: String) -> Message { Message(parsing: Array(text.replacing("\n", with: "\r\n").utf8)) }

    /// The modifications, carried out as Postfix does, come to what the editor makes.
    private func check(_ edits: [Edit], of message: Message) throws -> [MilterModification] {
        let modifications = try [MilterModification].edits(edits, of: message)
        var postfix = PostfixHeader(message)
        postfix.apply(modifications)
        let edited = try Editor(message.bytes).applying(edits)
        #expect(postfix.message.text == edited.text, "\(modifications)")
        return modifications
    }

    private let three = "A: 1\nB: 2\n\tfold\nA: 3\n\nbody\n"

    @Test func whatComesOnTopComesAboveTheReceivedOfThePostfixItself() throws {
        let message = message(three)
        let edits: [Edit] = [.insertOnTop(Array("X: 1"), of: message), .insertOnTop(Array("Y: 2"), of: message)]
        let modifications = try check(edits, of: message)
        #expect(
            modifications == [
                .insertHeader(index: 0, name: Array("Y"), value: Array(" 2")),
                .insertHeader(index: 0, name: Array("X"), value: Array(" 1")),
            ]
        )
    }

    @Test func fieldsAreTakenAwayFromTheLastBackwards() throws {
        let message = message("a: 1\nB: 2\nA: 3\nA: 4\n\n")
        let modifications = try check(
            [.remove(message.header.fields[0]), .remove(message.header.fields[2])],
            of: message
        )
        #expect(
            modifications == [
                .changeHeader(name: Array("A"), occurrence: 2, value: nil),
                .changeHeader(name: Array("a"), occurrence: 1, value: nil),
            ]
        )
    }

    @Test func aNewFieldInThePlaceOfARemovedOneComesOnTop() throws {
        let message = message("Authentication-Results: forged\nB: 2\n\n")
        let edits: [Edit] = [
            .insertOnTop(Array("Authentication-Results: true"), of: message), .remove(message.header.fields[0]),
        ]
        let modifications = try check(edits, of: message)
        #expect(modifications.count == 2)
        #expect(
            modifications.last == .insertHeader(index: 0, name: Array("Authentication-Results"), value: Array(" true"))
        )
    }

    @Test func aChangedValueIsAChange() throws {
        let message = message(three)
        let value = message.header.fields[2].value
        #expect(
            try check([.replace(value, with: Array(" [!] 3"))], of: message)
                == [.changeHeader(name: Array("A"), occurrence: 2, value: Array(" [!] 3"))]
        )
        #expect(
            try check([.insert(Array(" [!]"), before: value.lowerBound)], of: message)
                == [.changeHeader(name: Array("A"), occurrence: 2, value: Array(" [!] 3"))]
        )
    }

    @Test func aWholeNewHeaderLeavesAloneWhatStays() throws {
        let message = message("From: a\nContent-Type: text/plain\nContent-Transfer-Encoding: 7bit\nX: y\n\nold\n")
        let header = "From: a\r\nContent-Type: multipart/mixed;\r\n boundary=b\r\nMIME-Version: 1.0\r\nX: y\r\n\r\n"
        let edits: [Edit] = [
            .replaceHeader(of: message.root, with: Array(header)), .replaceBody(of: message.root, with: Array("new")),
        ]
        let modifications = try check(edits, of: message)
        #expect(modifications.last == .replaceBody(Array("new")))
        #expect(
            !modifications.contains { if case .changeHeader(let name, _, _) = $0 { name == Array("X") } else { false } }
        )
    }

    @Test func fieldsBelowAllOthersAreAddedInOrder() throws {
        let message = message(three)
        let end = try #require(message.header.fields.last).whole.upperBound
        let modifications = try check([.insert(Array("X: 1\r\nY: 2\r\n"), before: end)], of: message)
        #expect(modifications.map { if case .addHeader(let name, _) = $0 { name.text } else { "?" } } == ["X", "Y"])
    }

    @Test func aMessageWithoutFieldsGetsSome() throws {
        let message = message("\nbody\n")
        #expect(try check([.insertOnTop(Array("X: 1"), of: message)], of: message).count == 1)
    }

    @Test func nothingIsDoneWhereNothingChanges() throws {
        let message = message(three)
        let field = message.header.fields[0]
        #expect(try check([], of: message).isEmpty)
        #expect(try check([.replace(field.whole, with: Array(message.bytes[field.whole]))], of: message).isEmpty)
        #expect(try check([.replaceBody(of: message.root, with: Array("body\r\n"))], of: message).isEmpty)
    }

    @Test func editsThatContradictEachOtherAreRefused() {
        let message = message(three)
        #expect(throws: EditError.self) {
            try [MilterModification].edits([.remove(0..<5), .remove(2..<6)], of: message)
        }
    }

    @Test func anyEditsComeOutAsTheEditorMakesThem() throws {
        var noise = Noise(seed: 20_261_123)
        for _ in 0..<2000 {
            let message = randomMessage(&noise)
            let modifications = try check(randomEdits(of: message, &noise), of: message)
            #expect(modifications.count <= 60)
        }
    }

    private func randomMessage(_ noise: inout Noise) -> Message {
        var text = ""
        for _ in 0..<Int.random(in: 0...8, using: &noise) { text += randomField(&noise) }
        return Message(parsing: Array(text + "\r\nbody\r\n"))
    }

    private func randomField(_ noise: inout Noise) -> String {
        let name = ["A", "a", "B", "Received", "Subject"].randomElement(using: &noise) ?? "A"
        let fold = Bool.random(using: &noise) ? "\r\n more" : ""
        return "\(name): \(Int.random(in: 0...9, using: &noise))\(fold)\r\n"
    }

    /// Each field, and each place between two, is left alone or edited.
    private func randomEdits(of message: Message, _ noise: inout Noise) -> [Edit] {
        var edits: [Edit] = []
        for field in message.header.fields {
            for _ in 0..<max(0, Int.random(in: -3...2, using: &noise)) {
                edits.append(.insert(Array(randomField(&noise)), before: field.whole.lowerBound))
            }
            switch Int.random(in: 0..<8, using: &noise) {
            case 0: edits.append(.remove(field))
            case 1: edits.append(.replace(field.value, with: Array(" changed")))
            case 2: edits.append(.replace(field.whole, with: Array(randomField(&noise) + randomField(&noise))))
            case 3: edits.append(.replace(field.name, with: Array("C")))
            default: break
            }
        }
        if Int.random(in: 0..<4, using: &noise) == 0 {
            edits.append(.insert(Array(randomField(&noise)), before: message.header.bodyStart - 2))
        }
        if Bool.random(using: &noise) { edits.append(.insert(Array("more\r\n"), before: message.header.bodyStart)) }
        return edits.shuffled(using: &noise)
    }
}
