import DNS
import Mail
import TestSupport
import Yams

/// A scenario of the public ARC test suite.
struct ARCSuite: Decodable {
    struct Case: Decodable {
        let message: String
        let cv: String?
        let t: Int64?
        let sigHeaders: String?
        let srvID: String?
        let seal: String?
        let messageSignature: String?
        let results: String?

        enum CodingKeys: String, CodingKey {
            case message, cv, t
            case sigHeaders = "sig-headers"
            case srvID = "srv-id"
            case seal = "AS"
            case messageSignature = "AMS"
            case results = "AAR"
        }

        /// The message as it is on the wire.
        var header: Header {
            Header(parsing: message.utf8.flatMap { $0 == 10 ? [13, 10] : [$0] })
        }
    }

    let description: String
    let tests: [String: Case]
    let records: [String: String]?
    let domain: String?
    let selector: String?
    let privateKey: String?

    enum CodingKeys: String, CodingKey {
        case description, tests, domain
        case records = "txt-records"
        case selector = "sel"
        case privateKey = "privatekey"
    }

    var resolver: ZoneResolver { ZoneResolver(OpenDKIMSuite.zone(records ?? [:])) }

    /// The scenarios of a file. Four names occur twice in one of them, which YAML does not allow: the second is
    /// renamed, so that no case is lost.
    static func scenarios(_ file: String) throws -> [ARCSuite] {
        let bytes = try SharedFolder.bytes("conformance/arc/" + file)
        var documents: [[UInt8]] = [[]]
        var names: Set<[UInt8]> = []
        for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
            if line.starts(with: "---".utf8) {
                documents.append([])
                names = []
                continue
            }
            let isIndented = line.starts(with: "  ".utf8) && line.dropFirst(2).first?.isLetter == true
            let isName = isIndented && line.contains(0x3A)
            let isRepeated = isName && !names.insert(Array(line)).inserted
            documents[documents.count - 1] += isRepeated ? Array("  again_".utf8) + line.dropFirst(2) : Array(line)
            documents[documents.count - 1].append(10)
        }
        return try documents.map { try YAMLDecoder().decode(ARCSuite.self, from: $0.text) }
    }
}
