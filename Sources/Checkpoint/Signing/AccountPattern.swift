import DNS
import Mail

/// Accounts as a key setting names them: `user@domain`, `@domain` for all of a domain, or a bare `user`.
struct AccountPattern: Sendable, Hashable {
    private let local: [UInt8]
    private let domain: DomainName?

    /// nil when what stands behind the last `@` is no domain name, or nothing is there at all.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty else { return nil }
        guard let at = bytes.lastIndex(of: ASCII.at) else {
            local = bytes.map(\.lowercased)
            domain = nil
            return
        }
        guard let name = DomainName(internationalized: Array(bytes[(at + 1)...])) else { return nil }
        local = bytes[..<at].map(\.lowercased)
        domain = name
    }

    /// Whether `account` is meant. ASCII case makes no difference, as with every mail server in use.
    func matches(_ account: String) -> Bool {
        guard let other = AccountPattern(account), other.domain == domain else { return false }
        return local == other.local || (local.isEmpty && domain != nil)
    }

    /// The domain of an account that is an address.
    static func domain(of account: String) -> DomainName? { AccountPattern(account)?.domain }
}
