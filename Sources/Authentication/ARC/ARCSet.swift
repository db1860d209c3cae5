public import Mail

/// One link of a chain: the three fields that one handler added (RFC 8617 section 4.2).
public struct ARCSet: Sendable {
    public let instance: Int
    /// The ARC-Authentication-Results field.
    public let resultsField: HeaderField
    /// What that field holds behind `i=N;`: the text of an Authentication-Results field.
    public let results: [UInt8]
    public let messageSignature: DKIMSignature
    public let seal: ARCSeal
}
