extension LinkInspection {
    /// What kind of place a link leads to, and what it takes along.
    func judgePlace(_ target: LinkSurvey.Target, _ context: Context, into collector: inout FindingCollector) {
        guard target.isFollowed else { return }
        let place = Finding.Place.part(target.link.part)
        if let listing = badLinks.listing(of: target.destination) ?? badLinks.listing(of: target.address) {
            collector.add(.listed, at: place, [target.host, listing])
        }
        let isAtHome = target.domain.map { context.proven.contains($0) || own.owns($0) } ?? false
        guard !isAtHome else { return }
        if places.isShortener(target.host) { collector.add(.shortener, at: place, [target.host]) }
        if target.destination != target.address {
            collector.add(.redirector, at: place, [target.address.host?.text ?? "", target.host])
        }
        if places.isDynamic(target.host) {
            collector.add(.dynamicHost, at: place, [target.host])
        } else if places.isOpenToAll(target.host) {
            collector.add(.openHost, at: place, [target.host])
        }
        if context.recipients.stand(in: target.destination) {
            collector.add(.namesRecipient, at: place, [target.host])
        }
        if target.link.origin == .form, target.domain != suffixes.registrableDomain(of: context.sender.domain) {
            collector.add(.formElsewhere, at: place, [target.host])
        }
    }

    /// What a reader sees as the target, against the target.
    func judgeShown(_ target: LinkSurvey.Target, _ context: Context, into collector: inout FindingCollector) {
        guard target.link.origin == .anchor || target.link.origin == .area, !target.host.isEmpty,
            let shown = TextLinks(suffixes: suffixes, limits: limits).shownHost(in: target.link.text),
            let shownDomain = suffixes.registrableDomain(of: shown), shownDomain != target.domain
        else { return }
        let place = Finding.Place.part(target.link.part)
        let owner = organisations.owner(of: shown)
        let matters = owner.map { $0.identifier != target.owner?.identifier } ?? own.owns(shown)
        if matters, !context.proven.contains(target.domain ?? "") {
            collector.add(.shownElsewhere, at: place, [shown, target.host])
        } else {
            collector.add(.shownDiffers, at: place, [shown, target.host])
        }
    }

    /// The organisation in whose name the message comes, against where it leads.
    func judgeClaim(_ survey: LinkSurvey, _ context: Context, into collector: inout FindingCollector) {
        guard
            let claim = context.sender.claims.first(where: { !$0.isWeak || $0.isWhole })
                ?? context.sender.subjectClaims.first(where: { !$0.isWeak })
        else { return }
        let organisation = claim.organisation
        // Organisations link to their partners: what matters is a message that is not its own.
        let proofs = context.proven.compactMap { organisations.owner(of: $0)?.identifier }
        guard !proofs.contains(organisation.identifier) else { return }
        let isSent = organisations.owner(of: context.sender.domain)?.identifier == organisation.identifier
        if isSent, survey.owners.contains(organisation.identifier) { return }
        let away = survey.followed.first { target in
            target.owner?.identifier != organisation.identifier && !context.proven.contains(target.domain ?? "")
                && !own.owns(target.host)
        }
        guard let away else { return }
        collector.add(
            .awayFromClaim,
            at: .part(away.link.part),
            [organisation.english, organisation.japanese, away.host]
        )
    }
}
