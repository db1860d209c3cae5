import DNS
import TestSupport
import Testing

@testable import Authentication

@Suite struct SPFEvaluatorTests {
    private let client = IPAddress.v4(0xC000_0201)

    private func evaluate(
        _ zone: String,
        from sender: String = "a@d.example",
        client: IPAddress? = nil,
        limits: Authentication.Limits = .standard,
        expired: @escaping @Sendable () -> Bool = { false }
    ) async throws -> SPFOutcome {
        let evaluator = SPFEvaluator(
            resolver: ZoneResolver(try Zone(zone)),
            limits: limits,
            receiver: try #require(DomainName("rx.example")),
            now: 0,
            expired: expired
        )
        let identity = SPFIdentity.mailFrom(OpenSPFSuite.address(sender))
        return await evaluator.evaluate(
            client: client ?? self.client,
            helo: Array("helo.example".utf8),
            identity: identity
        )
    }

    @Test func `the walk tells records, terms, questions and matches in order`() async throws {
        let outcome = try await evaluate(
            """
            d.example. TXT "v=spf1 a:x.example include:i.example -all"
            x.example. A 192.0.2.9
            i.example. TXT "v=spf1 ip4:192.0.2.0/24"
            """
        )
        #expect(outcome.result == .pass)
        let d = try #require(DomainName("d.example"))
        #expect(outcome.reason == .matched(term: "include:i.example", domain: d))
        #expect(outcome.walk.map(\.depth) == [0, 0, 0, 1, 1])
        #expect(outcome.walk.map(\.verdict) == [.used, .unmatched, .matched, .used, .matched])
        #expect(outcome.walk[0].subject == .record(domain: d, text: "v=spf1 a:x.example include:i.example -all"))
        #expect(outcome.walk[1].target == "x.example")
        #expect(outcome.walk[4].subject == .mechanism("ip4:192.0.2.0/24"))
        #expect(outcome.answers.map(\.question.type) == [.txt, .a, .txt])
        #expect(outcome.termsUsed == 2)
        #expect(outcome.voidsUsed == 0)
    }

    @Test func `after an include the names of the outer domain are used again`() async throws {
        let outcome = try await evaluate(
            """
            d.example. TXT "v=spf1 include:i.example a -all exp=%{d}.why.example"
            d.example. A 192.0.2.2
            i.example. TXT "v=spf1 ip4:192.0.2.7"
            d.example.why.example. TXT "about %{d}"
            """
        )
        #expect(outcome.result == .fail)
        #expect(outcome.explanation == "about d.example")
    }

    @Test func `records that branch tenfold into themselves end at the limit`() async throws {
        let loop = String(repeating: " include:d.example", count: 10)
        let outcome = try await evaluate("d.example. TXT \"v=spf1\(loop) -all\"")
        #expect(outcome.result == .permerror)
        #expect(outcome.reason == .tooManyTerms(limit: 10))
        #expect(outcome.termsUsed == 10)
        var limits = Authentication.Limits.standard
        limits.spfTermsMax = 1000
        let deep = try await evaluate("d.example. TXT \"v=spf1\(loop) -all\"", limits: limits)
        #expect(deep.reason == .tooDeep(limit: 10))
        let redirected = try await evaluate("d.example. TXT \"v=spf1 redirect=d.example\"")
        #expect(redirected.reason == .tooManyTerms(limit: 10))
    }

    @Test func `a term counts as one void however many of its answers are empty`() async throws {
        let hosts = (0..<9).map { "d.example. MX \($0) m\($0).example." }.joined(separator: "\n")
        let six = IPAddress.v6(0x2001_0DB8_0000_0000, 1)
        let outcome = try await evaluate("d.example. TXT \"v=spf1 mx -all\"\n" + hosts, client: six)
        #expect(outcome.result == .fail)
        #expect(outcome.voidsUsed == 1)
        let three = try await evaluate("d.example. TXT \"v=spf1 a:x.example a:y.example exists:z.example +all\"")
        #expect(three.reason == .tooManyVoids(limit: 2))
        var limits = Authentication.Limits.standard
        limits.spfVoidMax = 3
        let settable = try await evaluate(
            "d.example. TXT \"v=spf1 a:x.example a:y.example exists:z.example +all\"",
            limits: limits
        )
        #expect(settable.result == .pass)
    }

