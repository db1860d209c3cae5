import Foundation
import Inspection
import Mail
import TestSupport
import Testing

@testable import Checkpoint

/// What SaMMA and its companions do wrong, each with a test that would fail on it.
@Suite struct SaMMADefectTests {
    private static let quarantine = "[[attachment]]\nname = \"q\"\ntype = \"exe\"\naction = \"quarantine\"\n"

    @Test(
        arguments: [
            "X-SaMMA-Enc: YES", "X-Sekisho: safe", "Sekisho-Verdict: action=deliver; attachments=none",
            "Authentication-Results: mx.kaede.example; dmarc=pass", "X-Spam-Status: No",
        ]
    )
    func `1: no header of a message switches anything off`(field: String) async throws {
        let message = Array("\(field)\r\n".utf8) + AttachmentCase.message(("a.exe", "EXE"))
        let result = try await AttachmentCase(Self.quarantine, message).run()
        #expect(result.actions == [.quarantine])
    }

    @Test func `2: the password is in no log, record, or message, and whoever looks it up is recorded`() async throws {
        let worker = StubWorker()
        var order = try AttachmentCase(Self.quarantine, AttachmentCase.message(("a.exe", "EXE")))
        order.worker = worker
        let result = try await order.run()
        let password = try #require(worker.packings.first).password
        var answer = GateAnswer(outcome: .delivered, envelope: result.evidence.envelope)
        answer.attachments = result.treatment
        answer.evidence = result.evidence
        let record = LedgerRecord(
            result.evidence,
            Verdict(.deliver, rule: "default"),
            handling: answer.handling,
            identifier: try #require(result.treatment.held)
        )
        let story = String(decoding: record.json.line(forPeople: false), as: UTF8.self)
        #expect(story.contains("quarantine"))
        #expect(!story.contains(password))
        #expect(!"\(answer)".contains(password))
        #expect(result.bytes.firstRange(of: Array(password.utf8)) == nil)

        let name = try #require(result.treatment.held).description
        let desk = try HoldDesk(dataFolder: order.folder.path, who: "hanako")
        #expect(throws: InputError.self) { try desk.password(name, reason: "  ") }
        let told = try desk.password(name, reason: "the customer called")
        #expect(told.password.text == password)
        let events = try desk.show(name).events
        #expect(events.map(\.deed) == [.password])
        #expect(events.first?.who == "hanako")
        #expect(events.first?.reason == "the customer called")
        let shown = try desk.show(name).body(in: .english).text() + desk.list().body(in: .english).text()
        #expect(!String(decoding: shown, as: UTF8.self).contains(password))
    }

    @Test func `2: a password that has expired is given to nobody, and is gone after the next sweep`() async throws {
        var order = try AttachmentCase(Self.quarantine, AttachmentCase.message(("a.exe", "EXE")))
        order.worker = StubWorker()
        let result = try await order.run()
        let name = try #require(result.treatment.held).description
        let later: @Sendable () -> Int64 = { LedgerTime.now + 31 * 86_400 * 1_000_000 }
        let desk = try HoldDesk(dataFolder: order.folder.path, who: "x", now: later)
        #expect(throws: InputError.self) { try desk.password(name, reason: "r") }
        let store = try HoldStore(dataFolder: order.folder.path, settings: HoldSettings(), now: later)
        try await store.sweep()
        let database = try Data(contentsOf: URL(fileURLWithPath: order.folder.path("ledger.sqlite")))
        #expect(try desk.find(name).password == nil)
        #expect(try desk.find(name).state == .expired)
        #expect(!database.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: store.path(try #require(LedgerIdentifier(name)))))
    }

    @Test func `3: passwords have at least 128 bits, and no letter that is taken for another`() {
        var generator = SystemRandomNumberGenerator()
        let passwords = (0..<2_000).map { _ in HoldPassword(using: &generator).text }
        #expect(Set(passwords).count == passwords.count)
        let letters = Set(passwords.joined().filter { $0 != "-" })
        #expect(Double(passwords[0].count { $0 != "-" }) * log2(Double(letters.count)) >= 128)
        #expect(letters.isDisjoint(with: "01loiIOABC"))
        // Every letter comes about equally often at every place.
        for place in [0, 13, 33] {
            let counts = Dictionary(grouping: passwords.map { Array($0)[place] }, by: \.self).mapValues(\.count)
            #expect(counts.values.allSatisfy { (25...120).contains($0) }, "\(counts)")
        }
    }

