import Authentication
import DNS
import TestSupport
import Testing

@Suite struct DMARCEvaluatorTests {
    private func zone(_ records: [String: String]) throws -> Zone {
        var zone = Zone()
        for (name, text) in records {
            zone.add(try #require(DomainName("_dmarc." + name)), .txt([Array(text.utf8)]))
        }
        return zone
    }

    private func names(_ texts: [String]) throws -> [DomainName] { try texts.map { try #require(DomainName($0)) } }

    private func evaluate(
        _ zone: Zone,
        _ authors: [String],
        spf: DMARCIdentifier? = nil,
        dkim: [String] = [],
        method: DMARCMethod = .treeWalk
    ) async throws -> (DMARCOutcome, [Answer]) {
        let resolver = RecordingResolver(ZoneResolver(zone))
        let outcome = await DMARCEvaluator(resolver: resolver, method: method).evaluate(
            authorDomains: try names(authors),
            spf: spf,
            dkim: try names(dkim).map { DMARCIdentifier($0, .passed) }
        )
        return (outcome, resolver.answers)
    }

    @Test func `no author domain is none`() async throws {
        let (outcome, answers) = try await evaluate(Zone(), [])
        #expect(outcome.result == .none && outcome.reason == .noAuthorDomain && answers.isEmpty)
        #expect(outcome.disposition == .none)
    }

    @Test func `strangers' signatures cost no questions`() async throws {
        let zone = try zone(["example.com": "v=DMARC1; p=reject"])
        let strangers = (0..<20).map { "mail\($0).example.net" } + ["other.com", "com"]
        let (outcome, answers) = try await evaluate(zone, ["a.example.com"], dkim: strangers)
        #expect(outcome.result == .fail)
        #expect(answers.count == 3)
    }

    @Test func `walks and questions of one message are limited`() async throws {
        let zone = try zone(["example.com": "v=DMARC1; p=reject"])
        let many = (0..<50).map { "a.b.c.d.e.f.g.h.mail\($0).example.com" }
        let (outcome, answers) = try await evaluate(zone, ["example.com"], dkim: many)
        #expect(outcome.result == .pass)
        #expect(outcome.walks.count == 8)
        #expect(answers.count <= 64)
    }

    @Test func `the strictest failing policy of several author domains decides`() async throws {
        let zone = try zone([
            "a.example": "v=DMARC1; p=none", "b.example": "v=DMARC1; p=quarantine",
            "c.example": "v=DMARC1; p=reject; t=y", "d.example": "v=DMARC1; p=none", "e.example": "v=DMARC1; p=reject",
        ])
        let all = ["a.example", "b.example", "A.example", "c.example", "d.example", "e.example"]
        let (outcome, _) = try await evaluate(zone, all, dkim: ["a.example"])
        #expect(outcome.result == .none)
        #expect(outcome.reason == .severalAuthorDomains(try names(["a", "b", "c", "d", "e"].map { $0 + ".example" })))
        #expect(outcome.authors.map(\.result) == [.pass, .fail, .fail, .fail])
        #expect(outcome.domainsOmitted == (try names(["e.example"])))
        #expect(outcome.deciding?.domain.description == "b.example")
        #expect(outcome.disposition == .quarantine)
    }

    @Test func `ten thousand author domains cost no more than four`() async throws {
        let many = (0..<10_000).map { "a\($0).example" }
        let start = ContinuousClock.now
        let (outcome, answers) = try await evaluate(Zone(), many)
        #expect(outcome.hasSeveralAuthorDomains && outcome.domainsOmitted.count == 9_996 && answers.count == 5)
        #expect(ContinuousClock.now - start < Patience.seconds(5))
    }

    @Test func `what does not matter may fail`() async throws {
        var zone = try zone(["example.com": "v=DMARC1; p=reject"])
        zone.fail(try #require(DomainName("_dmarc.com")), .timeout)
        let own = try await evaluate(zone, ["example.com"], dkim: ["example.com"]).0
        #expect(own.result == .pass && own.organizationalDomain == nil)
        #expect(try await evaluate(zone, ["example.com"]).0.result == .fail)
        #expect(try await evaluate(zone, ["example.com"], dkim: ["example.net"]).0.result == .fail)
        let open = try await evaluate(zone, ["example.com"], dkim: ["mail.example.com"]).0
        #expect(open.result == .temperror && open.disposition == .none)
        let question = Question(try #require(DomainName("_dmarc.com")), .txt)
        #expect(open.reason == .unanswered(question, .timeout))
    }

    @Test func `a pass beats a domain whose existence is unknown`() async throws {
        var zone = try zone(["example.com": "v=DMARC1; p=none; np=reject"])
        zone.fail(try #require(DomainName("a.example.com")), .serverFailure, type: .a)
        let sub = try #require(DomainName("a.example.com"))
        #expect(try await evaluate(zone, ["a.example.com"]).0.result == .temperror)
        #expect(try await evaluate(zone, ["a.example.com"], dkim: ["example.com"]).0.result == .pass)
        let passed = try await evaluate(zone, ["a.example.com"], spf: DMARCIdentifier(sub, .passed)).0
        #expect(passed.result == .pass && passed.spfAligned == sub)
    }

    @Test func `undecided authentication of strangers does not matter`() async throws {
        let zone = try zone(["example.com": "v=DMARC1; p=reject; aspf=s"])
        for (name, result) in [("example.com", DMARCResult.temperror), ("a.example.com", .fail), ("a.com", .fail)] {
            let spf = DMARCIdentifier(try #require(DomainName(name)), word: "temperror")
            #expect(try await evaluate(zone, ["example.com"], spf: spf).0.result == result, "\(name)")
        }
    }

    @Test func `the list of public suffixes may find what the walk does not`() async throws {
        let list = try #require(PublicSuffixes.system)
        let zone = try zone(["mail.example.co.jp": "v=DMARC1; p=reject"])
        let walk = try await evaluate(zone, ["mail.example.co.jp"], dkim: ["example.co.jp"]).0
        #expect(walk.result == .fail && walk.organizationalDomain?.description == "mail.example.co.jp")
        let (listed, answers) = try await evaluate(
            zone,
            ["mail.example.co.jp"],
            dkim: ["example.co.jp"],
            method: .publicSuffixes(list)
        )
        #expect(listed.result == .pass && listed.organizationalDomain?.description == "example.co.jp")
        #expect(answers.count == 1)
        let (sub, questions) = try await evaluate(
            try self.zone(["example.co.jp": "v=DMARC1; p=reject; sp=quarantine"]),
            ["a.b.example.co.jp"],
            method: .publicSuffixes(list)
        )
        #expect(sub.policyTag == .subdomain && sub.disposition == .quarantine && questions.count == 2)
    }

    @Test func `several records end the older discovery`() async throws {
        let list = try #require(PublicSuffixes.system)
        var zone = try zone(["a.example.com": "v=DMARC1; p=none", "example.com": "v=DMARC1; p=reject"])
        let name = try #require(DomainName("_dmarc.a.example.com"))
        zone.add(name, .txt([Array("v=DMARC1; p=reject".utf8)]))
        let listed = try await evaluate(zone, ["a.example.com"], method: .publicSuffixes(list)).0
        #expect(listed.result == .none)
        #expect(listed.reason == .severalRecords(at: try #require(DomainName("a.example.com"))))
        #expect(try await evaluate(zone, ["a.example.com"]).0.disposition == .reject)
    }

    @Test(arguments: ["localhost", "a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.v.w.x.y.z", "com"])
    func `odd names end without a policy`(name: String) async throws {
        let (outcome, answers) = try await evaluate(Zone(), [name])
        #expect(outcome.result == .none && answers.count <= 8 && !answers.isEmpty)
    }

    @Test func `a name too long to hold a record has none`() async throws {
        let long = Array(repeating: String(repeating: "a", count: 62), count: 4).joined(separator: ".")
        let (outcome, answers) = try await evaluate(Zone(), [long])
        #expect(outcome.result == .none && answers.count == 3)
    }
}
