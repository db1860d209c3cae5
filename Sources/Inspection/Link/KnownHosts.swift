/// What is known of the hosts of one message, looked up once for each: a newsletter has many links to few hosts.
struct KnownHosts {
    struct Facts {
        let text: String
        /// What somebody registered.
        let domain: String?
        /// The organisation that has its pages there, and nobody else.
        let owner: Organisation?
        /// Whether it may send a reader on to where the link itself says.
        let isRedirector: Bool

        static let none = Facts(text: "", domain: nil, owner: nil, isRedirector: false)
    }

    private let inspection: LinkInspection
    private var facts: [Host: Facts] = [:]

    init(_ inspection: LinkInspection) { self.inspection = inspection }

    mutating func facts(of host: Host?) -> Facts {
        guard let host else { return .none }
        if let known = facts[host] { return known }
        let (text, places) = (host.text, inspection.places)
        let new = Facts(
            text: text,
            domain: host.name.flatMap(inspection.suffixes.registrableDomain(of:)),
            owner: places.isOpenToAll(text) ? nil : inspection.organisations.owner(of: text),
            isRedirector: host.name.map(places.isRedirector) ?? false
        )
        facts[host] = new
        return new
    }
}
