import DNS
import Mail

/// Accounts that log in to send, as an administrator names them: one (`taro` or `taro@example.jp`), all of a domain
/// (`@example.jp`), or any (`*`). ASCII case makes no difference, as with every mail server in use.
enum AccountPattern: Sendable, Hashable {
    case any
    /// The part before the last `@`, in small letters.
    case account([UInt8], DomainName?)
    case domain(DomainName)

    /// nil when what stands behind the last `@` is no domain name, or nothing is there at all.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty else { return nil }
        guard let at = bytes.lastIndex(of: ASCII.at) else {
            self = bytes == [ASCII.asterisk] ? .any : .account(bytes.map(\.lowercased), nil)
            return
        }
        guard let name = DomainName(internationalized: Array(bytes[(at + 1)...])) else { return nil }
        self = at == 0 ? .domain(name) : .account(bytes[..<at].map(\.lowercased), name)
    }

    func matches(_ account: String) -> Bool {
        switch self {
        case .any: !account.isEmpty
        case .domain(let own): Self.domain(of: account) == own
        case .account: AccountPattern(account) == self
        }
    }

    /// The domain of an account that is an address.
    static func domain(of account: String) -> DomainName? {
        switch AccountPattern(account) {
        case .account(_, let domain): domain
        case .domain(let domain): domain
        default: nil
        }
    }
}
