import Foundation
import Mail
import TestSupport
import Testing

/// The Received fields of the public header suite, compared fact by fact.
@Suite(.enabled(if: SharedFolder.isPresent, "the shared folder with the public suites is absent"))
struct ReceivedConformanceTests {
    private struct Host: Decodable {
        var name: String?
        var address: String?

        enum CodingKeys: String, CodingKey {
            case name = "Name"
            case address = "IpAddr"
        }

        var text: String? { name ?? address }
    }

    private struct Expected: Decodable {
        var from: Host?
        var fromAddress: String?
        var fromName: String?
        var by: Host?
        var recipient: String?
        var with: String?
        var version: String?
        var cipher: String?
        var id: String?
        var ident: String?
        var helo: Host?
        var via: String?
        var date: SuiteDate?

        /// `user@192.0.2.1`, qmail's form, holds the address as well as the user; the suite calls it the user.
        var clientAddress: String? {
            fromAddress ?? from?.address
                ?? ident.flatMap { text in
                    let host = text.split(separator: "@").last.map(String.init)
                    return host?.allSatisfy { $0.isNumber || $0 == "." } == true ? host : nil
                }
        }

        enum CodingKeys: String, CodingKey {
            case from, by, with, id, ident, helo, via, date
            case fromAddress = "from_ip"
            case fromName = "from_iprev"
            case recipient = "for_"
            case version = "tls_version"
            case cipher = "tls_cipher"
        }
    }

    private struct Case: Decodable {
        var header: String
        var expected: Expected?
    }

    @Test func `every field of the suite tells what the suite says`() throws {
        let cases = try JSONDecoder().decode(
            [Case].self,
            from: Data(SharedFolder.bytes("conformance/mime-mail-parser/received.json"))
        )
        #expect(cases.count == 181)
        var differences: Set<String> = []
        for item in cases {
            let got = Received(parsing: FieldValue.bytes(of: item.header)[...])
            guard let expected = item.expected else { continue }
            for (fact, ours, theirs) in Self.facts(got, expected) where ours != theirs {
                let known = ReceivedDifference.all.first { item.header.contains($0.part) && $0.fact == fact }
                if let known {
                    differences.insert(known.part + known.fact)
                    #expect(ours == known.ours, "\(item.header): \(fact)")
                } else {
                    Issue.record("\(item.header)  \(fact): got \(ours ?? "nil"), expected \(theirs ?? "nil")")
                }
            }
        }
        #expect(differences.count == ReceivedDifference.all.count, "a difference is no longer one")
    }

    private static func facts(_ got: Received, _ expected: Expected) -> [(String, String?, String?)] {
        [
            ("from", got.from, expected.from?.text),
            ("address", bits(got.clientAddress), bits(expected.clientAddress)),
            ("name", got.clientName, expected.fromName),
            ("by", got.by, expected.by?.text),
            ("for", got.recipient?.address, expected.recipient),
            ("with", got.protocolName, expected.with?.uppercased()),
            ("version", got.tlsVersion, expected.version?.replacing("_", with: ".")),
            ("cipher", got.tlsCipher, expected.cipher),
            ("id", got.id, expected.id),
            ("ident", got.ident, expected.ident),
            ("helo", got.explicitHELO, expected.helo?.text),
            ("via", got.via, expected.via),
            ("date", got.date.map { "\($0.seconds)" }, expected.date?.seconds.map { "\($0)" }),
            ("zone", got.date.map { "\($0.offsetMinutes)" }, expected.date.map { "\($0.offsetMinutes)" }),
        ]
    }

    /// An address in one spelling.
    private static func bits(_ text: String?) -> String? {
        guard let text else { return nil }
        var groups: [String] = []
        for group in text.lowercased().components(separatedBy: ":") {
            groups.append(group.count > 1 ? String(group.drop { $0 == "0" }) : group)
        }
        return groups.map { $0.isEmpty ? "0" : $0 }.joined(separator: ":")
    }
}
