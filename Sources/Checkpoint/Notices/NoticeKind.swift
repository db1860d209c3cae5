/// What notices are about.
public enum NoticeKind: String, Sendable, Hashable, CaseIterable {
    case copyFailed = "copy-failed"
    case targetDown = "target-down"
    case reconciliation
    case spoolDamaged = "spool-damaged"
    case signingKey = "signing-key"
    case blocklist
    case ledger
    case identityChain = "identity-chain"
    case reloadFailed = "reload-failed"

    /// Seconds after which the same about the same thing may be sent again.
    var interval: Int64 {
        switch self {
        // Every message that leaves would say it again, for as long as nobody mends the DNS.
        case .identityChain: 86_400
        default: 3600
        }
    }
}
