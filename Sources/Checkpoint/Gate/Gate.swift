import DNS
import Mail
import Wire

/// Everything that one configuration says about messages, ready for use. It never changes: a reload makes another.
final class Gate: Sendable {
    let pipeline: Pipeline
    let policy: Policy
    let marker: Marker
    let signatory: Signatory
    let sealer: Sealer
    /// nil when attachments are not looked at.
    let attachments: Attachments?
    let copies: CopySettings
    /// nil when it could not be opened, which no required copy survives.
    let spool: CopySpool?
    /// nil when nothing is recorded.
    let outbox: Outbox?
    /// nil when messages are not looked into.
    let inspector: Inspector?
    let correspondence: Correspondence
    /// Our own server as receivers see it.
    let host: @Sendable () -> SendingHost
    let identityBroken: @Sendable (IdentityChain, Envelope) -> Void
    /// Whose mail goes out: to be signed rather than judged.
    let ownNetworks: [IPNetwork]

    init(_ parts: GateParts) {
        pipeline = parts.pipeline
        policy = parts.policy
        marker = parts.marker
        signatory = parts.signatory
        sealer = parts.sealer
        attachments = parts.attachments
        copies = parts.copies
        spool = parts.spool
        host = parts.host
        identityBroken = parts.identityBroken
        outbox = parts.outbox
        inspector = parts.inspector
        correspondence = parts.correspondence
        ownNetworks = parts.ownNetworks
    }

    /// Whether rules are only observed: nothing is refused then.
    var observes: Bool { policy.settings.mode == .observe }

    func arrival(of client: IPAddress?, on executor: any TaskExecutor) -> Arrival {
        pipeline.arrival(of: client, on: executor)
    }

    func examination(
        of arrival: Arrival,
        _ envelope: Envelope,
        on executor: (any TaskExecutor)?
    ) -> Examination {
        var examination = Examination(
            pipeline: pipeline,
            arrival: arrival,
            envelope: envelope,
            now: Moment.now,
            on: executor
        )
        switch direction(of: envelope) {
        case .outbound: examination.ownForms = Signatory.bodyForms
        case .inbound:
            // Seldom sealed, and then mostly since an edit changed the body: it is hashed when that is known.
            examination.ownForms = sealer.sealsAll ? Sealer.bodyForms : []
            // Only signing asks for the lines of a body.
            examination.messageLimits.findsLineDefectsInBody = false
        }
        return examination
    }

    /// Which way a message goes: out, when its sender logged in or its client is one of ours. A message without a
    /// client's address was handed in on the mail server's own host.
    func direction(of envelope: Envelope) -> Direction {
        if envelope.account != nil { return .outbound }
        guard let client = envelope.client else { return .outbound }
        return ownNetworks.contains { $0.contains(client) } ? .outbound : .inbound
    }

    /// What a mail server tells its client when something of ours does not work.
    static let tryAgain = SMTPReply(451, "4.3.0", "Temporary failure of the mail filter; please try again later")
}
