import Authentication
import DNS

/// Why a message was not signed.
enum SigningReason: Error, Sendable, Hashable {
    /// It came from outside: signing it would vouch for a stranger.
    case notOutbound
    /// No key is configured at all.
    case signingOff

    // MARK: The author (RFC 6376 section 5.4: From must be signed, and it must say one thing)

    case fromMissing
    case severalFromFields(count: Int)
    case severalAuthorDomains([DomainName])
    /// From names nobody: a group without members, a name without an address.
    case fromWithoutAddress
    /// What stands behind the `@` is no domain name.
    case fromDomainUnusable(String)
    /// Readers may disagree about which address is meant.
    case fromAmbiguous

    // MARK: The key

    case noKey(DomainName)
    /// There are keys, and none may be used yet: their records are not known to be published.
    case noKeyReady(DomainName)
    case keyUnreadable(DomainName, path: String)

    // MARK: The account

    /// The account that logged in owns another domain.
    case accountNotEntitled(account: String, DomainName)
    /// The keys of the domain are for certain accounts, and nobody logged in.
    case accountNeeded(DomainName)

    case failed(SigningError)
    /// It brings along the signatures of all our keys, and they hold.
    case alreadySigned

    /// Stable word for logs, the ledger and JSON.
    var word: String {
        switch self {
        case .notOutbound: "not-outbound"
        case .signingOff: "signing-off"
        case .fromMissing: "from-missing"
        case .severalFromFields: "several-from-fields"
        case .severalAuthorDomains: "several-author-domains"
        case .fromWithoutAddress: "from-without-address"
        case .fromDomainUnusable: "from-domain-unusable"
        case .fromAmbiguous: "from-ambiguous"
        case .noKey: "no-key"
        case .noKeyReady: "no-key-ready"
        case .keyUnreadable: "key-unreadable"
        case .accountNotEntitled: "account-not-entitled"
        case .accountNeeded: "account-needed"
        case .failed: "failed"
        case .alreadySigned: "already-signed"
        }
    }

    /// Whether somebody should look at it: mail of ours went out unsigned that was meant to be signed.
    var isTrouble: Bool {
        switch self {
        case .notOutbound, .signingOff, .noKey, .alreadySigned: false
        default: true
        }
    }
}
