import Foundation
import TestSupport
import Testing

@testable import Checkpoint

@Suite struct CopyDeskTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder("desk") }

    /// A spool with one copy that failed and one that waits; the server runs on.
    private func house() async throws -> (CopyHouse, ScriptedServer, CopyTarget) {
        var script = ScriptedServer.Script()
        script.reply = { command, _ in
            command.hasPrefix("RCPT TO:<never")
                ? "550 5.1.1 nobody\u{1B}[2J" : command.hasPrefix("RCPT") ? "450 later" : nil
        }
        let server = try await ScriptedServer(script)
        let target = CopyTarget.near("inside", server.port)
        var limits = CopyHouse.limits
        limits.firstPause = 3_600_000
        limits.longestPause = 3_600_000
        let house = try CopyHouse(folder.path("s"), [target], limits: limits)
        try await house.store("x\r\n", to: "never@example.jp", for: [target])
        try await house.store("y\r\n", to: "later@example.jp", for: [target])
        #expect(await eventually { house.entries(.failed) == 1 && house.entries() == 1 })
        #expect(await eventually { (try? SpoolFile.names(in: house.spool.folder.path(.state)).count) == 2 })
        return (house, server, target)
    }

    @Test("the list tells both, with reasons in both languages, and nothing of it moves a cursor")
    func list() async throws {
        let (house, _, _) = try await house()
        let report = try CopyDesk(folder.path("s")).list()
        #expect(report.exitCode == .bad)
        for language in Language.allCases {
            let text = report.page(in: language).text(colours: false)
            #expect(text.contains("nobody") && text.contains("later"))
            #expect(!text.contains("\u{1B}"))
            #expect(try !report.body(in: language).text().isEmpty)
        }
        let failed = try #require(try house.spool.folder.identifiers(in: .failed).first)
        let shown = try CopyDesk(folder.path("s")).show(failed.text)
        #expect(shown.page(in: .english).text(colours: false).contains("never@example.jp"))
        #expect { try CopyDesk(folder.path("s")).show("../../etc/passwd") } throws: {
            ($0 as? InputError)?.kind == .absent
        }
        await house.stop()
    }

    @Test("a running server takes orders; without one they are carried out at once")
    func orders() async throws {
        let (house, server, target) = try await house()
        server.set { $0.reply = { _, _ in nil } }
        let desk = CopyDesk(folder.path("s"))
        let waiting = try #require(try house.spool.folder.identifiers(in: .waiting).first)
        let failed = try #require(try house.spool.folder.identifiers(in: .failed).first)
        #expect(try await desk.retry(waiting.text).isDone)
        #expect(await eventually { server.mails.count == 1 && house.entries() == 0 })
        await house.stop()
        let report = try await desk.drop(failed.text)
        #expect(report.isDone && report.count == 1)
        #expect(house.entries(.failed) == 0)
        await #expect { _ = try await desk.drop(failed.text) } throws: { ($0 as? InputError)?.kind == .absent }
        let count = try desk.count()
        #expect(count.exitCode == .fine)
        #expect(count.counts == ["inside": CopyCounts(stored: 2, copied: 1, failed: 1)])
        #expect(count.waiting[target.name] ?? 0 == 0)
    }

    @Test("without a spool there is nothing to tell")
    func empty() async throws {
        let desk = CopyDesk(folder.path("none"))
        #expect(try desk.list().copies.isEmpty)
        #expect(try desk.count().counts.isEmpty)
        #expect(try await desk.retry(nil).isDone)
        #expect(!SpoolFile.exists(folder.path("none")))
    }
}
