import Foundation
import TestSupport
import Testing

/// Mail that comes in, through a real Postfix into a real mailbox, with `sekisho serve` beside it.
@Suite(.enabled(if: House.isPossible, "\(House.excuse)"))
struct InboundScenarioTests {
    @Test func withoutAConfigurationMailIsMarkedAndNothingElse() async throws {
        let house = try await House()
        try await house.serving { sekisho in
            var forged = Letter.plain("marked", fields: "Authentication-Results: mx.house.example; spf=pass\n")
            forged.client = "192.0.2.11"
            forged.helo = "nobody.example"
            let replies = try await house.post([.plain("good"), forged])
            #expect(replies.map(\.code) == [250, 250], "\(replies) \(sekisho.said)")
            let good = try await house.delivered("good")
            let results = try #require(good.values("Authentication-Results").first)
            #expect(results.hasPrefix("mx.house.example;"))
            #expect(results.contains("spf=pass") && results.contains("iprev=pass"), "\(results)")
            #expect(good.body == "Text of good.\n")
            let marked = try await house.delivered("marked")
            let own = try #require(marked.values("Authentication-Results").first)
            #expect(own.contains("spf=fail") && own.contains("dmarc=fail"), "\(own)")
            let config = ["--config", house.scratch.path("sekisho.toml")]
            for language in ["en", "ja"] {
                let arguments = ["try", "-", "--json", "--lang", language] + config
                let trial = try await house.run(Program.sekisho, arguments, input: good.bytes)
                #expect(trial.exitCode == 0, "\(trial.complaint)")
                #expect(try await Schema(name: "try").faults(in: trial.output) == "")
            }
        }
    }
}
