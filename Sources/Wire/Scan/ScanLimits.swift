/// How much a scanner may say.
public struct ScanLimits: Sendable, Hashable {
    /// Bytes of its answer.
    public var answerBytesMax = 1 << 16
    /// Bytes of a name, and names.
    public var nameBytesMax = 200
    public var namesMax = 20
    /// Bytes that are sent at a time.
    public var pieceBytes = 1 << 16

    public init() {}

    public static let standard = ScanLimits()
}