    @Test func `4: a converter that takes a minute delays its own message alone, and no longer than is set`()
        async throws
    {
        // Only the slow one is short of time: a machine that is busy must not make the others late.
        func rules(slowAfter: String) -> String {
            """
            [attachments]
            slow-after = "\(slowAfter)"
            slow = "defer"
            [[attachment]]
            type = "docm"
            action = "sanitise"
            converters = ["office-clean"]
            """
        }
        let worker = StubWorker(convert: { file, _ in
            // One that takes no notice of being stopped: whoever waits for it waits for all of its ten minutes.
            if file.name.hasPrefix("slow") { await Task.detached { try? await Task.sleep(for: .seconds(600)) }.value }
            return .done(WorkerFile(name: file.name, bytes: [1], declaredType: nil))
        })
        var slow = try AttachmentCase(rules(slowAfter: "1s"), AttachmentCase.message(("slow.docm", "DOCM")))
        slow.worker = worker
        var quick = try AttachmentCase(rules(slowAfter: "60s"), AttachmentCase.message(("quick.docm", "DOCM")))
        quick.worker = worker
        let (one, other) = (slow, quick)
        let clock = ContinuousClock()
        let start = clock.now
        async let late = one.run()
        for _ in 0..<10 { #expect(try await other.run().actions == [.sanitise]) }
        let result = try await late
        #expect(clock.now - start < Patience.seconds(100))
        guard case .deferral = result.treatment.answer else {
            Issue.record("not deferred")
            return
        }
    }

    @Test func `5: a stranger whose SPF passes is not authenticated by that`() async throws {
        var order = try AttachmentCase(
            """
            [[attachment]]
            name = "known"
            sender-authenticated = ["dmarc"]
            action = "deliver"
            [[attachment]]
            name = "strangers"
            action = "remove"
            """,
            AttachmentCase.message(("a.docx", "DOCX"))
        )
        #expect(try await order.run().treatment.records.first?.rule == "known")
        order.sender.returnPath = "x@list.example"
        order.sender.client = "198.51.100.9"
        #expect(try await order.run().treatment.records.first?.rule == "strangers")
    }

    @Test(arguments: [
        ("text/plain", "a.txt"), ("image/png", "a.png"), ("application/pdf", "a.pdf"), ("text/plain", ""),
    ])
    func `6: what a file is, its content tells, whatever it is called or declared to be`(type: String, name: String)
        async throws
    {
        let head =
            "From: Taro <taro@author.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n"
        let text = "--b\r\nContent-Type: text/plain\r\n\r\nwords\r\n"
        let label = name.isEmpty ? type : "\(type); name=\"\(name)\""
        let content = Data("EXE \0 program".utf8).base64EncodedString()
        let file = "--b\r\nContent-Type: \(label)\r\nContent-Transfer-Encoding: base64\r\n\r\n\(content)\r\n--b--\r\n"
        let message = Array("\(head)\r\n\(text)\(file)".utf8)
        let result = try await AttachmentCase(Self.quarantine, message).run()
        #expect(result.actions == [.quarantine])
    }

    @Test(
        arguments: [
            "=?ISO-2022-JP?B?GyRCQEEbKEI=?=.exe", "=?UTF-8?B?/////w==?=", "\u{1B}$B@A5a=q\u{1B}(B.exe",
            "%FF%FE", String(repeating: "x", count: 5_000),
        ]
    )
    func `7: no name of a file makes a message bounce`(name: String) async throws {
        let head =
            "From: Taro <taro@author.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n"
        let file =
            "--b\r\nContent-Type: application/octet-stream; name=\"\(name)\"\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n\(Data("EXE".utf8).base64EncodedString())\r\n--b--\r\n"
        let worker = StubWorker()
        var order = try AttachmentCase(Self.quarantine, Array("\(head)\r\n\(file)".utf8))
        order.worker = worker
        let result = try await order.run()
        #expect(result.actions == [.quarantine])
        #expect(result.treatment.answer == nil)
        let packed = try #require(worker.packings.first?.names.first)
        #expect(!packed.isEmpty && packed.utf8.count <= 200)
    }

    @Test(arguments: ["$(touch x).docm", "`id`.docm", "a;rm -rf ~.docm", "-rf.docm", "../../x.docm", "a\nb.docm"])
    func `8: a name reaches a converter as a name, never as a command or a path`(name: String) async throws {
        let seen = Names()
        var order = try AttachmentCase(
            "[[attachment]]\naction = \"sanitise\"\nconverters = [\"office-clean\"]\n",
            AttachmentCase.message((name, "DOCM"))
        )
        order.worker = StubWorker(convert: { file, _ in
            await seen.add(file.name)
            return .done(WorkerFile(name: file.name, bytes: [1], declaredType: nil))
        })
        _ = try await order.run()
        let given = try #require(await seen.all.first)
        #expect(!given.contains("/") && !given.contains("\\") && !given.contains("\n") && !given.hasPrefix("."))
        // Names of held messages cannot be guessed.
        var generator = SystemRandomNumberGenerator()
        let names = (0..<100).map { _ in LedgerIdentifier(microseconds: 0, using: &generator) }
        #expect(Set(names).count == 100)
    }

    private actor Names {
        var all: [String] = []
        func add(_ name: String) { all.append(name) }
    }

    @Test func `9: TLS is verified unless said otherwise, and secrets stand in files of their own`() throws {
        let reader = ConfigurationReader(file: "t")
        let text = "[hold.release]\nhost = \"mail.example.jp\"\n"
        let content = try ConfigurationSource.content(of: Array(text.utf8), file: "t")
        let settings = Configuration(ConfigurationTable(content, reader: reader)).hold
        let server = try #require(settings.release)
        #expect(server.security == .startTLS)
        #expect(server.verifiesCertificate)
    }

    @Test func `10: the original is there, byte for byte, and one server does all at once`() async throws {
        let message = AttachmentCase.message(("a.exe", "EXE"), ("b.docm", "DOCM"), ("c.pdf", "PDF"), ("d.txt", "TXT"))
        var order = try AttachmentCase(
            """
            [[attachment]]
            type = "exe"
            action = "remove"
            [[attachment]]
            type = "docm"
            action = "quarantine"
            [[attachment]]
            type = "pdf"
            action = "sanitise"
            """,
            message
        )
        order.worker = StubWorker(convert: { file, _ in
            .done(WorkerFile(name: file.name, bytes: [1], declaredType: nil))
        })
        let result = try await order.run()
        #expect(result.actions == [.remove, .quarantine, .sanitise, .deliver])
        let desk = try HoldDesk(dataFolder: order.folder.path, who: "x")
        let name = try #require(result.treatment.held).description
        #expect(try desk.original(name, reason: "r") == message)
    }
}
