import Inspection
import Mail
import Testing
@testable import Checkpoint

@Suite struct NoticeTests {
    @Test func `it says who the sender claims to be and that nobody vouches for that`() async throws {
        let evidence = try await MarkingWorkshop.evidence(
            "From: =?utf-8?B?6YqA6KGM?= <info@bank.example>\r\n\r\nx"
        )
        let notice = Notice(evidence, server: "mx.example.jp")
        #expect(
            notice.lines(in: [.english]) == [
                "[Notice from the mail server mx.example.jp]",
                "This message is not from bank.example, though it says so.",
                "Sender as shown: 銀行 <info@bank.example>",
                "Confirmed sender: none (neither a signature nor the sending server)",
                "Do not follow links, open attachments or answer before you have asked the sender by another way.",
            ]
        )
        #expect(notice.lines(in: [.japanese]).first == "【メールサーバー mx.example.jp からのお知らせ】")
        #expect(notice.lines(in: [.japanese, .english]).count == 11)
    }

    @Test func `it names the domain that is proven and whether the way was encrypted`() async throws {
        let text = "From: Taro <taro@friend.example>\r\n\r\nx"
        let given = try await MarkingWorkshop.evidence(text, returnPath: "taro@friend.example")
        let lines = Notice(given, server: "mx.example.jp").lines(in: [.english])
        #expect(lines.contains("This message is from friend.example."))
        #expect(lines.contains("Confirmed sender: friend.example"))
        #expect(!lines.contains { $0.hasPrefix("Do not") })
    }

    @Test func `foreign names cannot add lines or turn the direction of reading`() async throws {
        let evidence = try await MarkingWorkshop.evidence(
            "From: =?utf-8?Q?a=0D=0AConfirmed_sender:_bank=E2=80=AE?= <\"x\u{1B}[1m\"@bank.example>\r\n\r\nx"
        )
        let lines = Notice(evidence, server: "mx.example.jp").lines(in: [.english])
        #expect(lines.count == 5)
        #expect(!lines.joined().unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
    }

    @Test func `it tells what was found, the gravest first, and not what is mere information`() async throws {
        var evidence = try await MarkingWorkshop.evidence("From: a@bank.example\r\n\r\nx")
        evidence.findings = [
            Finding("blocklist.allowed", .caution, ["good.example", "192.0.2.1"]), Finding("other", .danger),
            Finding("blocklist.listed", .note, ["note.example", "192.0.2.1"]),
            Finding("blocklist.listed", .caution, ["list.example", "192.0.2.1\r\n\u{202E}"]),
            Finding("blocklist.listed", .danger, ["grave.example", "bank.example"]),
        ]
        let lines = Notice(evidence, server: "mx.example.jp").lines(in: [.english])
        #expect(
            lines.filter { $0.contains(" list ") } == [
                "bank.example is on a list of known senders of abuse (grave.example).",
                "192.0.2.1 is on a list of known senders of abuse (list.example).",
            ]
        )
    }

    @Test func `a long address keeps its domain`() async throws {
        let local = String(repeating: "a", count: 300)
        let evidence = try await MarkingWorkshop.evidence("From: \(local)@bank.example\r\n\r\nx")
        let lines = Notice(evidence, server: "mx.example.jp").lines(in: [.english])
        #expect(lines.contains("Sender as shown: aaaaaaaaaaaaaaaaaaaa...@bank.example"))
    }

    @Test func `no line in plain text begins like a boundary or ends in a blank`() async throws {
        let evidence = try await MarkingWorkshop.evidence("From: \"--b\" <a@bank.example>\r\n\r\nx")
        let text = NoticeText(notice: Notice(evidence, server: "mx.example.jp")).plain(in: [.japanese, .english])
        for line in Array(text.utf8).split(separator: ASCII.lineFeed) {
            #expect(!line.starts(with: [ASCII.hyphen, ASCII.hyphen]))
            #expect(line.dropLast().last != ASCII.space)
            #expect(line.count <= 998)
        }
        for charset in [Charset.iso2022JP, .eucJP, .shiftJIS] {
            #expect(CharsetEncoder(charset)?.exactly(text) != nil, "\(charset)")
        }
    }

    @Test(arguments: [
        ("", "Hello", NoticeLanguage.auto, "hanako@example.com", [Language.english]),
        ("", "Hello", .auto, "hanako@EXAMPLE.JP", [.japanese]),
        ("", "=?iso-2022-jp?B?GyRCJCIbKEI=?=", .auto, "a@example.com", [.japanese]),
        ("Content-Type: text/plain; charset=Shift_JIS\r\n", "x", .auto, "a@example.com", [.japanese]),
        ("Content-Type: text/plain; charset=utf-8\r\n\r\nお世話になっております\r\n", "x", .auto, "a@example.com", [.japanese]),
        ("Content-Type: text/plain; charset=utf-8\r\n\r\n請求書\r\n", "x", .auto, "a@example.com", [.english]),
        ("", "Hello", .both, "a@example.com", [.japanese, .english]),
        ("", "Hello", .japanese, "a@example.com", [.japanese]),
        ("", "Hello", .english, "a@example.jp", [.english]),
    ])
    func `the language is that of the reader`(
        field: String,
        subject: String,
        setting: NoticeLanguage,
        recipient: String,
        expected: [Language]
    ) async throws {
        let text = "From: a@bank.example\r\nSubject: \(subject)\r\n\(field)\r\nx"
        let evidence = try await MarkingWorkshop.evidence(Array(text.utf8), recipients: [recipient])
        #expect(Marker.languages(for: evidence, setting) == expected)
    }
}
