import DNS
import TestSupport
import Testing

@testable import Authentication

@Suite struct SPFConformanceTests {
    @Test(.enabled(if: SharedFolder.isPresent, "the shared folder with the public suites is absent"))
    func `the openspf suite for RFC 7208 holds`() async throws {
        let suite = try OpenSPFSuite(path: "conformance/spf-rfc7208/rfc7208-tests.yml")
        let receiver = try #require(DomainName("mx.receiver.example"))
        for test in suite.cases {
            let evaluator = SPFEvaluator(resolver: ZoneResolver(test.zone), receiver: receiver, now: 1_700_000_000)
            let identity = SPFIdentity.mailFrom(test.sender)
            let outcome = await evaluator.evaluate(client: test.client, helo: test.helo, identity: identity)
            #expect(test.results.contains(outcome.result.rawValue), "\(test.name): \(outcome.reason)")
            if let explanation = test.explanation {
                #expect(outcome.explanation ?? "DEFAULT" == explanation, "\(test.name)")
            }
        }
        #expect(suite.cases.count == 203)
    }
}
