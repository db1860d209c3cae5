import Inspection
import Testing
@testable import Checkpoint

/// Each condition alone: what fits it and what does not.
@Suite struct RuleConditionTests {
    /// The action of one rule that rejects, made of these lines; `deliver` when it does not apply.
    private func fits(_ condition: String, _ change: (inout PolicyCase) -> Void = { _ in }) async throws -> Bool {
        var message = PolicyCase()
        change(&message)
        let verdict = try await message.verdict(
            """
            [policy]
            mode = "enforce"
            dmarc = "off"
            from-fields = "off"
            author-domains = "off"
            deny-list = "off"
            allow-list = "off"
            [[rule]]
            name = "test"
            action = "hold"
            \(condition)
            """
        )
        #expect((verdict.rule == "test") == (verdict.action.word == "hold"))
        #expect(verdict.grounds.isEmpty == (verdict.rule != "test"))
        return verdict.rule == "test"
    }

    @Test(arguments: [
        #"direction = "inbound""#, #"client-network = "192.0.2.0/24""#,
        #"client-network = ["10.0.0.0/8", "192.0.2.1"]"#,
        #"client-network = "::ffff:192.0.2.0/120""#, #"client-name = "mail.author.example""#,
        #"client-name = ".author.example""#, #"helo = ".author.example""#, #"return-path = "TARO@author.example""#,
        #"return-path = "author.example""#, #"return-path = "taro@""#, #"recipient = "hanako@kaede.example""#,
        #"recipient = ".example""#, #"from = "Taro@Author.Example""#, #"from = ["x.example", "author.example"]"#,
        #"spf = "pass""#, #"spf = ["fail", "pass"]"#, #"spf-helo = "none""#, #"dkim = "none""#, #"dmarc = "pass""#,
        #"arc = "none""#, #"iprev = "pass""#, #"dmarc-policy = "reject""#, #"standing = "proven""#,
        #"tls = "encrypted""#, #"tls = "tlsv1.3""#, #"size-over = "10B""#, #"size-under = "1MB""#, "",
    ])
    func holds(condition: String) async throws {
        #expect(try await fits(condition), "\(condition)")
    }

    @Test(arguments: [
        #"direction = "outbound""#, #"client-network = "192.0.3.0/24""#, #"client-network = "2001:db8::/32""#,
        #"client-name = "author.example""#, #"helo = "author.example""#, #"return-path = "jiro@author.example""#,
        #"return-path = "<>""#, #"recipient = "kaede""#, #"from = "r.example""#, #"from = "uthor.example""#,
        #"account = "*""#, #"spf = ["fail", "softfail"]"#, #"dkim = "pass""#, #"dmarc = "fail""#, #"arc = "pass""#,
        #"iprev = "fail""#, #"dmarc-policy = ["none", "absent"]"#, #"standing = "contradicted""#, #"tls = "none""#,
        #"tls = "tlsv1.2""#, #"size-over = "1MB""#, #"size-under = "10B""#, #"listed = ["allow", "deny"]"#,
        #"dkim-domain = "author.example""#, #"finding = "blocklist.listed""#, #"severity = "note""#, "points = 0",
        "dmarc = \"pass\"\nspf = \"fail\"", "[rule.unless]\ndmarc = \"pass\"",
    ])
    func doesNotHold(condition: String) async throws {
        #expect(try await !fits(condition), "\(condition)")
    }

    @Test func `an exception needs all that it says`() async throws {
        #expect(try await fits("[rule.unless]\ndmarc = \"pass\"\nspf = \"fail\""))
    }

    @Test func `accounts and direction of what our users send`() async throws {
        func sent(_ message: inout PolicyCase) {
            message.direction = .outbound
            message.account = "Taro@kaede.example"
        }
        #expect(try await fits(#"account = "taro@kaede.example""#, sent))
        #expect(try await fits(#"account = "@KAEDE.example""#, sent))
        #expect(try await fits(#"account = "*""#, sent))
        #expect(try await !fits(#"account = ["taro", "@aede.example"]"#, sent))
        #expect(try await fits(#"direction = "outbound""#, sent))
    }

    @Test func `findings by identifier, severity and points together`() async throws {
        func found(_ message: inout PolicyCase) {
            message.findings = [
                Finding("blocklist.listed", .caution, points: 3, ["a.example", "192.0.2.1"]),
                Finding("blocklist.listed", .danger, points: 4, ["b.example", "192.0.2.1"]),
                Finding("text.prize", .note, points: 1),
            ]
        }
        for text in [
            #"finding = "blocklist.listed""#, #"finding = "blocklist.*""#, #"severity = "danger""#, "points = 8",
            "finding = \"blocklist.*\"\npoints = 7", "severity = \"danger\"\npoints = 4",
        ] { #expect(try await fits(text, found), "\(text)") }
        for text in [
            #"finding = "blocklist.allowed""#, "points = 8.5", "finding = \"blocklist.*\"\npoints = 7.5",
            "severity = \"danger\"\npoints = 5", "finding = \"text.*\"\nseverity = \"caution\"",
        ] { #expect(try await !fits(text, found), "\(text)") }
    }

    @Test func `every author in every From field counts`() async throws {
        let fields = "From: a@one.example, b@two.example\r\nFrom: c@three.example\r\n"
        for domain in ["one", "two", "three"] {
            #expect(try await fits("from = \"\(domain).example\"") { $0.header = fields })
        }
    }

    @Test func `names are compared as the DNS has them`() async throws {
        let name = "\u{65E5}\u{672C}\u{8A9E}.example"
        #expect(try await fits("from = \"\(name)\"") { $0.header = "From: a@xn--wgv71a119e.example\r\n" })
        #expect(try await fits("from = \"xn--wgv71a119e.example\"") { $0.header = "From: a@\(name)\r\n" })
    }

    @Test func `the null sender is one`() async throws {
        #expect(try await fits(#"return-path = "<>""#) { $0.returnPath = "" })
        #expect(try await !fits(#"return-path = "author.example""#) { $0.returnPath = "" })
    }

    @Test func `one passing signature is what DKIM comes to`() async throws {
        #expect(try await fits(#"dkim = "pass""#) { $0.signer = "author.example" })
        #expect(try await fits(#"dkim-domain = ".author.example""#) { $0.signer = "author.example" })
        #expect(try await !fits(#"dkim-domain = "author.example""#) { $0.signer = "a.example" })
        let broken = "DKIM-Signature: v=1; a=x\r\nFrom: taro@author.example\r\n"
        #expect(
            try await fits(#"dkim = "pass""#) {
                $0.header = broken
                $0.signer = "author.example"
            }
        )
    }
}
