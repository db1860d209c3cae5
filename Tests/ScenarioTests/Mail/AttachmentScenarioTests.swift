import Foundation
import TestSupport
import Testing

/// Attachments quarantined, sanitised and removed on the way through a real Postfix into a real Dovecot.
@Suite(.enabled(if: House.isPossible, "\(House.excuse)"))
struct AttachmentScenarioTests {
    private func configuration(_ house: House, _ rules: String) -> String {
        """
        [policy]
        mode = "enforce"
        [marking]
        language = "both"
        [hold.release]
        host = "\(house.scratch.path("mail.lmtp"))"
        protocol = "lmtp"
        \(rules)

        """
    }

    private static let docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    private static let sevenZip = "/usr/bin/7z"

    @Test func quarantinedFilesAreInTheArchiveUnderTheirNames() async throws {
        let house = try await House()
        let rules = "[[attachment]]\nname = \"all\"\nfile-size-over = \"1B\"\naction = \"quarantine\"\n"
        try await house.serving(configuration(house, rules)) { sekisho in
            let letter = try Parcel.fixture("letter.docx")
            let sheet = try Parcel.fixture("sheet.xlsx")
            // 請求書.docx by RFC 2231; 見積.xlsx raw in CP932; 名簿.docx raw in ISO-2022-JP.
            let modern = Array(
                "\r\nContent-Disposition: attachment;\r\n filename*=utf-8''%E8%AB%8B%E6%B1%82%E6%9B%B8.docx".utf8
            )
            let windows = Array("; name=\"".utf8) + [0x8C, 0xA9, 0x90, 0xCF] + Array(".xlsx\"".utf8)
            let mailer = Array("; name=\"\u{1B}$BL>Jm\u{1B}(B.docx\"".utf8)
            let content = Parcel.multipart(
                "mixed",
                "b",
                [
                    Parcel.text("本文です。\r\n"),
                    Parcel.file(letter, type: Self.docx, fields: modern),
                    Parcel.file(sheet, type: "application/octet-stream", fields: windows),
                    Parcel.file(letter, type: Self.docx, fields: mailer),
                ]
            )
            let reply = try await house.post(Parcel.letter("quarantined", content))
            #expect(reply.code == 250, "\(reply)\n\(sekisho.said)")
            let message = try await house.delivered("quarantined")
            let read = try await house.read(message)
            #expect(read.shape == "mixed[plain, plain, zip]", "\(sekisho.said)")
            #expect(read.allDefects == [])
            let archive = try #require(read.leaves.last)
            let report = try #require(read.leaves.dropLast().last?.text)
            for name in ["請求書.docx", "見積.xlsx", "名簿.docx"] { #expect(report.contains(name), "\(report)") }

            let list = try await house.hold(["list", "--json"]).json()
            let held = try #require((list["messages"] as? [[String: Any]])?.first)
            let identifier = try #require(held["id"] as? String)
            #expect(report.contains(identifier))
            let silent = try await house.hold(["password", identifier, "--reason", " "])
            #expect(silent.exitCode == 2)
            let told = try await house.hold(["password", identifier, "--reason", "test", "--json"]).json()
            let password = try #require(told["password"] as? String)
            #expect(!sekisho.said.contains(password))
            #expect(message.bytes.firstRange(of: Array(password.utf8)) == nil)

            guard FileManager.default.isExecutableFile(atPath: Self.sevenZip) else { return }
            let zip = try house.scratch.write("q.zip", try await house.content(of: archive.name, in: message))
            let out = house.scratch.path("unpacked")
            let wrong = try await Program(name: Self.sevenZip).run(["t", "-pwrong", zip])
            #expect(wrong.exitCode != 0)
            let listed = try await Program(name: Self.sevenZip).run(["l", "-slt", zip])
            #expect(listed.text.contains("AES-256"))
            let unpacked = try await Program(name: Self.sevenZip).run(["x", "-p\(password)", "-o\(out)", zip])
            #expect(unpacked.exitCode == 0, "\(unpacked.text)\(unpacked.complaint)")
            for (name, bytes) in [("請求書.docx", letter), ("見積.xlsx", sheet), ("名簿.docx", letter)] {
                let file = URL(fileURLWithPath: out).appending(path: name)
                #expect([UInt8](try Data(contentsOf: file)) == bytes, "\(name)")
            }
        }
    }

    @Test func removedFilesAreTextsAndTheOriginalIsReleasedByteForByte() async throws {
        let house = try await House()
        let rules = "[[attachment]]\nname = \"documents\"\nfile-name = [\"*.docx\", \"*.png\"]\naction = \"remove\"\n"
        try await house.serving(configuration(house, rules)) { sekisho in
            let file = Parcel.file(
                try Parcel.fixture("letter.docx"),
                type: Self.docx,
                fields: Array("; name=letter.docx".utf8)
            )
            let picture = Parcel.file(
                [1, 2, 3],
                type: "image/png",
                fields: Array("; name=p.png\r\nContent-ID: <p@x>".utf8)
            )
            let shown = Parcel.multipart("related", "r", [Parcel.text("<p>関所</p>", type: "text/html"), picture])
            let kinds: [(mark: String, content: [UInt8], shape: String)] = [
                ("mixed", Parcel.multipart("mixed", "b", [Parcel.text("関所"), file]), "mixed[plain, plain]"),
                (
                    "related", Parcel.multipart("alternative", "a", [Parcel.text("関所"), shown]),
                    "mixed[alternative[plain, related[html]], plain]"
                ),
                ("alone", file, "mixed[plain]"),
            ]
            let replies = try await house.post(kinds.map { Parcel.letter($0.mark, $0.content) })
            #expect(replies.allSatisfy { $0.code == 250 }, "\(replies)\n\(sekisho.said)")
            for kind in kinds {
                let read = try await house.read(try await house.delivered(kind.mark))
                #expect(read.shape == kind.shape, "\(kind.mark)")
                #expect(read.allDefects == [], "\(kind.mark)")
                let report = try #require(read.leaves.last?.text)
                #expect(report.contains("SHA-256"))
                #expect(report.contains("削除しました。") && report.contains("It was removed."))
            }
            try await release("mixed", of: house, posted: Parcel.letter("mixed", kinds[0].content))
        }
    }

    /// Releases the original of a message to its recipient, and compares it with what was sent.
    private func release(_ mark: String, of house: House, posted: Letter) async throws {
        let list = try await house.hold(["list", "--json"]).json()
        let messages = try #require(list["messages"] as? [[String: Any]])
        let held = try #require(messages.first { $0["subject"] as? String == mark })
        let identifier = try #require(held["id"] as? String)
        let before = house.mailbox("hanako").count
        let run = try await house.hold(["release", identifier, "--reason", "asked for", "--json"])
        #expect(run.exitCode == 0, "\(run.text)\(run.complaint)")
        let fresh = house.mailbox("hanako").filter { $0.firstRange(of: Array("<\(mark)@".utf8)) != nil }
        #expect(house.mailbox("hanako").count == before + 1)
        // Dovecot writes its own fields on top, and keeps lines as Unix has them.
        let sent = try #require(posted.bytes.map { Self.unix($0) })
        #expect(fresh.contains { Self.unix($0).suffix(sent.count) == sent[...] })
        let show = try await house.hold(["show", identifier, "--json"]).json()
        #expect(show["state"] as? String == "released")
        let events = try #require(show["events"] as? [[String: Any]])
        #expect(events.map { $0["deed"] as? String } == ["release"])
        let original = try await house.hold(["show", identifier, "--message", "--reason", "compare"])
        #expect(original.output.suffix(posted.bytes?.count ?? 0) == posted.bytes?[...])
    }

    private static func unix(_ bytes: [UInt8]) -> [UInt8] { bytes.filter { $0 != 13 } }

    @Test func sanitisedFilesAreConvertedInTheirPlace() async throws {
        let house = try await House()
        let rules = "[[attachment]]\nname = \"all\"\nfile-size-over = \"1B\"\naction = [\"sanitise\", \"remove\"]\n"
        try await house.serving(configuration(house, rules)) { sekisho in
            let page = Array("<html><body><p>請求 total</p><script>evil()</script></body></html>".utf8)
            let pdf = try Parcel.fixture("letter.pdf")
            let content = Parcel.multipart(
                "mixed",
                "b",
                [
                    Parcel.text("words"),
                    Parcel.file(page, type: "text/html", fields: Array("; name=bill.html".utf8)),
                    Parcel.file(pdf, type: "application/pdf", fields: Array("; name=letter.pdf".utf8)),
                ]
            )
            let reply = try await house.post(Parcel.letter("sanitised", content))
            #expect(reply.code == 250, "\(reply)\n\(sekisho.said)")
            let message = try await house.delivered("sanitised")
            let read = try await house.read(message)
            #expect(read.allDefects == [])
            #expect(
                read.leaves.map(\.name) == ["", "bill.html.txt", "letter.pdf", "sekisho-report.txt"],
                "\(sekisho.said)"
            )
            let text = try await house.content(of: "bill.html.txt", in: message)
            #expect(text.firstRange(of: Array("total".utf8)) != nil)
            #expect(text.firstRange(of: Array("evil".utf8)) == nil)
            let clean = try await house.content(of: "letter.pdf", in: message)
            #expect(clean.starts(with: Array("%PDF".utf8)) && clean != pdf)
        }
    }

