import Authentication
import DNS
import Foundation
import TestSupport

/// The vectors for RFC 9989 and for section 4 of RFC 9990, in the form they have in the shared folder.
struct DMARCSuite: Decodable {
    let cases: [Case]
    let externalDestinations: [Destination]

    static func load() throws -> DMARCSuite {
        let bytes = try SharedFolder.bytes("conformance/dmarc-rfc9989/dmarc-rfc9989.json")
        return try JSONDecoder().decode(DMARCSuite.self, from: Data(bytes))
    }

    private enum CodingKeys: String, CodingKey {
        case cases
        case externalDestinations = "external_destinations"
    }

    struct Case: Decodable {
        let id: String
        let zone: Names
        let from: [String]
        let spf: Identifier?
        let dkim: [Identifier]
        let expect: Expected
    }

    struct Identifier: Decodable {
        let result: String
        let domain: String
    }

    struct Expected: Decodable {
        let result: String
        let policy: String?
        let publishedPolicy: String?
        let policyTag: String?
        let policyDomain: String?
        let orgDomain: String?
        let spfAligned: Bool?
        let dkimAligned: Bool?
        let authorWalkQueries: [String]?
        let flag: String?

        private enum CodingKeys: String, CodingKey {
            case result, policy, flag
            case publishedPolicy = "published_policy"
            case policyTag = "policy_tag"
            case policyDomain = "policy_domain"
            case orgDomain = "org_domain"
            case spfAligned = "spf_aligned"
            case dkimAligned = "dkim_aligned"
            case authorWalkQueries = "author_walk_queries"
        }
    }

    struct Destination: Decodable {
        let id: String
        let policyDomain: String
        let uri: String
        let zone: Names
        let query: String?
        let accepted: Bool?
        let finalURIs: [String]

        private enum CodingKeys: String, CodingKey {
            case id, uri, zone, query, accepted
            case policyDomain = "policy_domain"
            case finalURIs = "final_uris"
        }
    }

    /// A zone: names with their records.
    struct Names: Decodable {
        let zone: Zone

        private struct Key: CodingKey {
            let stringValue: String
            var intValue: Int? { nil }
            init(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }

        private struct Records: Decodable {
            let texts: [Strings]?
            let addresses: [String]?
            let exchanges: [String]?
            let error: String?

            private enum CodingKeys: String, CodingKey {
                case texts = "TXT"
                case addresses = "A"
                case exchanges = "MX"
                case error = "ERROR"
            }
        }

        /// One TXT record: a string or a list of character strings.
        private struct Strings: Decodable {
            let strings: [[UInt8]]

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let one = try? container.decode(String.self) {
                    strings = [Array(one.utf8)]
                } else {
                    strings = try container.decode([String].self).map { Array($0.utf8) }
                }
            }
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            var zone = Zone()
            for key in container.allKeys {
                guard let name = DomainName(key.stringValue) else { throw CocoaError(.coderInvalidValue) }
                let records = try container.decode(Records.self, forKey: key)
                for record in records.texts ?? [] { zone.add(name, .txt(record.strings)) }
                for _ in records.addresses ?? [] { zone.add(name, .a(.v4(0xC000_0201))) }
                for _ in records.exchanges ?? [] { zone.add(name, .mx(preference: 10, exchange: name)) }
                if let error = records.error, let failure = Answer.Failure(rawValue: error) {
                    zone.fail(name, failure)
                }
            }
            self.zone = zone
        }
    }
}
