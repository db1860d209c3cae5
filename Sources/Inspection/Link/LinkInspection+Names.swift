extension LinkInspection {
    /// What the name of a host is made to look like.
    func judgeName(_ target: LinkSurvey.Target, _ context: Context, into collector: inout FindingCollector) {
        guard target.isFollowed, target.owner == nil, let domain = target.domain, !isAtHome(target, context),
            !isMirror(target.host), namesake(of: domain) == nil
        else { return }
        let place = Finding.Place.part(target.link.part)
        let words = HostWords(host: target.host, domain: domain, service: places.service(of: target.host))
        let suffix = SuffixMimicry.found(in: words, path: target.destination.path)
        if let suffix { collector.add(.imitatesSuffix, at: place, [target.host, suffix, domain]) }
        if let match = imitation(in: words, claimed: context.claimed, isSuspect: suffix != nil) {
            let organisation = organisations.all[match.organisation]
            collector.add(
                match.kind.linkFinding,
                at: place,
                [target.host, organisation.english, organisation.japanese, domain]
            )
        }
        if words.holdsAddress { collector.add(.numericHost, at: place, [target.host]) }
        if words.labels.count > 4 { collector.add(.deepHost, at: place, [target.host]) }
        if let label = words.labels.last, RandomLabel.isRandom(label) {
            collector.add(.randomHost, at: place, [domain])
        }
        if places.hasCheapEnding(domain) { collector.add(.cheapEnding, at: place, [domain]) }
    }

    /// The organisation whose name stands in a host that is not its own.
    func imitation(in words: HostWords, claimed: Set<String>, isSuspect: Bool) -> LabelIndex.Match? {
        var best: LabelIndex.Match?
        for candidate in words.candidates {
            guard let match = organisations.labels.match(candidate) else { continue }
            // A word that is common, or short, says something only beside other signs.
            let isBacked = isSuspect || claimed.contains(organisations.all[match.organisation].identifier)
            if match.isWeak, !isBacked { continue }
            if let best, best.kind.rawValue <= match.kind.rawValue { continue }
            best = match
        }
        return best
    }

    /// The organisation whose very name is registered under a country's ending, as `tesco.ie` is: most likely its site
    /// for that country, which the table does not know. That proves nothing, but it imitates nothing either.
    func namesake(of domain: String) -> Organisation? {
        guard places.hasNationalEnding(domain), let label = domain.split(separator: ".").first else { return nil }
        return organisations.labels.namesake(of: String(label)).map { organisations.all[$0] }
    }

    /// Services that show other sites under a name made of theirs.
    private func isMirror(_ host: String) -> Bool {
        [".translate.goog", ".cdn.ampproject.org"].contains { host.hasSuffix($0) }
    }
}

extension LabelIndex.Kind {
    fileprivate var linkFinding: FindingKind {
        switch self {
        case .same: .imitatesOrganisation
        case .lookAlike: .looksLikeOrganisation
        case .near: .nearOrganisation
        }
    }
}
