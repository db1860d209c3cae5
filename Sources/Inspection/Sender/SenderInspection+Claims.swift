import Mail

extension SenderInspection {
    /// The name of the sender against the address.
    func judgeName(_ reading: SenderReading, _ standing: SenderStanding, into collector: inout FindingCollector) {
        let place = Finding.Place.field("From")
        judgeAddressInName(reading, into: &collector)
        judgeDomainInName(reading, into: &collector)
        judgePeople(reading, standing, into: &collector)
        let isRole = services.namesRole(Skeleton.plainBytes(of: reading.name))
        if standing.isOnFreeMail, isRole, reading.rewriter == nil {
            collector.add(.organisationOnFreeMail, at: place, [reading.name, reading.author?.address ?? ""])
        }
        judgeMailbox(reading, standing, into: &collector)
        // Another known organisation, by proof, writes about this one (a card of both), or it is us: no impostor.
        guard !standing.isProvenOwner, !standing.isOwn, !standing.belongs(to: reading.claims) else { return }
        let claims = (reading.claims + domainClaims(reading)).filter { !$0.isWeak || $0.isWhole || isRole }
        guard let claim = claims.first(where: { !$0.isWeak }) ?? claims.first else {
            if isRole { judgeNearName(reading, into: &collector) }
            return
        }
        let organisation = claim.organisation
        let isSeenThrough = reading.rewriter == nil || reading.author != reading.authors.first
        let kind: FindingKind =
            if !isSeenThrough { .claimsOrganisationByList } else if claim.isDisguised { .disguisedName } else {
                .claimsOrganisation
            }
        collector.add(
            kind,
            at: place,
            [
                reading.name, organisation.english, organisation.japanese,
                isSeenThrough ? reading.domain : reading.rewriter ?? "",
            ]
        )
    }

    /// `"info@example.co.jp" <x@elsewhere>`: many readers show the name alone.
    private func judgeAddressInName(_ reading: SenderReading, into collector: inout FindingCollector) {
        guard reading.name.utf8.contains(ASCII.at), reading.rewriter == nil else { return }
        let text = Skeleton.plainBytes(of: reading.name)
        for word in text.split(whereSeparator: { !Self.isAddressByte($0) }).prefix(8) {
            guard let at = word.lastIndex(of: ASCII.at), at > word.startIndex else { continue }
            let shown = word[(at + 1)...].text
            guard let domain = suffixes.registrableDomain(of: shown), shown.utf8.contains(ASCII.dot),
                domain != suffixes.registrableDomain(of: reading.domain)
            else { continue }
            collector.add(.addressInName, at: .field("From"), [word.text, reading.author?.address ?? ""])
        }
    }

    /// `example.co.jp <x@elsewhere>`: a domain for a name.
    private func judgeDomainInName(_ reading: SenderReading, into collector: inout FindingCollector) {
        guard reading.name.utf8.contains(ASCII.dot), !reading.name.utf8.contains(ASCII.at), reading.rewriter == nil,
            let shown = TextLinks(suffixes: suffixes, limits: limits).shownHost(in: Skeleton.plain(reading.name)),
            let domain = suffixes.registrableDomain(of: shown), !reading.domain.isEmpty,
            domain != suffixes.registrableDomain(of: reading.domain)
        else { return }
        if let owner = organisations.owner(of: shown), owner == organisations.owner(of: reading.domain) { return }
        collector.add(.domainInName, at: .field("From"), [shown, reading.author?.address ?? ""])
    }

    /// A domain of an organisation for a name is a claim like its name.
    private func domainClaims(_ reading: SenderReading) -> [Organisations.Claim] {
        let name = reading.nameBesideDomain
        guard name.utf8.contains(ASCII.dot),
            let shown = TextLinks(suffixes: suffixes, limits: limits).shownHost(in: Skeleton.plain(name)),
            let owner = organisations.owner(of: shown), owner != organisations.owner(of: reading.domain)
        else { return [] }
        return [
            Organisations.Claim(organisation: owner, form: shown, isWeak: false, isWhole: true, isDisguised: false)
        ]
    }

