/// Why parts of a message cannot be replaced.
enum PartObstacle: String, Error, Sendable, Hashable, CaseIterable {
    /// Signed or encrypted by its sender (S/MIME, PGP): a change would break that.
    case protected
    /// It lies in a multipart that is itself encoded.
    case encoded
    /// The message has no header in which other parts could be announced.
    case noHeader = "no-header"
}
