/// How much of a message is inspected. What lies behind a limit is not looked at, and the report says so.
public struct InspectionLimits: Sendable, Hashable {
    /// Bytes of decoded text, HTML and plain together.
    public var textBytesMax = 4 << 20
    /// Parts that are shown as text; the first ones.
    public var textPartsMax = 16
    /// Nodes of one HTML document, and how deep they may nest.
    public var nodesMax = 200_000
    public var nestingMax = 256
    /// Elements such as `<b>` that HTML opens again by itself behind whatever closed them.
    public var formattingMax = 64
    /// Rules of its style sheets, and how often one of them is compared with an element.
    public var styleRulesMax = 4_000
    public var styleComparisonsMax = 2_000_000
    /// Links of a message that are looked at; the first ones.
    public var linksMax = 2_000
    public var linkBytesMax = 8_192
    /// Links that a service is asked about.
    public var digestsMax = 50
    /// Bytes of what a link, a button or a hidden piece of text shows.
    public var shownBytesMax = 1_024
    /// Pieces of hidden text, and places of invisible characters, that are kept one by one.
    public var hiddenPiecesMax = 500
    /// Findings of one kind that are kept, and bytes of each of their arguments.
    public var findingsOfKindMax = 5
    public var argumentBytesMax = 400

    public init() {}

    public static let standard = InspectionLimits()
}
