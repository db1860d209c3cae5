public import DNS

/// All that was found out about who sent a message, to be written into its header. What is nil was not checked.
public struct AuthenticationOutcomes: Sendable {
    /// The address of the client.
    public var client: IPAddress?
    public var reverseDNS: ReverseDNSOutcome?
    public var spfHelo: SPFOutcome?
    public var spf: SPFOutcome?
    public var senderID: SenderIDOutcome?
    /// nil also for a message without a DomainKey-Signature.
    public var domainKeys: DomainKeysOutcome?
    /// Every signature in order; empty for a message without any.
    public var dkim: [DKIMOutcome]?
    public var arc: ARCOutcome?
    public var dmarc: DMARCOutcome?

    public init() {}
}
