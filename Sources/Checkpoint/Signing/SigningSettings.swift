import DNS

/// What an administrator may choose about signing outgoing mail (`[signing]`, `[[key]]`).
struct SigningSettings: Sendable, Hashable {
    /// The keys to sign with; empty: nothing is signed.
    var keys: [KeySetting] = []
    /// Whose mail is signed as which domain.
    var accounts = AccountRule.ownDomain
    /// Seconds until a signature expires (`x=`); nil for never, since mail may lie in queues and be verified late.
    var lifetime: Int64?
    var rotation = RotationSettings()

    /// Which domains an account that logged in may have its mail signed as.
    enum AccountRule: String, Sendable, Hashable, CaseIterable {
        /// An account that is an address may sign as the domain of that address; one that is a bare name, as any.
        case ownDomain = "own-domain"
        /// Every account may sign as every domain.
        case any
    }

    /// One `[[key]]`, or one of the domains in `[signing]`.
    struct KeySetting: Sendable, Hashable {
        /// `d=`
        var domain: DomainName
        /// A key that the administrator keeps; nil: the keys in the data folder, which are made and rotated here.
        var file: KeyPlace?
        /// Whether mail of sub-domains that have no key of their own is signed with this one, too.
        var coversSubdomains = false
        /// The accounts that may use it: `user@domain`, `@domain` or `user`. Empty: whoever may by `AccountRule`.
        var accounts: [AccountPattern] = []
    }

    /// A key file and the name its record is published under.
    struct KeyPlace: Sendable, Hashable {
        var path: String
        var selector: DomainName
    }

    /// The domains whose keys are made and rotated here.
    var keptDomains: [DomainName] {
        var domains: [DomainName] = []
        for key in keys where key.file == nil && !domains.contains(key.domain) { domains.append(key.domain) }
        return domains
    }
}
