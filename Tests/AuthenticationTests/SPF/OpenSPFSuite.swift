import DNS
import Mail
import TestSupport
import Yams

@testable import Authentication

/// A suite in the YAML form of openspf.org: documents with tests and the zone they run in.
struct OpenSPFSuite {
    struct Case: CustomStringConvertible {
        let name: String
        let client: IPAddress
        let helo: [UInt8]
        let sender: EnvelopeAddress
        /// Any of these results is right.
        let results: [String]
        /// `DEFAULT` where there must be none.
        let explanation: String?
        let zone: Zone

        var description: String { name }
    }

    struct Malformed: Error { let what: String }

    let cases: [Case]

    init(path: String) throws {
        let text = String(decoding: try SharedFolder.bytes(path), as: UTF8.self)
        var cases: [Case] = []
        for document in try Yams.compose_all(yaml: text) {
            let zone = try Self.zone(document["zonedata"]?.mapping)
            for (name, test) in document["tests"]?.mapping ?? [:] {
                cases.append(try Self.read(name.string ?? "", test, zone))
            }
        }
        self.cases = cases
    }

    private static func read(_ name: String, _ test: Node, _ zone: Zone) throws -> Case {
        guard let host = test["host"]?.string, let client = IPAddress(host), let result = test["result"] else {
            throw Malformed(what: name)
        }
        return Case(
            name: name,
            client: client,
            helo: Array((test["helo"]?.string ?? "").utf8),
            sender: address(test["mailfrom"]?.string ?? ""),
            results: result.string.map { [$0] } ?? result.array().compactMap(\.string),
            explanation: test["explanation"]?.string,
            zone: zone
        )
    }

    /// Split at the last `@`, whatever stands around it: the suite has senders that no SMTP server lets through.
    static func address(_ text: String) -> EnvelopeAddress {
        let bytes = Array(text.utf8)
        let at = bytes.lastIndex(of: ASCII.at) ?? bytes.endIndex
        return EnvelopeAddress(localPart: Array(bytes[..<at]), domain: Array(bytes[at...].dropFirst()))
    }

    /// An `SPF` entry is a TXT record, unless the name has `TXT` entries too.
    private static func zone(_ data: Node.Mapping?) throws -> Zone {
        var zone = Zone()
        for (key, entries) in data ?? [:] {
            guard let name = DomainName(key.string ?? "") else { throw Malformed(what: key.string ?? "a name") }
            let items = entries.array()
            let hasTXT = items.contains { $0["TXT"] != nil }
            for item in items {
                if item.string == "TIMEOUT" { zone.fail(name, .timeout) }
                for (type, value) in item.mapping ?? [:] {
                    guard let type = type.string, !(type == "SPF" && hasTXT), value.string != "NONE" else { continue }
                    zone.add(name, try record(type, value))
                }
            }
        }
        return zone
    }

    private static func record(_ type: String, _ value: Node) throws -> Record {
        let text = value.string ?? ""
        switch type {
        case "SPF", "TXT": return .txt(value.string.map { [latin($0)] } ?? value.array().map { latin($0.string ?? "") })
        case "A": if let address = IPAddress(text) { return .a(address) }
        case "AAAA": if let address = IPAddress(text) { return .aaaa(address) }
        case "PTR": if let name = DomainName(text) { return .ptr(name) }
        case "CNAME": if let name = DomainName(text) { return .cname(name) }
        case "MX":
            let parts = value.array().compactMap(\.string)
            guard parts.count == 2, let preference = UInt16(parts[0]) else { break }
            return .mx(preference: preference, exchange: DomainName(parts[1]) ?? .root)
        default: break
        }
        throw Malformed(what: "\(type) \(text)")
    }

    /// The suite writes bytes above 127 as characters of that number.
    private static func latin(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }
}
