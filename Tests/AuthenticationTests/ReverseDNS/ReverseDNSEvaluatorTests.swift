import DNS
import TestSupport
import Testing

@testable import Authentication

@Suite struct ReverseDNSEvaluatorTests {
    private let pointer = "1.2.0.192.in-addr.arpa."

    private func evaluate(_ zone: String, _ client: IPAddress = .v4(0xC000_0201)) async throws -> ReverseDNSOutcome {
        await ReverseDNSEvaluator(resolver: ZoneResolver(try Zone(zone))).evaluate(client)
    }

    @Test func `a name that has the address passes`() async throws {
        let outcome = try await evaluate(
            """
            \(pointer) PTR a.example.
            \(pointer) PTR b.example.
            a.example. A 192.0.2.7
            b.example. A 192.0.2.8
            b.example. A 192.0.2.1
            """
        )
        #expect(outcome.result == .pass)
        #expect(outcome.confirmedName == DomainName("b.example"))
        #expect(outcome.names.count == 2)
        #expect(outcome.answers.map(\.question.type) == [.ptr, .a, .a])
    }

    @Test func `aliases are followed both ways`() async throws {
        let outcome = try await evaluate(
            """
            \(pointer) CNAME 1.0-25.2.0.192.in-addr.arpa.
            1.0-25.2.0.192.in-addr.arpa. PTR a.example.
            a.example. CNAME b.example.
            b.example. A 192.0.2.1
            """
        )
        #expect(outcome.result == .pass)
        #expect(outcome.confirmedName == DomainName("a.example"))
    }

    @Test func `names without the address fail`() async throws {
        let outcome = try await evaluate(
            """
            \(pointer) PTR a.example.
            \(pointer) PTR b.example.
            a.example. A 192.0.2.7
            a.example. AAAA ::ffff:192.0.2.1
            """
        )
        #expect(outcome.result == .fail)
        #expect(outcome.reason == .unconfirmed(outcome.names))
    }

    @Test func `an address without a name is a permanent error`() async throws {
        #expect(try await evaluate("").reason == .nameless(exists: false))
        let outcome = try await evaluate("\(pointer) TXT x")
        #expect(outcome.result == .permerror)
        #expect(outcome.reason == .nameless(exists: true))
    }

    @Test func `an error is temporary unless another name is confirmed`() async throws {
        let zone = """
            \(pointer) PTR a.example.
            \(pointer) PTR b.example.
            $ANSWER a.example. SERVFAIL

            """
        #expect(try await evaluate("$ANSWER \(pointer) TIMEOUT").result == .temperror)
        #expect(try await evaluate(zone).result == .temperror)
        #expect(try await evaluate(zone + "b.example. A 192.0.2.1").result == .pass)
        let evaluator = ReverseDNSEvaluator(resolver: ZoneResolver(try Zone(zone)), expired: { true })
        #expect(await evaluator.evaluate(.v4(0xC000_0201)).reason == .timeExpired)
    }

    @Test func `ten names are looked at`() async throws {
        let names = (0..<12).map { "\(pointer) PTR n\($0).example." }.joined(separator: "\n")
        let outcome = try await evaluate(names)
        #expect(outcome.result == .fail)
        #expect(outcome.names.count == 10)
        #expect(outcome.namesLeftOut == 2)
        #expect(outcome.answers.count == 11)
    }

    @Test func `a mapped address is checked as IPv4, an IPv6 address by AAAA`() async throws {
        let zone = """
            \(pointer) PTR a.example.
            a.example. A 192.0.2.1
            a.example. AAAA 2001:db8::1
            1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa. PTR a.example.
            """
        #expect(try await evaluate(zone, .v6(0, 0xFFFF_C000_0201)).result == .pass)
        #expect(try await evaluate(zone, .v6(0x2001_0DB8_0000_0000, 1)).result == .pass)
    }
}
