/// The algorithms of a signature (RFC 6376 section 3.3, RFC 8463 section 3); the raw value is that of `a=`.
public enum SignatureAlgorithm: String, Sendable, Hashable, CaseIterable {
    case rsaSHA256 = "rsa-sha256"
    case ed25519SHA256 = "ed25519-sha256"
    /// Historic: it is recognised and computed, and never counts (RFC 8301 section 3.1).
    case rsaSHA1 = "rsa-sha1"

    public var hash: HashAlgorithm { self == .rsaSHA1 ? .sha1 : .sha256 }

    /// The word of `k=` in the key record.
    public var keyType: DKIMKeyRecord.KeyType { self == .ed25519SHA256 ? .ed25519 : .rsa }
}
