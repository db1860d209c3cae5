/// Which records an evaluation looks for.
public enum SPFScope: String, Sendable, Hashable {
    /// `v=spf1` alone (RFC 7208).
    case spf1
    /// Sender ID on the envelope sender: `spf2.0` with this scope, else `v=spf1` (RFC 4406 section 4.4).
    case mfrom
    /// Sender ID on the purported responsible address.
    case pra
}
