import Authentication
import DNS
import Inspection
import Mail

/// The evidence about one message in the forms that rules ask for, each worked out when the first rule asks.
final class PolicyFacts {
    let evidence: Evidence
    let lists: ListSnapshot
    /// Seconds since 1970, for entries that end.
    let now: Int64
    private let limits: PolicyLimits

    init(_ evidence: Evidence, lists: ListSnapshot, now: Int64, limits: PolicyLimits = .standard) {
        self.evidence = evidence
        self.lists = lists
        self.now = now
        self.limits = limits
    }

    var client: IPAddress? { evidence.envelope.client?.unmapped }

    var size: Int { evidence.message.bytes.count }

    private(set) lazy var standing = Standing(evidence)

    /// Every mailbox of every From field.
    private(set) lazy var authors: [MailAddress] = {
        let header = evidence.message.header
        return header.fields(named: "From").flatMap { field in
            AddressList(parsing: header.value(of: field)).mailboxes.map { MailAddress($0) }
        }
    }()

    /// nil when it is unknown.
    private(set) lazy var returnPath = evidence.envelope.returnPath.map { MailAddress(path: $0) }

    private(set) lazy var recipients = evidence.envelope.recipients.map { MailAddress(path: $0) }

    private(set) lazy var helo = evidence.envelope.helo.flatMap { AuthorDomains.domain($0) }

    /// What reverse DNS confirmed, else what the mail server tells, which confirms it, too.
    private(set) lazy var clientName: DomainName? = {
        if let name = evidence.client.reverseDNS?.confirmedName { return name }
        guard let name = evidence.envelope.clientName, name != "unknown" else { return nil }
        return AuthorDomains.domain(Array(name.utf8))
    }()

    /// The domains of signatures that pass.
    private(set) lazy var signers = evidence.dkim.filter { $0.result == .pass }.compactMap(\.domain)

    /// The words that fit, the most exact last.
    var tlsWords: [String] {
        switch evidence.envelope.tls {
        case .unknown: ["unknown"]
        case .none: ["none"]
        case .encrypted(let version): ["encrypted"] + (version.map { [$0.lowercased()] } ?? [])
        }
    }

    /// The domain of the return path when SPF passes for it.
    var confirmedReturnPath: DomainName? {
        guard let spf = evidence.client.spf, spf.result == .pass, let domain = returnPath?.domain,
            spf.domain == domain
        else { return nil }
        return domain
    }

    func ground(_ finding: Finding) -> VerdictGround {
        .finding(identifier: finding.identifier, arguments: finding.arguments.map(cut))
    }

    /// A value as a verdict keeps it.
    func cut(_ text: String) -> String {
        guard text.utf8.count > limits.valueBytesMax else { return text }
        return String(decoding: text.utf8.prefix(limits.valueBytesMax), as: UTF8.self) + "…"
    }
}
