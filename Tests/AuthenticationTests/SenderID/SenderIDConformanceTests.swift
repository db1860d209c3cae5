import DNS
import Foundation
import Mail
import TestSupport
import Testing

@testable import Authentication

@Suite(.enabled(if: SharedFolder.isPresent, "the shared folder with the public suites is absent"))
struct SenderIDConformanceTests {
    private struct AddressCase: Decodable {
        let id: String
        let headers: [[String]]
        let pra: String?
    }

    private struct SelectionCase: Decodable {
        let id: String
        let scope: String
        let txt: [String]
        let use: String
    }

    private func cases<Case: Decodable>(_ name: String) throws -> [Case] {
        let bytes = try SharedFolder.bytes("conformance/senderid/\(name)")
        return try JSONDecoder().decode([Case].self, from: Data(bytes))
    }

    @Test func `the suite for RFC 4406 holds`() async throws {
        let suite = try OpenSPFSuite(path: "conformance/senderid/rfc4406-tests.yml")
        let receiver = try #require(DomainName("mx.receiver.example"))
        for test in suite.cases {
            let evaluator = SenderIDEvaluator(resolver: ZoneResolver(test.zone), receiver: receiver, now: 0)
            let outcome = await evaluator.evaluate(client: test.client, helo: test.helo, sender: test.sender)
            #expect(test.results.contains(outcome.result.rawValue), "\(test.name): \(outcome.reason)")
        }
        #expect(suite.cases.count == 3)
    }

    @Test func `the responsible address is found as RFC 4407 says`() throws {
        let cases: [AddressCase] = try cases("pra.json")
        for test in cases {
            let text = test.headers.map { "\($0[0]): \($0[1])\r\n" }.joined() + "\r\n"
            let found = try? ResponsibleAddress(in: Header(parsing: Array(text.utf8)))
            #expect(found?.mailbox.address == test.pra, "\(test.id)")
        }
        #expect(cases.count == 13)
    }

    @Test func `records are selected as RFC 4406 section 4_4 says`() throws {
        let cases: [SelectionCase] = try cases("record-selection.json")
        for test in cases {
            let scope = try #require(SPFScope(rawValue: test.scope))
            let expected: SPFRecordSelection =
                switch test.use {
                case "none": .absent
                case "permerror": .several(2)
                default: .one(Array(test.use.utf8))
                }
            #expect(SPFRecordSelection(from: test.txt.map { Array($0.utf8) }, for: scope) == expected, "\(test.id)")
        }
        #expect(cases.count == 8)
    }
}
