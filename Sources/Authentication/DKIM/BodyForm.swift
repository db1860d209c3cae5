/// What of a body is hashed and how. Signatures that agree in these three share one hash.
public struct BodyForm: Sendable, Hashable {
    public let canonicalization: Canonicalization
    public let hash: HashAlgorithm
    /// `l=`: how many bytes of the canonical body are signed; nil for all.
    public let length: Int?

    public init(_ canonicalization: Canonicalization, _ hash: HashAlgorithm = .sha256, length: Int? = nil) {
        self.canonicalization = canonicalization
        self.hash = hash
        self.length = length
    }
}
