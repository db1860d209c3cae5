/// How alike the author domain and an authenticated one must be (RFC 9989 section 4.4).
public enum DMARCAlignment: String, Sendable, Hashable, CaseIterable {
    /// Both belong to the same Organizational Domain.
    case relaxed = "r"
    /// Both are the same name.
    case strict = "s"
}
