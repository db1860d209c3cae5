/// Every limit of the blocklists, always on.
public struct BlocklistLimits: Sendable {
    public init() {}

    public static let standard = BlocklistLimits()

    /// Zones in the configuration.
    public var zonesMax = 50
    /// Meanings of codes of one zone.
    public var meaningsMax = 100
    /// Domains of one message that are asked about; further ones are not.
    public var domainsMax = 8
    /// Codes in one answer that are looked at.
    public var codesMax = 16
    /// Bytes that are kept of a zone's own text.
    public var reasonBytesMax = 200
    /// Questions without an answer, one after the other, that switch a zone off.
    public var silencesMax = 10
    /// Seconds after which a zone that is off is tested again.
    public var retestSeconds = 300
}
