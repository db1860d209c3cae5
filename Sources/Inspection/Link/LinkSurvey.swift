/// The links of a message, read as a browser reads them.
public struct LinkSurvey: Sendable {
    /// One for each distinct target and text, the first ones up to `InspectionLimits.linksMax`.
    public internal(set) var targets: [Target] = []
    /// Registrable domains and addresses that links lead to, each once: what blocklists are asked about.
    public internal(set) var domains: [String] = []
    /// Identifiers of the organisations that own some page a click leads to.
    public internal(set) var owners: Set<String> = []
    /// Whether there were more links than are looked at.
    public internal(set) var isCutOff = false

    /// A link and where it leads. It is handed from check to check, and far too large to be copied each time.
    public final class Target: Sendable {
        public let link: ShownLink
        /// As it is written.
        public let address: WebAddress
        /// Behind wrappers and redirectors whose target can be read from the link itself; else the same.
        public let destination: WebAddress
        /// The name or address of the destination's host; empty for schemes without one.
        public let host: String
        /// What somebody registered; nil for addresses.
        public let domain: String?
        /// The organisation that the page belongs to; nil for pages of strangers at its services.
        public let owner: Organisation?

        init(
            _ link: ShownLink,
            from address: WebAddress,
            to destination: WebAddress,
            at host: KnownHosts.Facts
        ) {
            self.link = link
            self.address = address
            self.destination = destination
            self.host = host.text
            domain = host.domain
            owner = host.owner
        }

        /// Whether a reader is asked to go there: not a picture or a style that is loaded.
        public var isFollowed: Bool { link.origin != .embedded }
    }

    /// The links that a click leads along, to the web.
    var followed: some Sequence<Target> { targets.lazy.filter { $0.isFollowed && $0.destination.isWeb } }

    var leadsToWeb: Bool { targets.contains { $0.isFollowed && $0.destination.isWeb } }

    /// Of a message without links.
    public init() {}
}
