/// Where anybody gets a mailbox: the address says nothing about an organisation, not even about the service's.
final class MailServices: Sendable {
    private let domains: Set<String>
    /// Words by which organisations call a desk of theirs.
    private let roles: PhraseMatcher

    static let standard = MailServices(.standard)

    init(_ tables: InspectionTables) {
        domains = Set(TableReader(tables["free-mail"]).words)
        roles = PhraseMatcher(TableReader(tables["role-words"]).words.map { Array($0.utf8) })
    }

    func isOpenToAll(_ domain: String) -> Bool { domains.contains(domain) }

    /// Whether a name, in its plain form, is that of a desk and not of a person.
    func namesRole(_ name: [UInt8]) -> Bool { roles.finds(in: name.span) }
}
