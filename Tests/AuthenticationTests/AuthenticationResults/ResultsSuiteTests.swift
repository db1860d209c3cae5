import Authentication
import Foundation
import TestSupport
import Testing

/// The public suite for Authentication-Results: 13 cases of a widely used parser and the examples of RFC 8601
/// Appendix B.
@Suite(.enabled(if: SharedFolder.isPresent, "the shared folder with the public suites is absent"))
struct ResultsSuiteTests {
    private struct Suite: Decodable {
        let goMsgauth: [Case]
        let rfc8601AppendixB: [Case]
    }

    private struct Case: Decodable {
        let value: String
        let authservId: String
        let version: Int?
        let results: [Result]
    }

    private struct Result: Decodable {
        let method: String
        let methodVersion: Int?
        let result: String
        let fields: [String: String]?
        let props: [[String]]?
    }

    @Test func `every case of the suite is read as it says`() throws {
        let bytes = try SharedFolder.bytes("conformance/authentication-results/parse.json")
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let suite = try decoder.decode(Suite.self, from: Data(bytes))
        let cases = suite.goMsgauth + suite.rfc8601AppendixB
        for expected in cases {
            let field = AuthenticationResults(parsing: Array(expected.value.utf8)[...])
            #expect(field.authservID ?? "" == expected.authservId, "\(expected.value)")
            #expect(field.version == expected.version || expected.version == nil, "\(expected.value)")
            #expect(field.results.count == expected.results.count, "\(expected.value)")
            for (found, wanted) in zip(field.results, expected.results) {
                #expect(found.method == wanted.method)
                #expect(found.methodVersion == wanted.methodVersion)
                #expect(found.result == wanted.result)
                if let properties = wanted.props {
                    #expect(found.properties.map { [$0.ptype, $0.name, $0.value] } == properties)
                }
                check(found, against: wanted.fields ?? [:], in: expected.value)
            }
        }
        #expect(cases.count == 18)
    }

    /// The fields are named as in the library the cases come from.
    private func check(_ found: MethodResult, against fields: [String: String], in value: String) {
        for (name, wanted) in fields where name != "HeaderKey" {
            let actual: String? =
                switch name {
                case "From": found.value("smtp", "mailfrom")
                case "Auth": found.value("smtp", "auth")
                case "Identifier": found.value("header", "i")
                case "HeaderValue": fields["HeaderKey"].flatMap { found.value("header", $0) }
                case "Reason": found.reason
                default: nil
                }
            #expect(actual == wanted, "\(name) in \(value)")
        }
    }
}
