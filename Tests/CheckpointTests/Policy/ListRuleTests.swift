import Testing

@testable import Checkpoint

/// What the allow and the deny list do, and to whom.
@Suite struct ListRuleTests {
    private func rule(
        allow: [String] = [],
        deny: [String] = [],
        _ change: (inout PolicyCase) -> Void = { _ in }
    ) async throws -> String {
        var message = PolicyCase()
        change(&message)
        var lists = ListSnapshot()
        for entry in allow { lists[.allow].insert(try #require(ListSubject(entry)), until: nil) }
        for entry in deny { lists[.deny].insert(try #require(ListSubject(entry)), until: nil) }
        return try await message.verdict("[policy]\nmode = \"enforce\"", lists: lists).rule
    }

    @Test func `a name is denied as it is written`() async throws {
        for entry in ["taro@author.example", "author.example", ".example", "192.0.2.0/24"] {
            #expect(try await rule(deny: [entry]) == "deny-list", "\(entry)")
        }
        #expect(try await rule(deny: ["bounce.example"]) { $0.returnPath = "a@bounce.example" } == "deny-list")
        #expect(try await rule(deny: ["jiro@author.example", "198.51.100.0/24"]) == "default")
    }

    @Test func `a name is allowed only when it is authentic`() async throws {
        #expect(try await rule(allow: ["author.example"]) == "allow-list")
        let forged: (inout PolicyCase) -> Void = { $0.client = "203.0.113.5" }
        #expect(try await rule(allow: ["author.example", "taro@author.example"], forged) == "dmarc")
        #expect(try await rule(allow: ["203.0.113.0/24"], forged) == "allow-list")
    }

    @Test func `an authentic return path does not carry a forged author`() async throws {
        let mixed: (inout PolicyCase) -> Void = { message in
            message.client = "198.51.100.9"
            message.returnPath = "bounce@list.example"
        }
        #expect(try await rule(allow: ["list.example"], mixed) == "dmarc")
        #expect(
            try await rule(allow: ["list.example"]) { message in
                mixed(&message)
                message.header = "From: a@elsewhere.example\r\n"
            } == "allow-list"
        )
    }

    @Test func `the more exact entry counts, of equals the one that denies`() async throws {
        #expect(try await rule(allow: ["taro@author.example"], deny: ["author.example"]) == "allow-list")
        #expect(try await rule(allow: ["author.example"], deny: ["taro@author.example"]) == "deny-list")
        #expect(try await rule(allow: ["author.example"], deny: ["author.example"]) == "deny-list")
        #expect(try await rule(allow: ["author.example"], deny: ["192.0.2.0/24"]) == "allow-list")
        #expect(try await rule(allow: ["192.0.2.1"], deny: ["192.0.2.0/24"]) == "allow-list")
    }

    @Test func `what our users send is not looked up by the built-in rules`() async throws {
        #expect(try await rule(deny: ["author.example"]) { $0.direction = .outbound } == "default")
    }
}
