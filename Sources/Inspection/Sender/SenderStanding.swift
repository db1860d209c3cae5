/// Where the author's domain belongs, and what stands behind it by proof.
struct SenderStanding {
    /// The organisation that owns the author's domain; nil for mailboxes that anybody gets there.
    let owner: Organisation?
    /// The organisation whose site for some country the author's domain seems to be.
    let namesake: Organisation?
    /// The registrable domain of the author.
    let domain: String?
    /// Identifiers of the organisations whose signature or proof the message bears.
    let provenOwners: Set<String>
    /// Whether the author's domain belongs, or seems to belong, to an organisation that is known.
    var isAtOrganisation: Bool { owner != nil || namesake != nil }
    /// Whether the message is proven to be from the owner of the author's domain.
    var isProvenOwner: Bool { owner.map { provenOwners.contains($0.identifier) } ?? false }
    let isOwn: Bool
    let isOnFreeMail: Bool

    init(_ reading: SenderReading, _ facts: SenderFacts, _ inspection: SenderInspection) {
        let organisations = inspection.organisations
        isOnFreeMail = inspection.services.isOpenToAll(reading.domain)
        owner = isOnFreeMail ? nil : organisations.owner(of: reading.domain)
        domain = inspection.suffixes.registrableDomain(of: reading.domain)
        namesake = domain.flatMap(inspection.links.namesake)
        let proofs = facts.provenAuthors.union(facts.signers).filter { !inspection.services.isOpenToAll($0) }
        provenOwners = Set(proofs.compactMap { organisations.owner(of: $0)?.identifier })
        isOwn = inspection.own.owns(reading.domain) && facts.failsDMARC != true
    }

    /// Whether one of the organisations can be taken for the sender.
    func belongs(to claims: [Organisations.Claim]) -> Bool {
        claims.contains { claim in
            [owner?.identifier, namesake?.identifier].contains(claim.organisation.identifier)
                || provenOwners.contains(claim.organisation.identifier)
        }
    }
}
