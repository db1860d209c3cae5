import Foundation
import TestSupport
import Testing

/// The second copy: to a second Dovecot, and with disks that are full.
@Suite(.serialized, .enabled(if: House.isPossible, "\(House.excuse)"))
struct CopyScenarioTests {
    private func configuration(_ folder: String) -> String {
        """
        [spool]
        folder = "\(folder)"
        [[copy]]
        name = "second"
        host = "192.0.2.2"
        port = 24
        protocol = "lmtp"
        tls = "none"
        mode = "required"

        """
    }

    @Test func bothServersGetTheMessageAndTheSecondGetsItAsItCame() async throws {
        let house = try await House()
        try await house.serving(configuration(house.scratch.path("spool"))) { sekisho in
            #expect(try await house.post(.plain("twice")).code == 250, "\(sekisho.said)")
            let first = try await house.delivered("twice")
            let second = try await house.delivered("twice", in: "second")
            #expect(!first.values("Sekisho-Verdict").isEmpty)
            #expect(second.values("Sekisho-Verdict").isEmpty, "the copy is the message before any edit")
            #expect(second.body == first.body)
        }
    }

    @Test func whatBecomesOfCopiesIsToldAsItsSchemaSays() async throws {
        let house = try await House()
        try await house.startSink("192.0.2.51", 2525, "refused", fails: true)
        let more = """
            [[copy]]
            name = "refuser"
            host = "192.0.2.51"
            port = 2525
            tls = "none"
            [[copy]]
            name = "nobody"
            host = "192.0.2.51"
            port = 2526
            tls = "none"

            """
        try await house.serving(configuration(house.scratch.path("spool")) + more) { sekisho in
            #expect(try await house.post(.plain("thrice")).code == 250, "\(sekisho.said)")
            var list = try await copy(["list"], in: house)
            _ = try await eventually {
                list = try await copy(["list"], in: house)
                return list.text.contains("\"failed\"") && list.text.contains("\"nobody\"")
            }
            let copies = try list.json()["copies"] as? [[String: Any]]
            let identifier = try #require(copies?.first?["id"] as? String, "\(list.text)")
            for words in [
                ["show", identifier], ["count"], ["retry", identifier], ["retry", "--all"], ["drop", identifier],
            ] {
                _ = try await copy(words, in: house)
            }
        }
        // Without a server the command carries it out itself.
        _ = try await copy(["list"], in: house)
        _ = try await copy(["count"], in: house)
    }

    /// The answer of `sekisho copy`, which must keep to its schema.
    private func copy(_ words: [String], in house: House) async throws -> Program.Run {
        let config = ["--json", "--config", house.scratch.path("sekisho.toml")]
        let run = try await house.run(Program.sekisho, ["copy"] + words + config)
        #expect(run.complaint.isEmpty, "\(words): \(run.complaint)")
        #expect(try await Schema(name: "copy").faults(in: run.output) == "", "\(words): \(run.text)")
        return run
    }

    @Test func aFullSpoolDefersWhatNeedsACopy() async throws {
        let house = try await House()
        let folder = try await house.smallDisk("spool")
        try await house.serving(configuration(folder)) { sekisho in
            #expect(try await house.post(.plain("room")).code == 250, "\(sekisho.said)")
            // A copy that left the full disk would make room for another.
            try await house.shell("timeout 60 sh -c 'while ls \(folder)/waiting | grep -q .; do sleep 0.1; done'")
            try await house.fill(folder)
            let reply = try await house.post(.plain("full"))
            #expect(reply.code / 100 == 4, "\(reply)")
            #expect(sekisho.isRunning)
            try await house.empty(folder)
            #expect(try await house.post(.plain("again")).code == 250, "\(sekisho.said)")
            _ = try await house.delivered("again")
            #expect(house.mailbox("hanako").count == 2, "what was deferred was not delivered")
        }
    }

    @Test func aFullDiskOfTheLedgerStopsNoMail() async throws {
        let house = try await House()
        let folder = try await house.smallDisk("sekisho")
        try await house.serving { sekisho in
            try await house.fill(folder)
            let replies = try await house.post((0..<5).map { .plain("unrecorded-\($0)") })
            #expect(replies.allSatisfy { $0.code == 250 }, "\(replies)\n\(sekisho.said)")
            for number in 0..<5 { _ = try await house.delivered("unrecorded-\(number)") }
            #expect(sekisho.isRunning)
        }
    }
}
