public import Mail

/// Judges who a message says it is from.
public final class SenderInspection: Sendable {
    let organisations: Organisations
    let suffixes: SuffixList
    let own: OwnOrganisation
    let limits: InspectionLimits
    let places: LinkPlaces
    let services: MailServices
    /// Compares names of hosts as those of links are compared.
    let links: LinkInspection

    public init(
        organisations: Organisations = .standard,
        suffixes: SuffixList,
        own: OwnOrganisation = OwnOrganisation(),
        limits: InspectionLimits = .standard
    ) {
        self.organisations = organisations
        self.suffixes = suffixes
        self.own = own
        self.limits = limits
        places = .standard
        services = .standard
        links = LinkInspection(organisations: organisations, suffixes: suffixes, own: own, limits: limits)
    }

    init(_ settings: InspectionSettings, _ links: LinkInspection) {
        organisations = settings.organisations
        suffixes = settings.suffixes
        own = settings.own
        limits = settings.limits
        places = settings.places
        services = settings.services
        self.links = links
    }

    /// Reads what a header says about the sender.
    public func reading(_ header: Header, charsets: CharsetDecoder) -> SenderReading {
        SenderReading(header, organisations: organisations, services: services, charsets: charsets)
    }

    /// What is to be said about the sender.
    ///
    /// - Parameters:
    ///   - facts: what is known about the sender from elsewhere.
    ///   - text: what a reader sees of the message; its beginning is looked at.
    ///   - survey: the links of the message.
    public func findings(
        for reading: SenderReading,
        facts: SenderFacts,
        text: String = "",
        links survey: LinkSurvey = LinkSurvey()
    ) -> [Finding] {
        var collector = FindingCollector(limits: limits)
        let standing = SenderStanding(reading, facts, self)
        judgeName(reading, standing, into: &collector)
        judgeSubject(reading, standing, into: &collector)
        judgeText(text, survey, reading, standing, into: &collector)
        judgeDomain(reading, standing, into: &collector)
        judgeProof(reading, facts, standing, into: &collector)
        judgeAddressing(reading, facts, into: &collector)
        return collector.findings
    }
}
