public import DNS

/// What the indicators are worked out from: plain values, taken from outcomes and from the header.
public struct IndicatorSources: Sendable {
    /// The domains of From, the one that readers show first.
    public var authors: [DomainName]
    /// SPF of the return path, as DMARC gets it.
    public var spf: DMARCIdentifier?
    /// The domain of every signature, in order, as DMARC gets them.
    public var dkim: [DMARCIdentifier]
    /// Which domains belong to the author's organization is taken from here.
    public var dmarc: DMARCOutcome?
    /// The domain of Return-Path, whatever SPF said.
    public var returnPath: DomainName?
    public var encryption = Indicators.Encryption.unknown
    /// The domain of Sender.
    public var sender: DomainName?
    /// The text of List-Id.
    public var mailingList: String?

    public init(
        authors: [DomainName],
        spf: DMARCIdentifier?,
        dkim: [DMARCIdentifier],
        dmarc: DMARCOutcome?
    ) {
        self.authors = authors
        self.spf = spf
        self.dkim = dkim
        self.dmarc = dmarc
    }
}
