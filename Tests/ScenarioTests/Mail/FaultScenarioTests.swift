import Foundation
import TestSupport
import Testing

/// What can go wrong around `sekisho serve`: mail is deferred or passes unharmed, and is never lost.
@Suite(.serialized, .enabled(if: House.isPossible, "\(House.excuse)"))
struct FaultScenarioTests {
    @Test func killedItDefersMailAndStartedAgainItTakesIt() async throws {
        let house = try await House()
        let sekisho = try await house.serve()
        #expect(try await house.post(.plain("before")).code == 250)
        try await sekisho.end(SIGKILL)
        let refused = try await house.post(.plain("meanwhile"))
        #expect(refused.code / 100 == 4 || refused.code == 0, "deferred: \(refused)")
        try await house.serving { _ in
            #expect(try await house.post(.plain("after")).code == 250)
            _ = try await house.delivered("after")
            #expect(house.mailbox("hanako").count == 2, "what was deferred was not delivered as well")
        }
    }

    @Test func withASilentNameServerMailPassesInTime() async throws {
        let house = try await House()
        try await house.serving("[dns]\nservers = [\"192.0.2.51:5353\"]\ntimeout = \"2s\"\n") { sekisho in
            let start = ContinuousClock.now
            let reply = try await house.post(.plain("silent"))
            #expect(reply.code == 250, "\(reply) \(sekisho.said)")
            #expect(ContinuousClock.now - start < Patience.seconds(15))
            let results = try await house.delivered("silent").values("Authentication-Results")
            #expect(results.contains { $0.contains("spf=temperror") }, "\(results)")
        }
    }

    @Test func aBrokenConfigurationIsNotTakenUp() async throws {
        let house = try await House()
        try await house.serving { sekisho in
            #expect(try await house.post(.plain("one")).code == 250)
            try house.scratch.write("sekisho.toml", "[server]\nname = 7\n[nonsense\n")
            sekisho.signal(SIGHUP)
            #expect(await eventually { sekisho.said.contains("sekisho.toml") }, "it says so: \(sekisho.said)")
            #expect(try await house.post(.plain("two")).code == 250)
            let results = try await house.delivered("two").values("Authentication-Results")
            #expect(results.first?.hasPrefix("mx.house.example;") == true, "the old one is in force")
        }
    }

    @Test func fiveHundredMailServersAtOnceAreAllAnswered() async throws {
        let house = try await House()
        try await house.serving { sekisho in
            let run = try await house.script("crowd.py", ["500", "polite"])
            #expect(run.text == "500\n", "\(run.complaint) \(sekisho.said.suffix(2000))")
            #expect(sekisho.isRunning)
        }
    }

    @Test func rudeConnectionsDisturbNobody() async throws {
        let house = try await House()
        try await house.serving { sekisho in
            async let crowd = house.script("crowd.py", ["300", "rude", "6"])
            let replies = try await house.post((0..<20).map { .plain("calm-\($0)") }, atOnce: 4)
            #expect(replies.allSatisfy { $0.code == 250 }, "\(replies)")
            #expect(try await crowd.text.hasPrefix("there 300"))
            #expect(try await house.post(.plain("after-them")).code == 250)
            #expect(sekisho.isRunning, "\(sekisho.said.suffix(2000))")
        }
    }
}
