/// What a gate is made of.
struct GateParts {
    var pipeline: Pipeline
    var policy: Policy
    var marker: Marker
    var signatory: Signatory
    var sealer: Sealer
    /// nil when attachments are not looked at.
    var attachments: Attachments?
    var copies = CopySettings()
    var spool: CopySpool?
    /// nil when nothing is recorded.
    var outbox: Outbox?
    /// nil when messages are not looked into.
    var inspector: Inspector?
    /// Whom we write to.
    var correspondence = Correspondence()
    /// Our own server as receivers see it, as it is known at the moment.
    var host: @Sendable () -> SendingHost = { SendingHost(name: nil) }
    /// Told of every message that leaves under names that do not belong together.
    var identityBroken: @Sendable (IdentityChain, Envelope) -> Void = { _, _ in }
    var ownNetworks: [IPNetwork] = NetworkSettings().own
}
