extension LinkInspection {
    /// The organisation in whose name the message comes, against where it leads.
    ///
    /// One genuine link proves nothing, so one false one is enough.
    func judgeClaim(_ survey: LinkSurvey, _ context: Context, into collector: inout FindingCollector) {
        let sender = context.sender
        let owner = services.isOpenToAll(sender.domain) ? nil : organisations.owner(of: sender.domain)
        let named = sender.claims.first { !$0.isWeak || $0.isWhole }
        guard let claim = named ?? sender.subjectClaims.first(where: { !$0.isWeak }) else { return }
        let claimed = claim.organisation
        let isItsAddress = owner?.identifier == claimed.identifier
        // Somebody known who writes about somebody known, or whose message is proven to be the claimed one's own:
        // organisations link to their partners.
        guard owner == nil || isItsAddress, !isProven(claimed, context) else { return }
        judgePictures(survey, claimed, isItsAddress, into: &collector)
        guard let away = survey.followed.first(where: { leads($0, away: claimed) && !isAtHome($0, context) }) else {
            return
        }
        let kind: FindingKind =
            if isItsAddress {
                survey.owners.contains(claimed.identifier) ? .elsewhereToo : .awayFromSender
            } else {
                named == nil ? .awayFromSubject : .awayFromClaim
            }
        collector.add(kind, at: .part(away.link.part), [claimed.english, claimed.japanese, away.host])
    }

    /// Whether a link leads to a stranger. Pages of others that are known are no trap: partners, application stores.
    private func leads(_ target: LinkSurvey.Target, away organisation: Organisation) -> Bool {
        target.owner == nil && target.domain.flatMap(namesake)?.identifier != organisation.identifier
    }

    private func isProven(_ organisation: Organisation, _ context: Context) -> Bool {
        context.proven.contains { organisations.owner(of: $0)?.identifier == organisation.identifier }
    }

    /// Pictures that are loaded from the organisation's own site make a false message look like its own.
    private func judgePictures(
        _ survey: LinkSurvey,
        _ claimed: Organisation,
        _ isItsAddress: Bool,
        into collector: inout FindingCollector
    ) {
        guard !isItsAddress else { return }
        let picture = survey.targets.first { !$0.isFollowed && $0.owner?.identifier == claimed.identifier }
        guard let picture else { return }
        collector.add(
            .borrowsPictures,
            at: .part(picture.link.part),
            [claimed.english, claimed.japanese, picture.host]
        )
    }

    /// A page whose links all lead to one place that is not the sender's, or to places that hide where they lead.
    func judgeStranger(_ survey: LinkSurvey, _ context: Context, into collector: inout FindingCollector) {
        let anchors = survey.followed.filter { $0.link.origin != .text && !isAtHome($0, context) }
        if let first = anchors.first, anchors.allSatisfy({ places.isShortener($0.host) }) {
            collector.add(.onlyShorteners, at: .part(first.link.part), [first.host])
        }
        guard let first = anchors.first, let domain = first.domain, first.owner == nil, !context.sender.isFromList,
            anchors.allSatisfy({ $0.domain == domain }), !context.sender.domain.isEmpty,
            suffixes.registrableDomain(of: context.sender.domain) != domain
        else { return }
        collector.add(.strangeToSender, at: .part(first.link.part), [domain, context.sender.domain])
    }
}
