/// How much of a message is inspected. What lies behind a limit is not looked at, and the report says so.
public struct InspectionLimits: Sendable, Hashable {
    /// Bytes of decoded text, HTML and plain together.
    public var textBytesMax = 4 << 20
    /// Nodes of one HTML document, and how deep they may nest.
    public var nodesMax = 200_000
    public var nestingMax = 256
    /// Links of a message that are looked at; the first ones.
    public var linksMax = 2_000
    public var linkBytesMax = 8_192
    /// Findings of one kind that are kept.
    public var findingsOfKindMax = 5

    public init() {}

    public static let standard = InspectionLimits()
}
