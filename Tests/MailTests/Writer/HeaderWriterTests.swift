import Foundation
import Mail
import TestSupport
import Testing

@Suite struct HeaderWriterTests {
    private func text(_ text: String) -> String {
        var writer = HeaderWriter()
        writer.add("Subject", text: text)
        return writer.bytes.text
    }

    @Test(arguments: [
        ("Hello", "Subject: Hello\r\n"),
        ("", "Subject:\r\n"),
        ("山田", "Subject: =?utf-8?B?5bGx55Sw?=\r\n"),
        ("Re: 山", "Subject: Re: =?utf-8?B?5bGx?=\r\n"),
        ("Café noir", "Subject: =?utf-8?Q?Caf=C3=A9?= noir\r\n"),
        ("山 田", "Subject: =?utf-8?B?5bGxIOeUsA==?=\r\n"),
        ("a  b", "Subject: a =?utf-8?Q?_b?=\r\n"),
        ("=?utf-8?q?x?=", "Subject: =?utf-8?Q?=3D=3Futf-8=3Fq=3Fx=3F=3D?=\r\n"),
        ("a\r\nBcc: x@y", "Subject: a =?utf-8?Q?_Bcc=3A?= x@y\r\n"),
        ("a\r\n\r\nbody", "Subject: a =?utf-8?Q?___body?=\r\n"),
    ])
    func `texts`(value: String, expected: String) {
        #expect(text(value) == expected)
    }

    @Test func `long texts are folded at 76 bytes, encoded words kept to 75`() {
        let ascii = text(Array(repeating: "word", count: 60).joined(separator: " "))
        let japanese = text(String(repeating: "関所は手紙の関所です。", count: 20))
        for field in [ascii, japanese] {
            let lines = field.components(separatedBy: "\r\n").dropLast()
            #expect(lines.count > 3)
            #expect(lines.allSatisfy { $0.utf8.count <= 76 })
            #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") })
        }
        for word in japanese.components(separatedBy: " ") where word.hasPrefix("=?") {
            #expect(word.utf8.count <= 77)  // with its line break
            #expect(!HeaderText.decode(Array(word.utf8)[...]).contains("\u{FFFD}"))
        }
    }

    @Test func `names of fields cannot begin another field`() {
        var writer = HeaderWriter()
        writer.add("X-A\r\nBcc: y", text: "x")
        #expect(writer.bytes.text == "X-ABccy: x\r\n")
    }

    @Test func `what is written is read back`() {
        var source = RandomText()
        for _ in 0..<3_000 {
            let text = source.next()
            var writer = HeaderWriter()
            writer.add("Subject", text: text)
            let written = WrittenHeader(writer)
            #expect(HeaderText.decode(written.value) == RandomText.shown(text), "\(writer.bytes.text)")
        }
    }

    @Test func `addresses that are written are read back`() {
        var source = RandomText()
        for _ in 0..<3_000 {
            let mailboxes = (0..<source.number(1...3)).map { _ in
                let local = Array(RandomText.shown(source.next(upTo: 8)).replacing("\u{FFFD}", with: "x").utf8)
                let name = source.next(upTo: 12)
                return Mailbox(
                    displayName: name,
                    localPart: local.isEmpty ? [0x61] : local,
                    domain: Array("例.example".utf8)
                )
            }
            let isGroup = source.number(0...3) == 0
            let addresses: [Address] =
                isGroup
                ? [.group(AddressGroup(name: source.next(upTo: 5), mailboxes: mailboxes))]
                : mailboxes.map(Address.mailbox)
            var writer = HeaderWriter()
            writer.add("To", addresses: addresses)
            let written = WrittenHeader(writer, isASCII: false)
            let list = AddressList(parsing: written.value)
            #expect(list.mailboxes.map(\.localPart) == mailboxes.map(\.localPart), "\(writer.bytes.text)")
            #expect(list.mailboxes.map(\.domain) == mailboxes.map(\.domain))
            #expect(list.mailboxes.map { $0.displayName ?? "" } == mailboxes.map { Self.shownName($0.displayName) })
            #expect(!list.isAmbiguous, "\(writer.bytes.text) \(list.defects)")
        }
    }

    private static func shownName(_ name: String?) -> String {
        let shown = RandomText.shown(name ?? "")
        return shown.utf8.allSatisfy { $0 == ASCII.space } ? "" : shown
    }

    @Test func `nothing in an address ends it`() {
        let evil = Mailbox(
            displayName: "x\r\nBcc: a@b",
            localPart: Array("a\r\nBcc: c".utf8),
            domain: Array("good>,<evil@e.example>\r\nX: y".utf8)
        )
        var writer = HeaderWriter()
        writer.add("From", mailboxes: [evil])
        let list = AddressList(parsing: WrittenHeader(writer).value)
        #expect(list.mailboxes.map(\.address) == ["\"a??Bcc: c\"@good???evil?e.example???X??y"])
    }

    @Test func `what no line can hold is left out`() {
        var writer = HeaderWriter()
        let long = [UInt8](repeating: 0x61, count: 2_000)
        writer.add("To", mailboxes: [Mailbox(localPart: long, domain: [0x62]), Mailbox(localPart: [], domain: [])])
        #expect(writer.bytes.isEmpty)
        writer.add("References", identifiers: [long.text, "a@b\r\nX: <y>", ""])
        #expect(writer.bytes.text == "References: <a@bX:y>\r\n")
        writer.add("Date", date: DateTime(seconds: 0))
        #expect(writer.bytes.text.hasSuffix("Date: Thu, 1 Jan 1970 00:00:00 +0000\r\n"))
    }

    @Test(arguments: [false, true])
    func `parameters that are written are read back`(compatibleNames: Bool) {
        var source = RandomText()
        for _ in 0..<3_000 {
            let text = source.next(upTo: 20)
            let name = Parameter(name: "name", value: text, bytes: [])
            let other = Parameter(name: "x-other", value: source.next(upTo: 4), bytes: [])
            var writer = HeaderWriter()
            let type = ContentType(type: "application", subtype: "pdf", parameters: ParameterList([name, other]))
            writer.add("Content-Type", type: type, compatibleNames: compatibleNames)
            let written = WrittenHeader(writer)
            #expect(written.longestLine <= 78, "\(writer.bytes.text)")
            let back = ContentType(parsing: written.value)
            #expect(back?.name == "application/pdf")
            #expect(back?.parameters["name"]?.value == RandomText.shown(text), "\(writer.bytes.text)")
            #expect(back?.parameters["x-other"]?.value == RandomText.shown(other.value), "\(writer.bytes.text)")
            #expect(back?.parameters.isMalformed == false)
        }
    }

    @Test func `file names in both ways`() {
        let name = Parameter(name: "name", value: "見積書（最終版）.pdf", bytes: [])
        var writer = HeaderWriter()
        let type = ContentType(type: "application", subtype: "pdf", parameters: ParameterList([name]))
        writer.add("Content-Type", type: type, compatibleNames: true)
        writer.add("Content-Type", type: type)
        #expect(
            writer.bytes.text == """
                Content-Type: application/pdf;\r
                 name="=?utf-8?B?6KaL56mN5pu477yI5pyA57WC54mI77yJLnBkZg==?="\r
                Content-Type: application/pdf;\r
                 name*0*=utf-8''%E8%A6%8B%E7%A9%8D%E6%9B%B8%EF%BC%88%E6%9C%80%E7%B5%82;\r
                 name*1*=%E7%89%88%EF%BC%89.pdf\r

                """
        )
    }
}
