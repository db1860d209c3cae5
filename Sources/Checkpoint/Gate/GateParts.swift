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
    var host = SendingHost(name: nil)
    var ownNetworks: [IPNetwork] = NetworkSettings().own
}
