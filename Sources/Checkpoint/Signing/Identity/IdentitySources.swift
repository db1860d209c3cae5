import Authentication
import DNS
import Mail

/// What an identity chain is made from. What is nil could not be seen.
struct IdentitySources: Sendable {
    struct Signature: Sendable, Hashable {
        let domain: DomainName
        let result: DKIMResult
    }

    var reverseDNS: ReverseDNSOutcome?
    var helo: [UInt8]?
    /// Without angle brackets; empty for the null sender.
    var returnPath: [UInt8]?
    /// SPF of the return path, where it could be asked.
    var spf: SPFResult?
    /// The domains of From.
    var authors: [DomainName] = []
    var signatures: [Signature] = []
    var sender: DomainName?
    var messageID: DomainName?

    /// What the header of a message says.
    init(header: Header) {
        authors = AuthorDomains(header: header).domains
        sender = header.first(named: "Sender").flatMap { field in
            AddressList(parsing: header.value(of: field)).mailboxes.first.flatMap { AuthorDomains.domain($0.domain) }
        }
        messageID = header.first(named: "Message-ID").flatMap { field in
            let value = header.value(of: field).trimmed
            guard value.last == ASCII.greater, let at = value.lastIndex(of: ASCII.at) else { return nil }
            return AuthorDomains.domain(Array(value[(at + 1)...].dropLast()))
        }
    }

    /// A message that somebody received, judged as it arrived there.
    init(received evidence: Evidence) {
        self.init(header: evidence.message.header)
        reverseDNS = evidence.client.reverseDNS
        helo = evidence.envelope.helo
        returnPath = evidence.envelope.returnPath
        spf = evidence.client.spf?.result
        signatures = evidence.dkim.compactMap { outcome in
            outcome.domain.map { Signature(domain: $0, result: outcome.result) }
        }
    }

    /// A message that leaves: our own server is what its receiver will see.
    init(leaving evidence: Evidence, signed: SignatureFields, from host: SendingHost) {
        self.init(header: evidence.message.header)
        reverseDNS = host.reverseDNS
        helo = host.name.map { Array($0.description.utf8) }
        returnPath = evidence.envelope.returnPath
        signatures = signed.signed.map { Signature(domain: $0.domain, result: .pass) }
    }
}
