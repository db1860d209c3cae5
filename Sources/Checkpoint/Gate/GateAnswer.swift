import Wire

/// What a message comes to at the gate: what the mail server is told, and what the log and the metrics say.
struct GateAnswer: Sendable {
    var modifications: [MilterModification] = []
    var decision = MilterDecision.accept
    var outcome: MessageMetrics.Outcome
    var verdict: Verdict?
    /// nil for a message of which nobody has seen the whole.
    var evidence: Evidence?
    /// Where the bytes of the message lie: behind the evidence, so that nobody else has them when its turn to go comes.
    var buffer: MessageBuffer?
    var envelope: Envelope
    /// What was done with the attachments; nil where they were not looked at.
    var attachments: AttachmentTreatment?
    /// What was marked; nil for a message that is refused.
    var marking: Marking?
    /// nil for what comes in.
    var signatures: SignatureFields?
    /// Where the chain of identities of a message that we signed breaks.
    var identityBreaks: [IdentityLink] = []
    /// nil where nothing is ever sealed.
    var seal: SealFields?
    /// The targets for which a copy is in the spool.
    var copies: [String] = []
    /// What did not work, for the log.
    var problems: [GateProblem] = []
}
