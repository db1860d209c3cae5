import Mail
import Testing

@testable import Checkpoint

@Suite struct SubjectTagTests {
    private func tagged(_ text: String, _ tag: String = "[未確認] ") async throws -> Message {
        let evidence = try await MarkingWorkshop.evidence(text)
        let marks = Verdict.Marks(subjectTag: tag)
        return Message(parsing: try MarkingWorkshop.marked(evidence, .mark(marks), MarkingWorkshop.bare))
    }

    private func subject(_ message: Message) -> String? {
        message.header.first(named: "Subject").map {
            HeaderText.decode(message.header.value(of: $0), charsets: .system)
        }
    }

    @Test(arguments: [
        ("Hello world", "[未確認] Hello world"),
        ("=?iso-2022-jp?B?GyRCPTVKcxsoQg==?=", "[未確認] 週報"),
        ("=?utf-8?q?a?=\r\n =?utf-8?q?b?=", "[未確認] ab"),
        ("\r\n Hello", "[未確認] Hello"),
        ("", "[未確認]"),
        ("[未確認] already", "[未確認] already"),
        ("Re: Fwd: =?utf-8?B?W+acqueiuuiqjV0=?= already", "Re: Fwd: [未確認] already"),
        ("Meeting: [未確認] later", "[未確認] Meeting: [未確認] later"),
        ("\u{1B}$B=5Js\u{1B}(B", "[未確認] 週報"),
    ])
    func `the tag stands in front and the rest reads as before`(value: String, expected: String) async throws {
        let message = try await tagged("From: a@bank.example\r\nSubject: \(value)\r\nTo: b@example.jp\r\n\r\nx")
        #expect(subject(message) == expected)
        #expect(message.header.fields.count == 3)
        #expect(message.bytes.text.hasSuffix("\r\nTo: b@example.jp\r\n\r\nx"))
    }

    @Test func `a plain tag is not encoded`() async throws {
        let message = try await tagged("Subject: =?utf-8?q?=E3=81=82?=\r\n\r\n", "[SPAM]")
        #expect(message.bytes.text == "Subject: [SPAM] =?utf-8?q?=E3=81=82?=\r\n\r\n")
    }

    @Test func `a missing subject is added, and each of several is tagged`() async throws {
        #expect(subject(try await tagged("From: a@bank.example\r\n\r\nx")) == "[未確認]")
        let both = try await tagged("Subject: a\r\nSUBJECT : b\r\n\r\nx", "[t]")
        #expect(both.bytes.text == "Subject: [t] a\r\nSUBJECT: [t] b\r\n\r\nx")
    }

    @Test func `long subjects are folded and files keep their line breaks`() async throws {
        let long = String(repeating: "word ", count: 14) + "end"
        let message = try await tagged("Subject: \(long)\n\nx")
        #expect(subject(message) == "[未確認] \(long)")
        #expect(!message.bytes.contains(ASCII.carriageReturn))
        #expect(message.bytes.split(separator: ASCII.lineFeed).allSatisfy { $0.count <= 78 })
    }

    @Test func `no tag can end the field`() async throws {
        let message = try await tagged("Subject: a\r\n\r\nx", "[x]\r\nBcc: evil@example.com\u{202E}")
        #expect(message.header.fields.count == 1)
        #expect(subject(message) == "[x]  Bcc: evil@example.com a")
        #expect(SubjectTag("\r\n\u{202E} ", bytesMax: 100) == nil)
    }
}
