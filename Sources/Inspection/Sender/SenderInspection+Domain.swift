import Mail

extension SenderInspection {
    /// What the author's domain is made to look like.
    func judgeDomain(_ reading: SenderReading, _ standing: SenderStanding, into collector: inout FindingCollector) {
        guard !standing.isAtOrganisation, !standing.isOnFreeMail, !own.owns(reading.domain),
            let domain = standing.domain,
            reading.rewriter == nil || reading.author != reading.authors.first
        else { return }
        let place = Finding.Place.field("From")
        let words = HostWords(host: reading.domain, domain: domain, service: places.service(of: reading.domain))
        let suffix = SuffixMimicry.found(in: words, path: [])
        if let suffix { collector.add(.domainImitatesSuffix, at: place, [reading.domain, suffix, domain]) }
        let claimed = Set(reading.claims.map(\.organisation.identifier))
        if let match = links.imitation(in: words, claimed: claimed, isSuspect: suffix != nil) {
            let organisation = organisations.all[match.organisation]
            collector.add(
                .domainImitates,
                at: place,
                [reading.domain, organisation.english, organisation.japanese, domain]
            )
        }
        if let imitated = ownDomain(lookingLike: reading.domain, domain) {
            collector.add(.domainImitatesUs, at: place, [reading.domain, imitated])
        }
        if let author = reading.author, Self.isNumbered(author.localPart) {
            collector.add(.numberedMailbox, at: place, [author.address])
        }
        if let label = words.labels.last, RandomLabel.isRandom(label) {
            collector.add(.randomDomain, at: place, [domain])
        }
        if places.hasCheapEnding(domain) { collector.add(.cheapDomain, at: place, [domain]) }
        if places.isOpenToAll(reading.domain) { collector.add(.openDomain, at: place, [reading.domain]) }
    }

    /// Five digits in a row: a mailbox of its own for each message, which nobody reads.
    private static func isNumbered(_ localPart: [UInt8]) -> Bool {
        var run = 0
        for byte in localPart.prefix(256) {
            run = byte.isDigit ? run + 1 : 0
            if run == 5 { return true }
        }
        return false
    }

    /// Whether it is the organisation that speaks, and not a person with an address there.
    private func claims(_ organisation: Organisation, _ reading: SenderReading) -> Bool {
        (reading.claims + reading.subjectClaims).contains { $0.organisation.identifier == organisation.identifier }
    }

    /// The domain of ours that another looks like: the same shape, one letter apart, or its label under another ending.
    private func ownDomain(lookingLike host: String, _ domain: String) -> String? {
        let shape = Skeleton.lookAlike(domain)
        let label = domain.prefix { $0 != "." }
        return own.domains.sorted().first { mine in
            let myLabel = mine.prefix { $0 != "." }
            return Skeleton.lookAlike(mine) == shape || (myLabel.utf8.count >= 4 && label == myLabel)
                || (myLabel.utf8.count >= 6 && OneEdit.apart(Array(label.utf8), Array(myLabel.utf8)))
        }
    }

    /// What authentication says: truthfully, since most impostors sign properly for a domain of theirs.
    func judgeProof(
        _ reading: SenderReading,
        _ facts: SenderFacts,
        _ standing: SenderStanding,
        into collector: inout FindingCollector
    ) {
        let place = Finding.Place.field("From")
        if facts.failsDMARC == true {
            if own.owns(reading.domain) {
                collector.add(.failsAsUs, at: place, [reading.domain])
            } else if let owner = standing.owner {
                collector.add(.failsAsOrganisation, at: place, [reading.domain, owner.english, owner.japanese])
            }
        } else if let owner = standing.owner, !standing.provenOwners.contains(owner.identifier), claims(owner, reading)
        {
            collector.add(.unprovenOrganisation, at: place, [reading.domain, owner.english, owner.japanese])
        }
        let proof = facts.provenAuthors.sorted().first
        if let proof, let owner = organisations.owner(of: proof), !services.isOpenToAll(proof) {
            collector.add(.provenOwner, at: place, [proof, owner.english, owner.japanese])
        } else if let proof, let claim = reading.claims.first(where: { !$0.isWeak || $0.isWhole }),
            !standing.belongs(to: reading.claims)
        {
            collector.add(
                .provenElsewhere,
                at: place,
                [proof, claim.organisation.english, claim.organisation.japanese]
            )
        }
        if facts.isVouchedFor { collector.add(.vouched, at: place, [proof ?? reading.domain]) }
        switch facts.isCorrespondent {
        case true? where facts.failsDMARC != true:
            collector.add(.correspondent, at: place, [reading.author?.address ?? ""])
        case false?: collector.add(.firstContact, at: place, [reading.author?.address ?? ""])
        default: break
        }
    }
}
