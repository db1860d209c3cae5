import Foundation
import TestSupport
import Testing

/// Blocklists asked about the client of a real Postfix.
@Suite(.enabled(if: House.isPossible, "\(House.excuse)"))
struct BlocklistScenarioTests {
    private let records = """
        2.0.0.127.bl.example. A 127.0.0.2
        11.2.0.192.bl.example. A 127.0.0.4
        11.2.0.192.bl.example. TXT "seen sending spam"
        *.liar.example. A 127.0.0.2

        """
    private let configuration = """
        [policy]
        mode = "enforce"
        [[blocklist]]
        zone = "bl.example"
        refuse = true
        [[blocklist]]
        zone = "liar.example"
        refuse = true

        """

    private func letter(_ mark: String, from client: String) -> Letter {
        var letter = Letter.plain(mark, from: "a@plain.example")
        (letter.client, letter.sender) = (client, "a@plain.example")
        return letter
    }

    @Test func aListedClientIsRefusedAndAListThatLiesIsNotBelieved() async throws {
        let house = try await House(records: records)
        try await house.serving(configuration) { sekisho in
            // No list is believed before its first test, which begins with the server.
            let end = ContinuousClock.now + Patience.seconds(15)
            var reply = try await house.post(letter("listed", from: "192.0.2.11"))
            while reply.code == 250, ContinuousClock.now < end {
                reply = try await house.post(letter("listed", from: "192.0.2.11"))
            }
            #expect(reply.code == 550, "\(reply)\n\(sekisho.said)")
            #expect(try await house.post(letter("unlisted", from: "192.0.2.12")).code == 250, "\(sekisho.said)")
            let verdict = try await house.delivered("unlisted").values("Sekisho-Verdict")
            #expect(verdict.first?.contains("blocklist") == false, "\(verdict)")
            #expect(sekisho.said.contains("liar.example"), "switched off: \(sekisho.said)")
            let config = ["--config", house.scratch.path("sekisho.toml")]
            let log = try await house.run(Program.sekisho, ["log", "--action", "reject", "--json"] + config)
            let refused = try #require(try log.json()["messages"] as? [[String: Any]]).last
            #expect(refused?["rule"] as? String == "blocklists", "\(log.text)")
            #expect(refused?["client"] as? String == "192.0.2.11")
        }
    }
}
