public import DNS
public import Mail

/// Evaluates Sender ID (RFC 4406): SPF, asked also for the address that the header holds responsible.
///
/// Historic: receivers use it for old correspondents only, and DMARC never counts it.
public struct SenderIDEvaluator: Sendable {
    let resolver: any Resolver
    let limits: Limits
    let receiver: DomainName
    let now: Int64
    let expired: @Sendable () -> Bool

    /// The parameters are those of `SPFEvaluator`.
    public init(
        resolver: any Resolver,
        limits: Limits = .standard,
        receiver: DomainName,
        now: Int64,
        expired: @escaping @Sendable () -> Bool = { false }
    ) {
        self.resolver = resolver
        self.limits = limits
        self.receiver = receiver
        self.now = now
        self.expired = expired
    }

    /// Scope `mfrom`: the sender of the envelope (RFC 4406 section 2).
    public func evaluate(client: IPAddress, helo: [UInt8], sender: EnvelopeAddress) async -> SenderIDOutcome {
        await evaluate(.mfrom, client, helo, .mailFrom(sender), nil)
    }

    /// Scope `pra`: the responsible address of the message.
    /// - Parameter submitter: the value of the SUBMITTER parameter of MAIL FROM as it came; nil without one.
    public func evaluate(
        client: IPAddress,
        helo: [UInt8],
        header: Header,
        submitter: [UInt8]? = nil
    ) async -> SenderIDOutcome {
        let responsible: ResponsibleAddress
        do {
            responsible = try ResponsibleAddress(in: header)
        } catch {
            return refusal(.permerror, .responsibleAddress(error), nil)
        }
        if let submitter {
            guard let announced = SubmitterParameter(parsing: submitter) else {
                return refusal(.permerror, .submitterMalformed(PrintableText.line(submitter)), responsible)
            }
            guard announced.matches(responsible.address) else {
                let reason = SenderIDReason.submitterDiffers(
                    announced: PrintableText.line(Array(announced.address.address.utf8)),
                    found: PrintableText.line(Array(responsible.address.address.utf8))
                )
                return refusal(.fail, reason, responsible)
            }
        }
        return await evaluate(.pra, client, helo, .responsible(responsible.address), responsible)
    }

    private func evaluate(
        _ scope: SPFScope,
        _ client: IPAddress,
        _ helo: [UInt8],
        _ identity: SPFIdentity,
        _ responsible: ResponsibleAddress?
    ) async -> SenderIDOutcome {
        let evaluator = SPFEvaluator(
            resolver: resolver,
            limits: limits,
            receiver: receiver,
            now: now,
            scope: scope,
            expired: expired
        )
        let outcome = await evaluator.evaluate(client: client, helo: helo, identity: identity)
        return SenderIDOutcome(
            scope: scope,
            result: outcome.result,
            reason: .record(outcome.reason),
            responsible: responsible,
            evaluation: outcome
        )
    }

    /// An outcome of scope `pra` for which no record was asked.
    private func refusal(
        _ result: SPFResult,
        _ reason: SenderIDReason,
        _ responsible: ResponsibleAddress?
    ) -> SenderIDOutcome {
        SenderIDOutcome(scope: .pra, result: result, reason: reason, responsible: responsible, evaluation: nil)
    }
}
