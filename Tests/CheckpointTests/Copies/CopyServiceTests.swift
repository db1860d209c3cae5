import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Checkpoint

@Suite struct CopyServiceTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder("service") }

    @Test("what waits survives the server, with how far each target came, and the counts add up")
    func restart() async throws {
        var script = ScriptedServer.Script()
        script.reply = { command, _ in command.hasPrefix("RCPT") ? "450 later" : nil }
        let slow = try await ScriptedServer(script)
        let quick = try await ScriptedServer()
        let targets = [CopyTarget.near("slow", slow.port), CopyTarget.near("quick", quick.port)]
        let first = try CopyHouse(folder.path("s"), targets)
        for number in 0..<10 { try await first.store("\(number)\r\n", to: "b@example.jp", for: targets) }
        #expect(await eventually { first.counts(targets[1]).copied == 10 })
        await first.kill()
        _ = consume first
        slow.set { $0.reply = { _, _ in nil } }
        let second = try CopyHouse(folder.path("s"), targets)
        #expect(await eventually { slow.mails.count >= 10 && second.entries() == 0 })
        #expect(quick.mails.count == 10)
        await second.stop()
        for target in targets { #expect(second.counts(target) == CopyCounts(stored: 10, copied: 10)) }
        #expect(try SpoolFile.names(in: second.spool.folder.path(.state)).isEmpty)
    }

    @Test("a server killed between the reply and the end of its entry sends no second copy")
    func killedBeforeTheEnd() async throws {
        let server = try await ScriptedServer()
        let target = CopyTarget.near("t", server.port)
        let spool = try CopySpool(folder.path("s"))
        var envelope = Envelope()
        envelope.recipients = [Array("b@example.jp".utf8)]
        try await spool.store([0x61, 13, 10], envelope: envelope, for: [target])
        let identifier = try #require(try spool.folder.identifiers(in: .waiting).first)
        let journal = try CopyJournal(spool.folder, now: { Moment.milliseconds })
        journal.note(.stored, identifier, "t")
        journal.note(.copied, identifier, "t")
        journal.flush()
        await spool.close()
        _ = consume spool
        let house = try CopyHouse(folder.path("s"), [target])
        #expect(house.entries() == 0)
        #expect(house.spool.entryCount == 0)
        await house.stop()
        #expect(server.mails.isEmpty)
        #expect(house.counts(target) == CopyCounts(stored: 1, copied: 1))
    }

    @Test("an entry that vanished is told in the counts, one the journal does not know is counted")
    func unaccounted() async throws {
        let target = CopyTarget.near("t", Int(try LoopbackSocket.freePort()))
        let first = try CopyHouse(folder.path("s"), [target])
        for _ in 0..<3 { try await first.store("x\r\n", to: "b@example.jp", for: [target]) }
        await first.kill()
        let gone = try #require(try first.spool.folder.identifiers(in: .waiting).first)
        SpoolFile.remove(first.spool.folder.entry(gone))
        _ = consume first
        let second = try CopyHouse(folder.path("s"), [target])
        #expect(second.counts(target).unaccounted == 1)
        #expect(second.counts(target).waiting == 2)
        await second.kill()
        let day = CopyJournal.day(Moment.milliseconds)
        SpoolFile.remove(second.spool.folder.path(.journal, day))
        _ = consume second
        let third = try CopyHouse(folder.path("s"), [target])
        #expect(third.counts(target) == CopyCounts(carried: 2))
        await third.kill()
    }

    @Test("a damaged entry is put aside and told, and stops nothing")
    func damaged() async throws {
        let server = try await ScriptedServer()
        let target = CopyTarget.near("t", server.port)
        let first = try CopySpool(folder.path("s"))
        try SpoolFile.write(
            [Array("sekisho-copy 1\nbytes 5\n".utf8)],
            to: first.folder.path(.waiting, "00000000000000000001")
        )
        await first.close()
        _ = consume first
        let house = try CopyHouse(folder.path("s"), [target])
        try await house.store("x\r\n", to: "b@example.jp", for: [target])
        #expect(await eventually { server.mails.count == 1 })
        #expect(house.entries(.damaged) == 1)
        #expect(house.news.list.contains(.damaged(path: folder.path("s/damaged/00000000000000000001"))))
        await house.stop()
    }

    @Test("orders of the command line: what failed is tried again, what is dropped goes")
    func orders() async throws {
        var script = ScriptedServer.Script()
        script.reply = { command, _ in command.hasPrefix("RCPT") ? "550 never" : nil }
        let server = try await ScriptedServer(script)
        let target = CopyTarget.near("t", server.port)
        let house = try CopyHouse(folder.path("s"), [target])
        for _ in 0..<3 { try await house.store("x\r\n", to: "b@example.jp", for: [target]) }
        #expect(await eventually { house.entries(.failed) == 3 })
        server.set { $0.reply = { _, _ in nil } }
        let failed = try house.spool.folder.identifiers(in: .failed)
        try #require(failed.count == 3)
        try SpoolFile.write([], to: house.spool.folder.path(.orders, CopyOrder.drop(failed[0]).fileName))
        #expect(await eventually { house.entries(.failed) == 2 })
        try SpoolFile.write([], to: house.spool.folder.path(.orders, CopyOrder.retry(failed[1]).fileName))
        #expect(await eventually { server.mails.count == 1 && house.entries(.failed) == 1 })
        try SpoolFile.write([], to: house.spool.folder.path(.orders, CopyOrder.retryAll.fileName))
        #expect(await eventually { server.mails.count == 2 && house.entries(.failed) == 0 && house.entries() == 0 })
        try SpoolFile.write([], to: house.spool.folder.path(.orders, CopyOrder.drop(failed[0]).fileName))
        #expect(
            await eventually { house.news.list.contains(.orderFailed("drop-\(failed[0])", .unknown(failed[0].text))) }
        )
        await house.stop()
        #expect(house.counts(target) == CopyCounts(stored: 3, retried: 2, copied: 2, failed: 3))
        #expect(house.spool.entryCount == 0)
    }

    @Test("targets come and go while the server runs")
    func update() async throws {
        let server = try await ScriptedServer()
        let gone = CopyTarget.near("t", Int(try LoopbackSocket.freePort()))
        let house = try CopyHouse(folder.path("s"), [])
        try await house.store("x\r\n", to: "b@example.jp", for: [gone])
        house.service.update([gone])
        #expect(await eventually { house.news.list.contains { if case .targetDown = $0 { true } else { false } } })
        house.service.update([CopyTarget.near("t", server.port)])
        #expect(await eventually { server.mails.count == 1 })
        house.service.update([])
        try await house.store("y\r\n", to: "b@example.jp", for: [gone])
        house.service.update([CopyTarget.near("t", server.port)])
        #expect(await eventually { server.mails.count == 2 && house.entries() == 0 })
        await house.stop()
    }

    @Test("the end of a day is told with counts that add up, and carried over")
    func reconciliation() async throws {
        let time = Mutex<Int64>(1_763_900_000_000)
        let target = CopyTarget.near("t", Int(try LoopbackSocket.freePort()))
        let house = try CopyHouse(folder.path("s"), [target], now: { time.withLock { $0 } })
        for _ in 0..<2 { try await house.store("x\r\n", to: "b@example.jp", for: [target]) }
        #expect(await eventually { house.counts(target).stored == 2 })
        time.withLock { $0 += 86_400_000 }
        let day = CopyJournal.day(1_763_900_000_000)
        let told = CopyNews.reconciled(CopyReconciliation(day: day, counts: ["t": CopyCounts(stored: 2)]))
        #expect(await eventually { house.news.list.contains(told) })
        #expect(house.counts(target) == CopyCounts(carried: 2))
        await house.kill()
    }

    @Test("what is due is taken in order, whatever was changed meanwhile")
    func dueQueue() {
        var queue = DueQueue()
        let names = (0..<50).map { CopyIdentifier(milliseconds: 1, number: UInt32($0)) }
        for (index, name) in names.enumerated() { queue.add(name, due: Int64((index * 37) % 50)) }
        for name in names.prefix(10) { queue.remove(name) }
        for name in names.suffix(5) { queue.add(name, due: 100) }
        var taken: [CopyIdentifier] = []
        while let name = queue.take(now: 50) { taken.append(name) }
        let dues = (0..<50).map { $0 * 37 % 50 }
        let order: [Int] = (10..<45).sorted { one, other in dues[one] < dues[other] }
        let wanted = order.map { names[$0] }
        #expect(taken == wanted)
        #expect(queue.nextDue() == 100)
        #expect(queue.count == 5)
    }
}
