/// Where anybody gets a mailbox: the address says nothing about an organisation, not even about the service's.
struct MailServices: Sendable {
    private let domains: Set<String>
    /// Words by which organisations call a desk of theirs.
    let roles: [String]

    static let standard = MailServices()

    private init() {
        domains = Set(TableReader(PackageResources.free_mail_txt).words)
        roles = TableReader(PackageResources.role_words_txt).words
    }

    func isOpenToAll(_ domain: String) -> Bool { domains.contains(domain) }

    /// Whether a name, in its plain form, is that of a desk and not of a person.
    func namesRole(_ name: String) -> Bool { roles.contains { name.contains($0) } }
}
