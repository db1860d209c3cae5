import Authentication
import DNS
import Mail

/// The one domain that a message names as its author's, as a signer needs it.
enum Author {
    /// The domain of From, as A-labels. A signature vouches for it, so whatever is not plain is refused with its
    /// reason: several fields, several domains, no address, or an address that readers may read differently.
    static func domain(of header: Header) throws(SigningReason) -> DomainName {
        let fields = header.fields(named: "From")
        guard let field = fields.first else { throw .fromMissing }
        guard fields.count == 1 else { throw .severalFromFields(count: fields.count) }
        let value = header.value(of: field)
        let list = AddressList(parsing: value)
        let authors = AuthorDomains(fields: [value])
        if authors.domains.count > 1 { throw .severalAuthorDomains(authors.domains) }
        if let text = authors.unusable.first(where: { !$0.isEmpty }) { throw .fromDomainUnusable(text) }
        guard let domain = authors.domains.first, list.mailboxes.allSatisfy(\.isComplete) else {
            throw .fromWithoutAddress
        }
        guard !list.defects.contains(where: isHarmful) else { throw .fromAmbiguous }
        return domain
    }

    /// An address for a name, as many programs write it, is no harm: what is signed is the domain in brackets.
    private static func isHarmful(_ defect: AddressDefect) -> Bool {
        defect.kind.isAmbiguous && defect.kind != .addressInDisplayName
    }
}
