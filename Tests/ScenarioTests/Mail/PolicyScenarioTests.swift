import Foundation
import TestSupport
import Testing

/// What rules do with mail: refused, deferred, held, marked, through a real Postfix.
@Suite(.enabled(if: House.isPossible, "\(House.excuse)"))
struct PolicyScenarioTests {
    private let configuration = """
        [policy]
        mode = "enforce"

        [[rule]]
        name = "later"
        recipient = "later@house.example"
        action = "defer"
        code = 451
        text = "Come again"

        [[rule]]
        name = "held"
        recipient = "held@house.example"
        action = "hold"
        text = "for a look"

        [[rule]]
        name = "tagged"
        recipient = "tagged@house.example"
        action = "mark"
        subject-tag = "[tag]"
        notice = false

        """

    private func letter(_ mark: String, to recipient: String) -> Letter {
        var letter = Letter.plain(mark)
        letter.recipients = ["\(recipient)@house.example"]
        return letter
    }

    @Test func rulesDecideWhatBecomesOfMail() async throws {
        let house = try await House()
        try await house.serving(configuration) { sekisho in
            var forged = Letter.plain("forged", fields: "Authentication-Results: MX.house.example; dmarc=pass\n")
            forged.client = "192.0.2.11"
            let replies = try await house.post([
                .plain("fine"), forged, letter("deferred", to: "later"), letter("waiting", to: "held"),
                letter("subject", to: "tagged"),
            ])
            #expect(replies.map(\.code) == [250, 550, 451, 250, 250], "\(replies)\n\(sekisho.said)")
            #expect(replies[2].text.contains("Come again"))
            #expect(try await house.delivered("fine").values("Subject") == ["fine"])
            #expect(try await house.delivered("subject", to: "tagged").values("Subject") == ["[tag] subject"])
            let queue = try await house.queue()
            #expect(queue.contains("held@house.example") && queue.contains("!"), "in the hold queue: \(queue)")
            #expect(house.mailbox("held").isEmpty && house.mailbox("later").isEmpty)
            #expect(house.mailbox("hanako").count == 1, "what is refused is not delivered")
        }
    }

    @Test func forgedResultsGoAndOthersStay() async throws {
        let house = try await House()
        try await house.serving { sekisho in
            let fields = """
                Authentication-Results: mx.house.example; spf=pass
                Received: from somewhere.example by mail.good.example; Mon, 23 Nov 2026 09:00:00 +0900
                authentication-results: MX.HOUSE.EXAMPLE 1; dkim=pass
                Authentication-Results: mail.good.example; auth=pass
                Authentication-Results: (comment) "mx.house.example"; dmarc=pass
                Sekisho-Verdict: deliver

                """
            let reply = try await house.post(.plain("forgeries", fields: fields))
            #expect(reply.code == 250, "\(sekisho.said)")
            let message = try await house.delivered("forgeries")
            let results = message.values("Authentication-Results")
            #expect(results.count == 2, "\(results)")
            #expect(results.first?.contains("spf=pass smtp.mailfrom=taro@good.example") == true, "\(results)")
            #expect(results.last == "mail.good.example; auth=pass")
            #expect(message.values("Sekisho-Verdict").count == 1)
            #expect(message.body == "Text of forgeries.\n")
        }
    }
}
