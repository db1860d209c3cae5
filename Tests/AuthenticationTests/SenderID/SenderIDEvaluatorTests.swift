import DNS
import Mail
import TestSupport
import Testing

@testable import Authentication

@Suite struct SenderIDEvaluatorTests {
    private func evaluate(_ zone: String, header: String, submitter: String? = nil) async throws -> SenderIDOutcome {
        let evaluator = SenderIDEvaluator(
            resolver: ZoneResolver(try Zone(zone)),
            receiver: try #require(DomainName("rx.example")),
            now: 0
        )
        return await evaluator.evaluate(
            client: .v4(0xC000_0201),
            helo: Array("helo.example".utf8),
            header: Header(parsing: Array(header.utf8)),
            submitter: submitter.map { Array($0.utf8) }
        )
    }

    private let zone = """
        d.example. TXT "spf2.0/pra ip4:192.0.2.1 -all"
        d.example. TXT "v=spf1 -all"
        e.example. TXT "spf2.0/pra p=1 include:d.example -all"
        """

    @Test func `the record of the responsible address decides`() async throws {
        let outcome = try await evaluate(zone, header: "From: A <a@d.example>\r\n\r\n")
        #expect(outcome.result == .pass)
        #expect(outcome.responsible?.source == .from)
        #expect(outcome.evaluation?.domain == DomainName("d.example"))
        #expect(outcome.evaluation?.identity.word == "pra")
    }

    @Test func `an include selects by scope too`() async throws {
        #expect(try await evaluate(zone, header: "Sender: a@e.example\r\n\r\n").result == .pass)
    }

    @Test func `a responsible domain that does not exist or cannot fails`() async throws {
        let absent = try await evaluate(zone, header: "From: a@x.example\r\n\r\n")
        #expect(absent.result == .fail)
        #expect(absent.reason == .record(.domainAbsent(try #require(DomainName("x.example")))))
        let malformed = try await evaluate(zone, header: "From: a@localhost\r\n\r\n")
        #expect(malformed.result == .fail)
        #expect(malformed.reason == .record(.domainUnusable("localhost")))
    }

    @Test(arguments: [
        ("Subject: x", ResponsibleAddress.Failure.missing),
        ("Sender: a@d.example\r\nSender: b@d.example", .several(.sender, count: 2)),
        ("From: a@d.example\r\nFrom: b@d.example", .several(.from, count: 2)),
        ("From: a@d.example, b@d.example", .severalMailboxes(.from)),
        ("From: A: a@d.example;", .severalMailboxes(.from)),
        ("Resent-From: ,", .malformed(.resentFrom)),
        ("Resent-From: a@d.example <b@d.example>", .malformed(.resentFrom)),
        ("Sender: a", .domainMissing(.sender)),
        ("Sender: a@[192.0.2.1]", .domainMissing(.sender)),
    ])
    func `a message without a responsible address says why`(
        header: String,
        failure: ResponsibleAddress.Failure
    ) async throws {
        let outcome = try await evaluate(zone, header: header + "\r\n\r\n")
        #expect(outcome.result == .permerror)
        #expect(outcome.reason == .responsibleAddress(failure))
        #expect(outcome.evaluation == nil)
    }

    @Test func `an announced submitter has to be the responsible address`() async throws {
        let header = "From: a+b@d.example\r\n\r\n"
        #expect(try await evaluate(zone, header: header, submitter: "a+2Bb@D.Example").result == .pass)
        let other = try await evaluate(zone, header: header, submitter: "c@d.example")
        #expect(other.result == .fail)
        #expect(other.reason == .submitterDiffers(announced: "c@d.example", found: "a+b@d.example"))
    }

    @Test(arguments: ["", "a", "a+b@d.example", "a+2", "a+2G@d.example", "a@d.example=", "a b@d.example", "<>"])
    func `what is no xtext mailbox is no submitter`(value: String) async throws {
        let outcome = try await evaluate(zone, header: "From: a@d.example\r\n\r\n", submitter: value)
        #expect(outcome.result == .permerror)
        #expect(outcome.reason == .submitterMalformed(value))
    }

    @Test func `mutated headers and parameters do not trap`() {
        var noise = Noise(seed: 4407)
        let header = Array("Resent-Sender: A <a@d.example>\r\nReceived: x\r\nSender: (c) b@d.example\r\n\r\n".utf8)
        var found = 0
        for _ in 0..<5_000 {
            let mutated = noise.mutated(header)
            if let address = try? ResponsibleAddress(in: Header(parsing: mutated)) {
                found += SubmitterParameter(parsing: mutated)?.matches(address.address) == true ? 2 : 1
            }
        }
        #expect(found > 0)
    }
}
