/// The hashes of RFC 6376 section 7.7. SHA-1 is read for old archives only (RFC 8301).
public enum HashAlgorithm: String, Sendable, Hashable, CaseIterable {
    case sha256
    case sha1
}