    @Test func signedMessagesAreHeldAndNeverChanged() async throws {
        let house = try await House()
        let rules = "[[attachment]]\nname = \"all\"\nfile-size-over = \"1B\"\naction = \"remove\"\n"
        try await house.serving(configuration(house, rules)) { sekisho in
            let file = Parcel.file([1, 2, 3], type: "application/pdf", fields: Array("; name=a.pdf".utf8))
            let signature = Array("Content-Type: application/pgp-signature; name=s.asc\r\n\r\nx".utf8)
            let content = Parcel.multipart(
                "signed",
                "s",
                [
                    Parcel.multipart("mixed", "b", [Parcel.text("words"), file]), signature,
                ]
            )
            let reply = try await house.post(Parcel.letter("signed", content))
            #expect(reply.code == 250, "\(reply)\n\(sekisho.said)")
            let queue = try await house.queue()
            #expect(queue.contains("!"), "on hold: \(queue)")
            #expect(sekisho.said.contains("held"))
        }
    }

    @Test func aForgedHeaderSwitchesNothingOff() async throws {
        let house = try await House()
        let rules = "[[attachment]]\nname = \"all\"\nfile-name = \"*.pdf\"\naction = \"remove\"\n"
        try await house.serving(configuration(house, rules)) { _ in
            let file = Parcel.file([1, 2, 3], type: "application/pdf", fields: Array("; name=a.pdf".utf8))
            var letter = Parcel.letter("forged", Parcel.multipart("mixed", "b", [Parcel.text("words"), file]))
            let fields = "X-SaMMA-Enc: YES\r\nSekisho-Verdict: action=deliver; attachments=none\r\n"
            letter.bytes = letter.bytes.map { Array(fields.utf8) + $0 }
            #expect(try await house.post(letter).code == 250)
            let message = try await house.delivered("forged")
            #expect(try await house.read(message).shape == "mixed[plain, plain]")
            #expect(message.values("Sekisho-Verdict").count == 1)
            #expect(message.values("Sekisho-Verdict").first?.contains("attachments=remove:1") == true)
        }
    }

    @Test func aFullHoldDefersAndRecovers() async throws {
        let house = try await House()
        let rules =
            "[hold]\nspace = \"1MiB\"\n[[attachment]]\nname = \"all\"\nfile-name = \"*.bin\"\naction = \"remove\"\n"
        try await house.serving(configuration(house, rules)) { _ in
            let large = Parcel.file(
                [UInt8](repeating: 7, count: 900_000),
                type: "application/octet-stream",
                fields: Array("; name=a.bin".utf8)
            )
            let content = Parcel.multipart("mixed", "b", [Parcel.text("words"), large])
            let refused = try await house.post(Parcel.letter("toolarge", content))
            #expect(refused.code / 100 == 4, "\(refused)")
            let small = Parcel.file([7], type: "application/octet-stream", fields: Array("; name=a.bin".utf8))
            let fine = Parcel.multipart("mixed", "b", [Parcel.text("words"), small])
            #expect(try await house.post(Parcel.letter("small", fine)).code == 250)
        }
    }
}
