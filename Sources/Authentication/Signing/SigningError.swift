/// Why a message cannot be signed.
public enum SigningError: Error, Sendable, Hashable {
    /// RFC 6376 section 5.4: From must be signed.
    case fromMissing
    /// More fields than a verifier of ours would read in `h=`.
    case tooManyFields(limit: Int)
    /// The domain of `i=` is not that of the key, nor below it.
    case identityOutsideDomain(String)
    /// The body was not hashed in the form that the signer asked for.
    case bodyNotHashed
    /// The key is damaged.
    case keyRefused
    /// Selector and domain make a name that is too long for the DNS.
    case nameTooLong
    /// The chain has its full number of sets, or was ended by a set that says it fails (RFC 8617 section 5.1).
    case chainClosed
    /// Whether the chain holds could not be found out: sealing it either way would be a lie.
    case chainUndecided
}
