import Foundation
import TestSupport
import Testing

/// The ledger under a real Postfix when it cannot be written.
@Suite(.serialized, .enabled(if: House.isPossible, "\(House.excuse)"))
struct LedgerScenarioTests {
    private func recorded(in house: House) async throws -> Int {
        let config = ["--config", house.scratch.path("sekisho.toml")]
        let log = try await house.run(Program.sekisho, ["log", "--json"] + config)
        return (try? log.json()["messages"] as? [Any])?.count ?? 0
    }

    /// Has all files of the data made, with one record.
    private func begin(_ house: House) async throws {
        try await house.serving { sekisho in
            let reply = try await house.post(.plain("before"))
            #expect(reply.code == 250, "\(sekisho.said)")
        }
    }

    @Test func aTrialLeavesNothingUnlessItIsAskedTo() async throws {
        let house = try await House()
        try await begin(house)
        try await house.serving { sekisho in
            let config = ["--config", house.scratch.path("sekisho.toml")]
            let message = [UInt8]("From: a@b.example\r\nSubject: s\r\n\r\nText\r\n".utf8)
            let trial = try await house.run(Program.sekisho, ["try", "-"] + config, input: message)
            #expect(trial.exitCode == 0, "\(trial.complaint)")
            try await says("trial=yes", sekisho)
            let asked = try await house.run(Program.sekisho, ["try", "-", "--record"] + config, input: message)
            #expect(asked.exitCode == 0, "\(asked.complaint)")
        }
        #expect(try await recorded(in: house) == 2, "the one before, and the one that was to be recorded")
    }

    /// Makes a file or folder of the data read-only for everybody, root too.
    private func freeze(_ name: String, in house: House) async throws {
        let path = house.scratch.path("sekisho/\(name)")
        try await house.shell("mount --bind \(path) \(path) && mount -o remount,bind,ro \(path)")
    }

    private func thaw(_ name: String, in house: House) async throws {
        try await house.shell("umount -l \(house.scratch.path("sekisho/\(name)"))")
    }

    private func says(_ word: String, _ sekisho: House.Sekisho) async throws {
        #expect(await eventually { sekisho.said.contains(word) }, "\(sekisho.said)")
    }

    private func health(_ house: House) async throws -> String {
        let program =
            "import urllib.request as u, urllib.error as e\n"
            + "try: print(u.urlopen('http://127.0.0.1:8892/health').read().decode())\n"
            + "except e.HTTPError as x: print(x.code, x.read().decode())"
        return try await house.run("/usr/bin/python3", ["-c", program]).text
    }

    @Test func aReadOnlyDatabaseStopsNoMailAndLosesNoRecord() async throws {
        let house = try await House()
        try await begin(house)
        #expect(try await recorded(in: house) == 1)
        try await freeze("ledger.sqlite", in: house)
        // The register of held originals is in the same database: only what needs it may wait.
        let rule = "[[attachment]]\nname = \"programs\"\nfamily = [\"program\"]\naction = \"quarantine\"\n"
        try await house.serving(rule) { sekisho in
            let replies = try await house.post((0..<5).map { .plain("frozen-\($0)") })
            #expect(replies.allSatisfy { $0.code == 250 }, "\(replies)\n\(sekisho.said)")
            for number in 0..<5 { _ = try await house.delivered("frozen-\(number)") }
            try await says("cannot be written", sekisho)
            let health = try await health(house)
            #expect(health.hasPrefix("503") && health.contains("ledger.sqlite"), "\(health)")
        }
        try await thaw("ledger.sqlite", in: house)
        try await house.serving { sekisho in
            #expect(try await eventually { try await recorded(in: house) == 6 }, "\(sekisho.said)")
            let health = try await health(house)
            #expect(health.contains("\"spool\" : \"ok\"") && !health.hasPrefix("503"), "\(health)")
        }
    }

    @Test func aReadOnlyOutboxStopsNoMail() async throws {
        let house = try await House()
        try await begin(house)
        try await freeze("outbox", in: house)
        try await house.serving { sekisho in
            let replies = try await house.post((0..<5).map { .plain("frozen-\($0)") })
            #expect(replies.allSatisfy { $0.code == 250 }, "\(replies)\n\(sekisho.said)")
            for number in 0..<5 { _ = try await house.delivered("frozen-\(number)") }
            try await says("outbox", sekisho)
        }
    }
}
