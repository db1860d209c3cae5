public import DNS
import Mail

extension AuthenticationResults {
    /// Whether the field claims to come from `server`. A forged one must be found however it is spelled (RFC 8601
    /// section 5): in any case, quoted, with comments and folding around, with a final dot, as U-labels.
    public func isFrom(_ server: DomainName) -> Bool {
        guard let authservID else { return false }
        let name = Array(authservID.utf8)[...].trimmed
        return DomainName(internationalized: Array(name)) == server
    }

    /// The same for an authserv-id that need not be a domain name.
    public func isFrom(authservID server: String) -> Bool {
        if let name = DomainName(internationalized: Array(server.utf8)) { return isFrom(name) }
        guard let authservID else { return false }
        let (mine, theirs) = (Array(server.utf8)[...].trimmed, Array(authservID.utf8)[...].trimmed)
        return mine.map(\.lowercased) == theirs.map(\.lowercased)
    }
}
