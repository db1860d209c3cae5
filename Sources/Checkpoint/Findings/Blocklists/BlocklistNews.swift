/// A zone was switched off, or is in order again.
public struct BlocklistNews: Sendable, Hashable {
    public let zone: String
    public let state: BlocklistState
}
