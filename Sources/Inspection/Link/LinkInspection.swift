/// Judges where the links of a message lead.
public final class LinkInspection: Sendable {
    let organisations: Organisations
    let suffixes: SuffixList
    let own: OwnOrganisation
    let badLinks: BadLinks
    let limits: InspectionLimits
    let places: LinkPlaces
    let services: MailServices

    public init(
        organisations: Organisations = .standard,
        suffixes: SuffixList,
        own: OwnOrganisation = OwnOrganisation(),
        badLinks: BadLinks = BadLinks(),
        limits: InspectionLimits = .standard
    ) {
        self.organisations = organisations
        self.suffixes = suffixes
        self.own = own
        self.badLinks = badLinks
        self.limits = limits
        places = .standard
        services = .standard
    }

    init(_ settings: InspectionSettings) {
        organisations = settings.organisations
        suffixes = settings.suffixes
        own = settings.own
        badLinks = settings.badLinks
        limits = settings.limits
        places = settings.places
        services = settings.services
    }

    /// Reads links.
    ///
    /// - Parameter base: the `<base href>` of the page they stand on.
    public func survey(_ links: [ShownLink], base: String? = nil) -> LinkSurvey {
        var survey = LinkSurvey()
        var seen: Set<Seen> = []
        var domains: Set<String> = []
        var hosts = KnownHosts(self)
        let room = min(links.count, limits.linksMax)
        survey.targets.reserveCapacity(room)
        seen.reserveCapacity(room)
        let base = base.flatMap { WebAddress(parsing: $0, limit: limits.linkBytesMax) }
        for link in links {
            guard seen.count < limits.linksMax else {
                survey.isCutOff = true
                break
            }
            guard seen.insert(Seen(link)).inserted, let address = address(link.target, base: base) else { continue }
            let written = hosts.facts(of: address.host)
            let destination = written.isRedirector ? places.destination(of: address) : address
            let host = written.isRedirector ? hosts.facts(of: destination.host) : written
            let target = LinkSurvey.Target(link, from: address, to: destination, at: host)
            survey.targets.append(target)
            if target.isFollowed, let owner = target.owner { survey.owners.insert(owner.identifier) }
            for name in [target.domain ?? target.host, written.domain ?? ""] where !name.isEmpty {
                if domains.insert(name).inserted { survey.domains.append(name) }
            }
        }
        return survey
    }

    /// What tells links apart.
    private struct Seen: Hashable {
        let target: String
        let text: String
        let origin: ShownLink.Origin

        init(_ link: ShownLink) {
            target = link.target
            text = link.text
            origin = link.origin
        }
    }

    /// Mail readers take a link without a scheme for one to the web.
    private func address(_ target: String, base: WebAddress?) -> WebAddress? {
        if let address = WebAddress(parsing: target, base: base, limit: limits.linkBytesMax) { return address }
        guard let address = WebAddress(parsing: "http://" + target, limit: limits.linkBytesMax),
            address.host?.name?.contains(".") == true
        else { return nil }
        return address
    }
}
