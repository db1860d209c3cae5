/// Limits of dealing with a Postfix installation.
struct PostfixLimits: Sendable {
    /// Seconds that one of its commands may take.
    var commandSeconds = 30
    /// Bytes that one of its commands may say.
    var outputBytesMax = 4 << 20
    /// Bytes of its `main.cf`.
    var fileBytesMax = 4 << 20

    static let standard = PostfixLimits()
}
