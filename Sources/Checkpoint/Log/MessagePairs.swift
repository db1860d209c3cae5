import Authentication
import DNS
import Inspection
import Logging
import Mail

/// What the line of a message says about it.
struct MessagePairs {
    private(set) var metadata: Logger.Metadata = [:]

    init(_ envelope: Envelope) {
        add("queue", envelope.queueID ?? "-")
        add("client", envelope.client.map { "\($0)" })
        add("name", envelope.clientName)
        add("helo", envelope.helo.map { String(decoding: $0, as: UTF8.self) })
        add("from", "<\(envelope.returnPath.map { String(decoding: $0, as: UTF8.self) } ?? "")>")
        let first = envelope.recipients.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
        let others = envelope.recipients.count - 1
        add("to", others > 0 ? "<\(first)> and \(others) more" : "<\(first)>")
        add("account", envelope.account)
        if envelope.isTrial { add("trial", "yes") }
    }

    mutating func add(_ key: String, _ value: String?) {
        if let value { metadata[key] = .string(value) }
    }

    mutating func add(_ evidence: Evidence?) {
        guard let evidence else { return }
        add("direction", evidence.direction.rawValue)
        add("author", evidence.authors.domains.first.map { "\($0)" })
        add("size", "\(evidence.message.bytes.count)")
        add("iprev", evidence.client.reverseDNS?.result.rawValue)
        add("spf", evidence.client.spf?.result.rawValue)
        let signatures = evidence.dkim.map { outcome in
            outcome.result.rawValue + (outcome.domain.map { "/\($0)" } ?? "")
        }
        add("dkim", signatures.isEmpty ? "none" : signatures.prefix(4).joined(separator: ","))
        add("arc", evidence.arc.result.rawValue)
        add("dmarc", evidence.dmarc.result.rawValue)
        add("standing", Standing(evidence).word)
        if !evidence.findings.isEmpty {
            add("findings", evidence.findings.prefix(8).map(\.identifier).joined(separator: ","))
        }
    }
}
