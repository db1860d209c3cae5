import Testing

@testable import Checkpoint

/// What the author's domain asks for, what else is known of the message, and what is done.
@Suite struct DispositionTests {
    private static let pass = "a.example; dmarc=pass header.from=author.example"

    /// Forged unless something else vouches: it comes from nowhere the author's domain knows.
    private func forged(_ domain: String = "author.example", _ change: (inout PolicyCase) -> Void = { _ in })
        -> PolicyCase
    {
        var message = PolicyCase()
        message.client = "203.0.113.5"
        message.header = "From: Taro <taro@\(domain)>\r\nSubject: a\r\n"
        change(&message)
        return message
    }

    private func outcome(_ message: PolicyCase, _ more: String = "") async throws -> (String, String, [VerdictGround]) {
        let verdict = try await message.verdict(
            """
            [policy]
            mode = "enforce"
            \(more)
            [authentication]
            trusted-sealers = ["a.example", "b.example"]
            """
        )
        return (verdict.action.word, verdict.rule, verdict.grounds)
    }

    @Test(arguments: [
        ("author.example", "reject", "dmarc"), ("soft.example", "mark", "dmarc"),
        ("none.example", "deliver", "default"),
        ("plain.example", "deliver", "default"),
    ])
    func `the policy of the domain is followed`(domain: String, action: String, rule: String) async throws {
        let (done, by, _) = try await outcome(forged(domain))
        #expect(done == action)
        #expect(by == rule)
    }

    @Test func `a refusal names DMARC`() async throws {
        let verdict = try await forged().verdict("[policy]\nmode = \"enforce\"")
        guard case .reject(let reply) = verdict.action else {
            Issue.record("\(verdict)")
            return
        }
        #expect(reply.line == "550 5.7.1 Message rejected per DMARC policy for author.example")
    }

    @Test func `quarantine can be to hold`() async throws {
        #expect(try await outcome(forged("soft.example"), "quarantine = \"hold\"").0 == "hold")
    }

    @Test(arguments: ["author.example", "soft.example"])
    func `a trusted forwarder excuses a failure`(domain: String) async throws {
        let trust = "trusted-forwarders = \"203.0.113.0/24\""
        let (action, rule, grounds) = try await outcome(forged(domain), trust)
        #expect(action == "deliver")
        #expect(rule == "dmarc")
        #expect(grounds.last == .trustedForwarder(client: "203.0.113.5", network: "203.0.113.0/24"))
        let other = try await outcome(forged(domain), "trusted-forwarders = \"203.0.114.0/24\"")
        #expect(other.0 != "deliver")
    }

    struct Chain: Sendable, CustomStringConvertible {
        let description: String
        let seals: [(sealer: String, results: String)]
        let action: String
    }

    @Test(arguments: [
        Chain(description: "trusted, and it says pass", seals: [("a.example", pass)], action: "deliver"),
        Chain(
            description: "two trusted",
            seals: [("a.example", pass), ("b.example", "b.example; arc=pass")],
            action: "deliver"
        ),
        Chain(description: "not trusted", seals: [("evil.example", pass)], action: "reject"),
        Chain(
            description: "a stranger first, then one that is trusted",
            seals: [("evil.example", pass), ("a.example", "a.example; arc=pass")],
            action: "reject"
        ),
        Chain(
            description: "one that is trusted, then a stranger",
            seals: [("a.example", pass), ("evil.example", pass)],
            action: "reject"
        ),
        Chain(
            description: "it failed before",
            seals: [("a.example", "a.example; dmarc=fail header.from=author.example")],
            action: "reject"
        ),
        Chain(
            description: "it failed before, and the second says pass",
            seals: [("a.example", "a.example; dmarc=fail header.from=author.example"), ("b.example", pass)],
            action: "reject"
        ),
        Chain(
            description: "another author passed",
            seals: [("a.example", "a.example; dmarc=pass header.from=other.example")],
            action: "reject"
        ),
        Chain(description: "it says nothing of DMARC", seals: [("a.example", "a.example; spf=pass")], action: "reject"),
        Chain(
            description: "it says so in a comment",
            seals: [("a.example", "a.example; spf=fail (dmarc=pass); dmarc=fail")],
            action: "reject"
        ),
    ])
    func `a chain counts when every sealer is trusted and the first says pass`(chain: Chain) async throws {
        let (action, rule, grounds) = try await outcome(forged { $0.seals = chain.seals })
        #expect(action == chain.action)
        #expect(rule == "dmarc")
        if action == "deliver" { #expect(grounds.last == .trustedChain(sealer: chain.seals.last?.sealer ?? "")) }
    }

    @Test func `a broken chain of trusted sealers excuses nothing`() async throws {
        var message = forged { $0.seals = [("a.example", Self.pass)] }
        message.breaksSeals = true
        #expect(try await outcome(message).0 == "reject")
    }

    @Test func `a chain whose keys cannot be asked for defers, when its sealers are trusted`() async throws {
        let message = forged {
            $0.seals = [("a.example", Self.pass)]
            $0.silent = ["sel._domainkey.a.example"]
            $0.sealsBeforeSilence = true
        }
        let (action, _, grounds) = try await outcome(message)
        #expect(action == "defer")
        #expect(grounds.last == .chainUndecided)
        #expect(try await outcome(message, "temporary-errors = \"deliver\"").0 == "reject")
    }

    @Test func `a list that is authentic is not refused for its author's policy alone`() async throws {
        let message = forged {
            $0.header += "List-Id: Talk <talk.list.example>\r\n"
            $0.signer = "list.example"
        }
        let (action, _, grounds) = try await outcome(message)
        #expect(action == "mark")
        #expect(grounds.last == .mailingList(domain: "list.example"))
        #expect(try await outcome(message, "mailing-lists = \"reject\"").0 == "reject")
        let unsigned = forged { $0.header += "List-Id: Talk <talk.list.example>\r\n" }
        #expect(try await outcome(unsigned).0 == "reject")
        let another = forged {
            $0.header += "List-Id: Talk <talk.list.example>\r\n"
            $0.signer = "a.example"
        }
        #expect(try await outcome(another).0 == "reject")
    }

    @Test func `what could not be asked is deferred only where the answer could be to refuse`() async throws {
        let policy = forged { $0.silent = ["_dmarc.author.example"] }
        #expect(try await outcome(policy).0 == "defer")
        #expect(try await outcome(policy, "temporary-errors = \"deliver\"").0 == "deliver")
        // SPF of the very domain passes: whatever the policy is, the message does.
        var vouched = PolicyCase()
        vouched.zoneMore = "late.example. TXT \"v=spf1 ip4:192.0.2.1 -all\"\n"
        vouched.header = "From: a@late.example\r\n"
        vouched.returnPath = "a@late.example"
        vouched.silent = ["_dmarc.late.example"]
        #expect(try await outcome(vouched).0 == "deliver")
        // SPF might have passed: the policy decides whether that matters.
        for (domain, action) in [("reject", "defer"), ("quarantine", "deliver"), ("none", "deliver")] {
            let message = forged("late.example") {
                $0.zoneMore = "_dmarc.late.example. TXT \"v=DMARC1; p=\(domain)\"\n"
                $0.returnPath = "a@late.example"
                $0.silent = ["late.example"]
            }
            #expect(try await outcome(message).0 == action, "p=\(domain)")
        }
        let forwarded = try await outcome(policy, "trusted-forwarders = \"203.0.113.5\"")
        #expect(forwarded.0 == "deliver")
    }
}
