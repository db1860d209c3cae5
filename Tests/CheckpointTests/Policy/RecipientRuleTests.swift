import Testing

@testable import Checkpoint

/// One verdict is for all recipients of a message: what a rule says of some must do no harm to the others.
@Suite struct RecipientRuleTests {
    private func word(_ action: String, _ more: String, to recipients: [String]) async throws -> String {
        var message = PolicyCase()
        message.recipients = recipients
        let text = "[policy]\nmode = \"enforce\"\n[[rule]]\naction = \"\(action)\"\n\(more)"
        return try await message.verdict(text).rule
    }

    private let both = ["a@shut.example", "b@open.example"]

    @Test(arguments: ["reject", "defer"])
    func `a refusal needs all recipients`(action: String) async throws {
        let rule = #"recipient = "shut.example""#
        #expect(try await word(action, rule, to: both) == "default")
        #expect(try await word(action, rule, to: [both[0], "c@shut.example"]) == "rule 1")
        #expect(try await word(action, rule + "\nrecipients = \"any\"", to: both) == "rule 1")
        #expect(try await word(action, rule, to: []) == "default")
    }

    @Test(arguments: ["mark", "hold", "deliver"])
    func `what does no harm needs one`(action: String) async throws {
        let rule = #"recipient = "shut.example""#
        #expect(try await word(action, rule, to: both) == "rule 1")
        #expect(try await word(action, rule + "\nrecipients = \"all\"", to: both) == "default")
        #expect(try await word(action, rule, to: [both[1]]) == "default")
    }

    @Test func `an exception is the other way round`() async throws {
        let unless = "[rule.unless]\nrecipient = \"open.example\""
        #expect(try await word("reject", unless, to: both) == "default")
        #expect(try await word("reject", unless, to: [both[0]]) == "rule 1")
        #expect(try await word("mark", unless, to: both) == "rule 1")
        #expect(try await word("mark", unless, to: [both[1]]) == "default")
    }
}
