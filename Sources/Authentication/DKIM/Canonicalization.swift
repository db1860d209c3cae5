/// How header or body are made equal before hashing (RFC 6376 section 3.4); the raw value is the word of `c=`.
public enum Canonicalization: String, Sendable, Hashable, CaseIterable {
    case simple
    case relaxed
}