    @Test(arguments: [Answer.Failure.serverFailure, .timeout, .bogus])
    func `an answer that cannot be had is temporary`(failure: Answer.Failure) async throws {
        let asked = Question(try #require(DomainName("x.example")), .a)
        let outcome = try await evaluate(
            """
            d.example. TXT "v=spf1 a:x.example +all"
            $ANSWER x.example. \(failure.rawValue)
            """
        )
        #expect(outcome.result == .temperror)
        #expect(outcome.reason == .unanswered(asked, failure))
        #expect(outcome.walk.last?.verdict == .pending)
    }

    @Test func `an error on the way to one name of the client skips that name`() async throws {
        let outcome = try await evaluate(
            """
            d.example. TXT "v=spf1 ptr -all"
            1.2.0.192.in-addr.arpa. PTR a.d.example.
            1.2.0.192.in-addr.arpa. PTR b.d.example.
            $ANSWER a.d.example. TIMEOUT
            b.d.example. A 192.0.2.1
            """
        )
        #expect(outcome.result == .pass)
        let unnamed = try await evaluate(
            """
            d.example. TXT "v=spf1 ptr -all"
            $ANSWER 1.2.0.192.in-addr.arpa. SERVFAIL
            """
        )
        #expect(unnamed.result == .fail)
    }

    @Test func `time used up is a temporary error`() async throws {
        let outcome = try await evaluate("d.example. TXT \"v=spf1 +all\"", expired: { true })
        #expect(outcome.result == .temperror)
        #expect(outcome.reason == .timeExpired)
        #expect(outcome.answers.isEmpty)
    }

    @Test func `the null sender and HELO are checked as postmaster at the HELO name`() async throws {
        let zone = """
            helo.example. TXT "v=spf1 -all exp=why.example"
            why.example. TXT "%{s} from %{c} at %{r}"
            """
        let outcome = try await evaluate(zone, from: "")
        #expect(outcome.result == .fail)
        #expect(outcome.explanation == "postmaster@helo.example from 192.0.2.1 at rx.example")
        #expect(outcome.domain == DomainName("helo.example"))
        let evaluator = SPFEvaluator(
            resolver: ZoneResolver(try Zone(zone)),
            receiver: try #require(DomainName("rx.example")),
            now: 0
        )
        let helo = await evaluator.evaluate(client: client, helo: Array("helo.example".utf8), identity: .helo)
        #expect(helo.explanation == outcome.explanation)
    }

    @Test(arguments: ["a@localhost", "a@[192.0.2.1]", "a@d..example", "a@", "a@" + String(repeating: "a", count: 64)])
    func `a domain that cannot publish gives none without a question`(sender: String) async throws {
        let outcome = try await evaluate("", from: sender)
        #expect(outcome.result == .none)
        #expect(outcome.answers.isEmpty)
        #expect(outcome.domain == nil)
    }

    @Test func `an explanation cannot carry control characters or other scripts`() async throws {
        let outcome = try await evaluate(
            """
            d.example. TXT "v=spf1 -all exp=why.example"
            why.example. TXT "%{l} says"
            """,
            from: "a\r\nb\u{E9}@d.example"
        )
        #expect(outcome.explanation == "a??b?? says")
    }

    @Test func `a long explanation keeps its beginning`() async throws {
        let outcome = try await evaluate(
            """
            d.example. TXT "v=spf1 -all exp=why.example"
            why.example. TXT "Because \(String(repeating: "%{d}", count: 50))" "\(String(repeating: "%{S}", count: 50))"
            """
        )
        #expect(outcome.explanation?.utf8.count == 1024)
        #expect(outcome.explanation?.hasPrefix("Because d.example") == true)
    }

    @Test func `a local part that is not ASCII matches no term that holds it`() async throws {
        let outcome = try await evaluate(
            "d.example. TXT \"v=spf1 exists:%{l}.x.example ?all\"\n*.x.example. A 192.0.2.1",
            from: "\u{E9}@d.example"
        )
        #expect(outcome.result == .neutral)
        #expect(outcome.walk[1].verdict == .unusable)
    }

    @Test func `an internationalised domain is asked for in its A-labels`() async throws {
        let outcome = try await evaluate(
            """
            xn--fiqs8s.example. TXT "v=spf1 a:%{o}.x.example -all"
            xn--fiqs8s.example.x.example. A 192.0.2.1
            """,
            from: "a@\u{4E2D}\u{56FD}.example"
        )
        #expect(outcome.result == .pass)
    }

    @Test func `a record over the length limit is not read`() async throws {
        var limits = Authentication.Limits.standard
        limits.spfRecordBytesMax = 10
        let outcome = try await evaluate("d.example. TXT \"v=spf1 +all\"", limits: limits)
        #expect(outcome.result == .permerror)
        #expect(outcome.reason == .recordTooLong(try #require(DomainName("d.example")), bytes: 11))
    }

    @Test func `a mapped client is an IPv4 client`() async throws {
        let mapped = IPAddress.v6(0, 0xFFFF_C000_0201)
        let outcome = try await evaluate("d.example. TXT \"v=spf1 ip4:192.0.2.1 -all\"", client: mapped)
        #expect(outcome.result == .pass)
    }

    @Test func `a validated name counts as one term`() async throws {
        let outcome = try await evaluate(
            """
            d.example. TXT "v=spf1 exists:%{p}.x.example exists:%{p}.y.example ?all"
            1.2.0.192.in-addr.arpa. PTR c.example.
            c.example. A 192.0.2.1
            c.example.y.example. A 127.0.0.2
            """
        )
        #expect(outcome.result == .pass)
        #expect(outcome.termsUsed == 3)
    }
}
