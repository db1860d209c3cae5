extension LinkInspection {
    /// What kind of place a link leads to, and what it takes along.
    func judgePlace(_ target: LinkSurvey.Target, _ context: Context, into collector: inout FindingCollector) {
        guard target.isFollowed else { return }
        let place = Finding.Place.part(target.link.part)
        if let listing = badLinks.listing(of: target.destination) ?? badLinks.listing(of: target.address) {
            collector.add(.listed, at: place, [target.host, listing])
        }
        guard !isAtHome(target, context) else { return }
        if places.isShortener(target.host) { collector.add(.shortener, at: place, [target.host]) }
        if target.destination != target.address {
            collector.add(.redirector, at: place, [target.address.host?.text ?? "", target.host])
        }
        if places.isDynamic(target.host) {
            collector.add(.dynamicHost, at: place, [target.host])
        } else if places.isBareStorage(target.host) {
            collector.add(.bareStorage, at: place, [target.host])
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
}
