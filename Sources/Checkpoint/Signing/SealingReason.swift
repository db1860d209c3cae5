import Authentication
import DNS

/// Why a message was not sealed.
enum SealingReason: Error, Sendable, Hashable {
    /// No sealing is configured, or it is switched off.
    case sealingOff
    /// Our own mail is signed, not sealed.
    case outbound
    /// Nothing that others signed was changed, and it is not known to be forwarded.
    case unchanged
    case noKey(DomainName)
    case keyUnreadable(DomainName, path: String)
    case failed(SigningError)

    /// Stable word for logs, the ledger and JSON.
    var word: String {
        switch self {
        case .sealingOff: "sealing-off"
        case .outbound: "outbound"
        case .unchanged: "unchanged"
        case .noKey: "no-key"
        case .keyUnreadable: "key-unreadable"
        case .failed(.chainUndecided): "chain-undecided"
        case .failed(.chainClosed): "chain-closed"
        case .failed: "failed"
        }
    }
}
