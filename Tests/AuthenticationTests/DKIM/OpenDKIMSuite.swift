import DNS
import Foundation
import TestSupport

/// The cases of the OpenDKIM library tests, as data.
struct OpenDKIMSuite {
    struct Case: Decodable, CustomStringConvertible {
        struct Signing: Decodable {
            let selector: String
            let domain: String
            let canon: String
            let alg: String
            let t: Int64
        }

        let id: String
        let title: String
        let mode: String
        let message: String
        let expect: String?
        let rfc8301: String?
        let input: String?
        let opendkimOptions: [String]?
        let sign: Signing?
        let expectedSignature: String?

        var description: String { id }

        func bytes() throws -> [UInt8] { try SharedFolder.bytes(OpenDKIMSuite.folder + message) }
    }

    private struct File: Decodable { let cases: [Case] }

    static let folder = "conformance/dkim-opendkim/"

    static func cases(_ mode: String) throws -> [Case] {
        let data = Data(try SharedFolder.bytes(folder + "cases.json"))
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(File.self, from: data).cases.filter { $0.mode == mode }
    }

    static func resolver() throws -> ZoneResolver {
        let data = Data(try SharedFolder.bytes(folder + "dns.json"))
        return ZoneResolver(zone(try JSONDecoder().decode([String: String].self, from: data)))
    }

    static func zone(_ records: [String: String]) -> Zone {
        var zone = Zone()
        for (name, text) in records {
            guard let name = DomainName(name) else { continue }
            zone.add(name, .txt([Array(text.utf8)]))
        }
        return zone
    }
}
