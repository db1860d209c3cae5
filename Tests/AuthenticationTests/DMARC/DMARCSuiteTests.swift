import Authentication
import DNS
import TestSupport
import Testing

@Suite(.enabled(if: SharedFolder.isPresent, "the shared folder with the public suites is absent"))
struct DMARCSuiteTests {
    @Test func `every vector of RFC 9989 comes out as it says`() async throws {
        let suite = try DMARCSuite.load()
        for vector in suite.cases { try await run(vector) }
        #expect(suite.cases.count == 61)
    }

    private func run(_ vector: DMARCSuite.Case) async throws {
        let resolver = RecordingResolver(ZoneResolver(vector.zone.zone))
        let authors = AuthorDomains(fields: [Array(vector.from.joined(separator: ", ").utf8)[...]])
        let outcome = await DMARCEvaluator(resolver: resolver).evaluate(
            authorDomains: authors.domains,
            spf: try vector.spf.map { try identifier($0) },
            dkim: try vector.dkim.map { try identifier($0) }
        )
        let expected = vector.expect
        #expect(outcome.result.rawValue == expected.result, "\(vector.id): \(outcome.reason)")
        check(vector.id, "policy", outcome.policy?.rawValue, expected.policy)
        check(vector.id, "published", outcome.publishedPolicy?.rawValue, expected.publishedPolicy)
        check(vector.id, "tag", outcome.policyTag?.rawValue, expected.policyTag)
        check(vector.id, "policy domain", outcome.policyDomain?.description, expected.policyDomain)
        check(vector.id, "organization", outcome.organizationalDomain?.description, expected.orgDomain)
        check(vector.id, "SPF", outcome.spfAligned != nil, expected.spfAligned)
        check(vector.id, "DKIM", !outcome.dkimAligned.isEmpty, expected.dkimAligned)
        let questions = outcome.deciding?.walk.steps.map { $0.answer.question.name.description }
        check(vector.id, "walk", questions, expected.authorWalkQueries)
        if let flag = expected.flag {
            #expect(flag == "multiple-author-domains" && outcome.hasSeveralAuthorDomains)
            #expect(outcome.disposition == .reject)
        }
        #expect(resolver.answers.count == Set(resolver.answers.map(\.question)).count, "asked twice: \(vector.id)")
    }

    private func identifier(_ written: DMARCSuite.Identifier) throws -> DMARCIdentifier {
        DMARCIdentifier(try #require(DomainName(written.domain)), word: written.result)
    }

    private func check<Value: Equatable>(_ id: String, _ what: String, _ found: Value?, _ expected: Value?) {
        guard let expected else { return }
        #expect(found == expected, "\(what) of \(id)")
    }

    @Test func `every vector for external report addresses comes out as it says`() async throws {
        let suite = try DMARCSuite.load()
        for vector in suite.externalDestinations {
            let resolver = RecordingResolver(ZoneResolver(vector.zone.zone))
            let uri = try #require(DMARCReportURI(parsing: Array(vector.uri.utf8)[...]))
            let domain = try #require(DomainName(vector.policyDomain))
            switch await ReportDestination(resolver: resolver).verify(uri, for: domain) {
            case .accepted(let uris):
                #expect(vector.accepted == true, "\(vector.id)")
                #expect(uris.map(\.text) == vector.finalURIs, "\(vector.id)")
            case .unanswered: #expect(vector.accepted == nil, "\(vector.id)")
            case .notConfirmed, .overrideElsewhere, .notMail:
                #expect(vector.accepted == false && vector.finalURIs.isEmpty, "\(vector.id)")
            }
            if let query = vector.query {
                #expect(resolver.answers.last?.question.name.description == query, "\(vector.id)")
            }
        }
        #expect(suite.externalDestinations.count == 10)
    }
}
