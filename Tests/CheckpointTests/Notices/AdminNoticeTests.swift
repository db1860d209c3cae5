import Authentication
import DNS
import Foundation
import Logging
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
        let desk = NoticeDesk(settings, spool: house.spool, hostName: "gate.example", language: language)
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
        let desk = NoticeDesk(settings, spool: house.spool, hostName: "gate.example", language: .english)
        let task = Task { await desk.run() }
        for _ in 0..<5 { desk.post(notice("inside")) }
        desk.post(notice("other"))
        desk.post(notice("inside", .identityChain))
        #expect(await eventually { server.mails.count == 3 })
        time.withLock { $0 += 3_601_000 }
        desk.post(notice("inside"))
        desk.post(notice("inside", .identityChain))
        #expect(await eventually { server.mails.count == 4 })
        #expect(server.mails.last.map { String(decoding: $0.bytes, as: UTF8.self).contains("4 more") } == true)
        for number in 0..<100 { desk.post(notice("\(number)")) }
        desk.stop()
        await task.value
        #expect(await eventually { server.mails.count == 3 + NoticeDesk.hourlyMax })
        await house.stop()
        #expect(server.mails.count == 3 + NoticeDesk.hourlyMax)
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

    @Test("news of keys bring the record to publish; what is over in the log alone is not sent")
    func keys() throws {
        let domain = try SigningFixture.name("kaede.example")
        let publish = KeyNotice(domain, "s1", .publish, zoneLine: "s1._domainkey.kaede.example. IN TXT \"p=\"\n")
        #expect(publish.notice?.text.english.contains("IN TXT") == true)
        #expect(publish.notice?.text.japanese.contains("IN TXT") == true)
        let other = KeyNotice(domain, "s1", .recordGone(.missing))
        #expect(publish.notice?.about != other.notice?.about, "different news are different notices")
        #expect(publish.notice?.subject != other.notice?.subject)
        #expect(KeyNotice(domain, "s1", .discarded).notice == nil)
    }

    @Test("trouble of the ledger is told once, whatever its numbers; what a crash left behind is not")
    func ledger() {
        let first = LedgerTrouble.recordsLost(count: 1).notice
        #expect(first?.about == LedgerTrouble.recordsLost(count: 2).notice?.about)
        #expect(first?.about != LedgerTrouble.databaseNewer(path: "/x").notice?.about)
        #expect(LedgerTrouble.recovered(.outbox).notice?.subject != first?.subject)
        #expect(LedgerTrouble.torn(path: "/x", bytes: 1).notice == nil)
    }

    @Test("a list that is switched off, and one that is asked again, are two notices")
    func blocklists() {
        let off = BlocklistNews(zone: "bl.example", state: .off(.silent("timeout"))).notice
        let back = BlocklistNews(zone: "bl.example", state: .working).notice
        #expect(off.about != back.about && off.subject != back.subject)
        #expect(off.text.english.contains("bl.example"))
    }

    @Test("a broken chain of identities is told with its remedy, but not for our own notices")
    func identities() async throws {
        let server = try await ScriptedServer()
        let settings = settings(server.port)
        let house = try CopyHouse(folder.path("s"), [try #require(settings.target)])
        let desk = NoticeDesk(settings, spool: house.spool, hostName: "gate.example", language: .english)
        let task = Task { await desk.run() }
        let news = ServerNews(log: ServerLog(Logger(label: "t") { _ in SwiftLogNoOpLogHandler() }), desk: desk)
        var sources = IdentitySources(header: Header(parsing: Array("From: a@kaede.example\r\n\r\n".utf8)))
        sources.helo = Array("mail.other.example".utf8)
        let chain = IdentityChain(sources)
        var own = Envelope()
        own.returnPath = Array("gate@mail.example".utf8)
        news.identityBroken(chain, own)
        var envelope = Envelope()
        envelope.returnPath = Array("a@kaede.example".utf8)
        for _ in 0..<3 { news.identityBroken(chain, envelope) }
        #expect(await eventually { server.mails.count == 1 })
        let text = chain.notice?.text.english ?? ""
        #expect(text.contains("HELO: mail.other.example"), "\(text)")
        #expect(text.contains("smtp_helo_name"), "\(text)")
        desk.stop()
        await task.value
        await house.stop()
        #expect(server.mails.count == 1)
    }
}
