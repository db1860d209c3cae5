import Authentication
import DNS
import Mail

/// An address of the envelope or the header in the form in which addresses are compared: the local part without regard
/// to the case of ASCII letters, the domain as A-labels.
public struct MailAddress: Sendable, Hashable {
    /// Unquoted, ASCII letters small.
    let localPart: [UInt8]
    /// nil when there is none or it is no domain name.
    let domain: DomainName?

    init(localPart: some Sequence<UInt8>, domain: [UInt8]) {
        self.localPart = localPart.map(\.lowercased)
        self.domain = AuthorDomains.domain(domain)
    }

    /// From a path of the envelope without angle brackets; empty for the null sender.
    init(path: [UInt8]) {
        let address = ReversePath.address(path)
        // Without an `@` a path is a local part of this host, which has no domain.
        let hasDomain = path.contains(ASCII.at)
        self.init(
            localPart: hasDomain ? address.localPart : path,
            domain: hasDomain ? address.domain : []
        )
    }

    init(_ mailbox: Mailbox) { self.init(localPart: mailbox.localPart, domain: mailbox.domain) }

    /// The null return path.
    var isNull: Bool { localPart.isEmpty && domain == nil }

    /// For people and for files: quoted where needed, the domain as A-labels.
    var text: String {
        EnvelopeAddress(localPart: localPart, domain: domain.map { Array($0.description.utf8) } ?? []).address
    }
}