    /// `Microsft Support`: a letter off, in the name of a desk. People are called Hinton and Phillips.
    private func judgeNearName(_ reading: SenderReading, into collector: inout FindingCollector) {
        let words = Skeleton.plain(reading.name).unicodeScalars.split { !$0.isAlphabetic }.prefix(16)
        for word in words {
            guard let match = organisations.labels.match(String(word)), match.kind != .same, !match.isWeak else {
                continue
            }
            let organisation = organisations.all[match.organisation]
            collector.add(
                .nearOrganisationName,
                at: .field("From"),
                [reading.name, organisation.english, organisation.japanese, reading.domain]
            )
            return
        }
    }

    /// `amazon-update@elsewhere`: an organisation's name before the @.
    private func judgeMailbox(
        _ reading: SenderReading,
        _ standing: SenderStanding,
        into collector: inout FindingCollector
    ) {
        guard !standing.isAtOrganisation, !standing.isOwn, let author = reading.author, author.localPart.count <= 64
        else { return }
        let words = Skeleton.plain(author.localPart.text).split { $0 == "-" || $0 == "_" || $0 == "." || $0 == "+" }
        for word in words.prefix(8) {
            guard let match = organisations.labels.match(String(word)), !match.isWeak else { continue }
            let organisation = organisations.all[match.organisation]
            collector.add(
                .organisationInMailbox,
                at: .field("From"),
                [author.address, organisation.english, organisation.japanese, reading.domain]
            )
            return
        }
    }

    private static func isAddressByte(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte == ASCII.dot || byte == ASCII.hyphen || byte == ASCII.at
            || byte == ASCII.underscore || byte == 0x2B
    }

    /// Somebody of ours by name, from an address that is not theirs.
    private func judgePeople(
        _ reading: SenderReading,
        _ standing: SenderStanding,
        into collector: inout FindingCollector
    ) {
        guard !standing.isOwn, !own.people.isEmpty, let address = reading.author?.address.lowercased() else { return }
        let name = Self.letters(of: reading.name)
        let shape = Skeleton.lookAlike(name)
        let person = own.people.first { person in
            !person.addresses.contains(address)
                && person.names.contains { shape == Skeleton.lookAlike(Self.letters(of: $0)) }
        }
        guard person != nil else { return }
        collector.add(.claimsOwnPerson, at: .field("From"), [reading.name, address])
    }

    /// A name without what people put between its parts, and without the order of the parts for Latin letters.
    private static func letters(of name: String) -> String {
        let words = Skeleton.plain(name).unicodeScalars.split { !$0.isAlphabetic }.map { String($0) }
        let isLatin = words.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
        return (isLatin ? words.sorted() : words).joined()
    }

    /// What the subject claims.
    func judgeSubject(_ reading: SenderReading, _ standing: SenderStanding, into collector: inout FindingCollector) {
        guard standing.owner == nil, !standing.isOwn, !standing.belongs(to: reading.subjectClaims) else { return }
        guard let claim = reading.subjectClaims.first(where: { !$0.isWeak }) else { return }
        collector.add(
            claim.isDisguised ? .disguisedName : .subjectClaims,
            at: .field("Subject"),
            [reading.subject, claim.organisation.english, claim.organisation.japanese, reading.domain]
        )
    }

    /// What the text claims, where neither sender nor links belong to it.
    func judgeText(
        _ text: String,
        _ survey: LinkSurvey,
        _ reading: SenderReading,
        _ standing: SenderStanding,
        into collector: inout FindingCollector
    ) {
        guard survey.leadsToWeb, standing.owner == nil, !standing.isOwn else { return }
        var beginning = Array(text.utf8)
        beginning.removeSubrange(beginning.span.offset(behind: Self.textScalarsMax)...)
        let claims = organisations.plainClaims(in: beginning).filter { !$0.isWeak }
        // A text about many organisations speaks in the name of none.
        guard let claim = claims.first, claims.count <= 3, !standing.belongs(to: claims),
            survey.owners.isDisjoint(with: claims.map(\.organisation.identifier))
        else { return }
        collector.add(
            .textClaims,
            at: .message,
            [claim.form, claim.organisation.english, claim.organisation.japanese, reading.domain]
        )
    }

    /// Whoever is impersonated is named early.
    private static let textScalarsMax = 2_000
}
