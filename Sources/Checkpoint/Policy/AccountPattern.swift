import Mail

/// Accounts that log in to send, as an administrator names them: one (`taro`), all of a domain (`@example.jp`), or any
/// (`*`). ASCII letters are compared without regard to case.
enum AccountPattern: Sendable, Hashable {
    case any
    case account([UInt8])
    case domain([UInt8])

    init?(_ text: String) {
        let bytes = text.utf8.map(\.lowercased)
        guard !bytes.isEmpty else { return nil }
        if bytes == [ASCII.asterisk] {
            self = .any
        } else if bytes.first == ASCII.at {
            guard bytes.count > 1 else { return nil }
            self = .domain(bytes)
        } else {
            self = .account(bytes)
        }
    }

    func matches(_ account: String) -> Bool {
        let bytes = account.utf8.map(\.lowercased)
        return switch self {
        case .any: !bytes.isEmpty
        case .account(let own): own == bytes
        case .domain(let own): bytes.suffix(own.count).elementsEqual(own)
        }
    }
}
