import Authentication
import DNS
import Foundation
import Mail
import Synchronization
import TestSupport
import Testing
import Wire

@testable import Checkpoint

@Suite struct AdminNoticeTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder("notices") }

    private func notice(_ about: String, _ kind: NoticeKind = .copyFailed) -> AdminNotice {
        AdminNotice(kind, about: about, subject: .copyFailedSubject(about), text: .damagedSubject)
    }

    private func settings(_ port: Int) -> NoticeSettings {
        var settings = NoticeSettings()
        settings.to = ["admin@example.jp"]
        settings.from = "gate@mail.example"
        settings.server.port = port
        return settings
    }

    @Test("a notice arrives with all that such a message needs", arguments: Language.allCases)
    func arrives(language: Language) async throws {
        let server = try await ScriptedServer()
        let settings = settings(server.port)
        let house = try CopyHouse(folder.path("s"), [try #require(settings.target)])
        let desk = NoticeDesk(settings, spool: house.spool, frame: ("gate.example", language), log: { _ in })
        let task = Task { await desk.run() }
        desk.post(notice("inside"))
        #expect(await eventually { server.mails.count == 1 })
        let mail = try #require(server.mails.first)
        #expect(mail.from == "gate@mail.example" && mail.recipients == ["admin@example.jp"])
        let message = Message(parsing: mail.bytes)
        #expect(message.header.fields(named: "From").count == 1 && message.header.fields(named: "To").count == 1)
        #expect(
            message.header.fields(named: "Date").count == 1 && message.header.fields(named: "Message-ID").count == 1
        )
        #expect(message.header.fields(named: "Subject").count == 1)
        #expect(message.header.fields(named: "Auto-Submitted").count == 1)
        #expect(message.defects.isEmpty)
        desk.stop()
        await task.value
        await house.stop()
    }

    @Test("with a key for the domain it is signed, and the signature holds")
    func signed() async throws {
        let key = try SigningFixture.key("mail.example", "s1")
        var ring = KeyRing()
        ring[key.domain].keys.append(.init(key))
        let frame = NoticeMessage.Frame(
            from: "gate@mail.example",
            to: ["admin@example.jp"],
            hostName: "gate.example",
            language: .japanese,
            now: 1_763_900_000,
            word: "word"
        )
        let bytes = NoticeMessage(notice("inside"), frame, keys: ring).bytes
        let found = try await SigningFixture.evidence(Message(parsing: bytes), zone: try SigningFixture.zone([key]))
        #expect(found.dkim.map(\.reason) == [.verified])
        #expect(found.dkim.map(\.unsignedFields) == [[]])
    }

    @Test("the same is sent once an hour, and says how many were left out; floods end")
    func limits() async throws {
        let server = try await ScriptedServer()
        let settings = settings(server.port)
        let time = Mutex<Int64>(1_763_900_000_000)
        let house = try CopyHouse(folder.path("s"), [try #require(settings.target)], now: { time.withLock { $0 } })
        let logged = Mutex(0)
        let desk = NoticeDesk(
            settings,
            spool: house.spool,
            frame: ("gate.example", .english),
            log: { _ in logged.withLock { $0 += 1 } }
        )
        let task = Task { await desk.run() }
        for _ in 0..<5 { desk.post(notice("inside")) }
        desk.post(notice("other"))
        desk.post(notice("inside", .targetDown))
        #expect(await eventually { server.mails.count == 3 })
        time.withLock { $0 += 3_601_000 }
        desk.post(notice("inside"))
        #expect(await eventually { server.mails.count == 4 })
        #expect(server.mails.last.map { String(decoding: $0.bytes, as: UTF8.self).contains("4 more") } == true)
        for number in 0..<100 { desk.post(notice("\(number)")) }
        desk.stop()
        await task.value
        #expect(await eventually { server.mails.count == 3 + NoticeDesk.hourlyMax })
        await house.stop()
        #expect(server.mails.count == 3 + NoticeDesk.hourlyMax)
        #expect(logged.withLock { $0 } == 108)
    }

    @Test("news of copies become notices; those about notices never do")
    func news() {
        var entry = CopyEntry(
            CopyIdentifier(milliseconds: 1, number: 1),
            [],
            Envelope(),
            shares: [],
            received: 1
        )
        entry.queueID = "4bX"
        let trouble = CopyTrouble(.refused, stage: .recipient, code: 550, "5.1.1 nobody")
        #expect(CopyNews.failed(entry, target: "a", trouble).notice?.text.english.contains("550 5.1.1 nobody") == true)
        #expect(CopyNews.failed(entry, target: "notices", trouble).notice == nil)
        #expect(CopyNews.targetDown("a", trouble, failures: 1).notice == nil)
        #expect(CopyNews.targetDown("a", trouble, failures: 6).notice != nil)
        let counts = CopyCounts(stored: 2, copied: 1, unaccounted: 1)
        let result = CopyReconciliation(day: "2026-11-23", counts: ["a": counts, "notices": CopyCounts(stored: 1)])
        let notice = CopyNews.reconciled(result).notice
        #expect(notice?.subject.english.contains("do not add up") == true)
        #expect(notice?.text.english.contains("notices") == false)
        for kind in CopyTrouble.Kind.allCases {
            let phrase = CopyTrouble(kind, stage: .mail, code: nil, "").phrase
            #expect(!phrase.english.isEmpty && phrase.english != phrase.japanese)
        }
    }
}
