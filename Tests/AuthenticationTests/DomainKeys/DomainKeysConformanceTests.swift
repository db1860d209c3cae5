import DNS
import Foundation
import Mail
import TestSupport
import Testing

@testable import Authentication

@Suite(.enabled(if: SharedFolder.isPresent, "the shared folder with the public suites is absent"))
struct DomainKeysConformanceTests {
    private struct Case: Decodable {
        let message: String
        let expect: String
    }

    private struct Published: Decodable {
        let txt: String?
        let error: String?
    }

    private static let folder = "conformance/domainkeys/"

    private func read<Value: Decodable>(_ name: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(try SharedFolder.bytes(Self.folder + name)))
    }

    private func resolver() throws -> ZoneResolver {
        var zone = Zone()
        let published: [String: Published] = try read("dns.json")
        for (name, data) in published {
            guard let text = data.txt else { continue }
            zone.add(try #require(DomainName(name)), .txt([Array(text.utf8)]))
        }
        return ZoneResolver(zone)
    }

    @Test func `the suite for RFC 4870 holds`() async throws {
        let resolver = try resolver()
        let cases: [Case] = try read("expected.json")
        for test in cases {
            let header = Header(parsing: try SharedFolder.bytes(Self.folder + test.message))
            let outcome = try #require(await DomainKeysVerification.outcome(of: header, resolver: resolver))
            let expected: DomainKeysResult = test.expect == "invalid" ? .neutral : .pass
            #expect(outcome.cryptographicResult == expected, "\(test.message): \(outcome.reason)")
            #expect(outcome.result == (expected == .pass ? .policy : .neutral), "\(test.message)")
        }
        #expect(cases.count == 8)
    }

    @Test(arguments: ["messages/good_dk_1.txt", "messages/good_dk_6.txt"])
    func `a byte more or less anywhere makes a signature fail`(path: String) async throws {
        let resolver = try resolver()
        let whole = try SharedFolder.bytes(Self.folder + path)
        let header = Header(parsing: whole)
        let last = try #require(whole.lastIndex { !$0.isWhitespace })
        let from = try #require(header.first(named: "From"))
        let subject = try #require(header.first(named: "Subject"))
        for place in [from.value.upperBound - 2, subject.value.upperBound - 1, last] {
            var changed = whole
            changed.insert(0x78, at: place)
            let outcome = try #require(
                await DomainKeysVerification.outcome(of: Header(parsing: changed), resolver: resolver)
            )
            #expect(outcome.cryptographicResult != .pass)
        }
    }

    @Test func `any chunks of the body give the same hash`() async throws {
        let resolver = try resolver()
        var noise = Noise(seed: 4870)
        for name in ["good_dk_1", "good_dk_6", "dk_headers_1"] {
            let header = Header(parsing: try SharedFolder.bytes(Self.folder + "messages/\(name).txt"))
            let first = try #require(DomainKeysVerification(header: header))
            let name = try #require(first.keyName)
            let key = DomainKeysKey(await resolver.answer(to: Question(name, .txt)))
            for round in 0..<20 {
                var verification = first
                let body = Array(header.bytes[header.bodyStart...])
                let pieces = round == 0 ? body.indices.map { body[$0...$0] } : noise.pieces(of: body)
                for piece in pieces { verification.update(piece) }
                #expect(verification.finish(key: key).reason == .verified)
            }
        }
    }
}
