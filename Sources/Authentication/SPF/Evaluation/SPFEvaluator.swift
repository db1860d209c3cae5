public import DNS
import Mail

/// Evaluates SPF (RFC 7208): may this client send mail in this domain's name?
public struct SPFEvaluator: Sendable {
    let resolver: any Resolver
    let limits: Limits
    let receiver: DomainName
    let now: Int64
    let scope: SPFScope
    let expired: @Sendable () -> Bool
    /// Records that were read before.
    public var cache: RecordCache?

    /// - Parameters:
    ///   - receiver: the name of this host, for `%{r}` in explanations.
    ///   - now: seconds since 1970, for `%{t}` in explanations.
    ///   - scope: which records are looked for; only Sender ID asks for others than `v=spf1`.
    ///   - expired: whether the time for one evaluation is used up (at least 20 seconds by section 4.6.4); asked
    ///     before every question to the DNS. A question that is under way ends by the resolver's own deadline.
    public init(
        resolver: any Resolver,
        limits: Limits = .standard,
        receiver: DomainName,
        now: Int64,
        scope: SPFScope = .spf1,
        expired: @escaping @Sendable () -> Bool = { false }
    ) {
        self.resolver = resolver
        self.limits = limits
        self.receiver = receiver
        self.now = now
        self.scope = scope
        self.expired = expired
    }

    /// - Parameters:
    ///   - client: the address of the SMTP client; an IPv4-mapped one is taken as IPv4 (section 5).
    ///   - helo: the name given with HELO or EHLO, as it came.
    public func evaluate(client: IPAddress, helo: [UInt8], identity: SPFIdentity) async -> SPFOutcome {
        let sender = effectiveSender(helo: helo, identity: identity)
        let domain = Self.checkable(sender.domain)
        var evaluation = SPFEvaluation(
            evaluator: self,
            values: SPFMacroValues(
                localPart: Array(sender.localPart.prefix(limits.spfValueBytesMax)),
                senderDomain: Array(Self.ascii(sender.domain).prefix(limits.spfValueBytesMax)),
                domain: [],
                client: client.unmapped,
                helo: Array(Self.ascii(helo).prefix(limits.spfValueBytesMax)),
                receiver: receiver.bytes,
                now: now
            )
        )
        let conclusion: SPFConclusion
        if let domain {
            conclusion = await evaluation.conclude(domain)
        } else {
            let reason = SPFReason.domainUnusable(PrintableText.line(sender.domain))
            conclusion = SPFConclusion(scope == .pra ? .fail : .none, reason)
        }
        return SPFOutcome(
            result: conclusion.result,
            reason: conclusion.reason,
            identity: identity,
            domain: domain,
            explanation: conclusion.explanation,
            walk: evaluation.steps,
            termsUsed: evaluation.termsUsed,
            voidsUsed: evaluation.voidsUsed
        )
    }

    /// The null sender and the HELO identity are checked as postmaster at the HELO name (sections 2.4 and 4.3).
    private func effectiveSender(helo: [UInt8], identity: SPFIdentity) -> EnvelopeAddress {
        let postmaster = Array("postmaster".utf8)
        switch identity {
        case .mailFrom(let sender) where !sender.isNull, .responsible(let sender):
            return sender.localPart.isEmpty ? EnvelopeAddress(localPart: postmaster, domain: sender.domain) : sender
        case .helo, .mailFrom: return EnvelopeAddress(localPart: postmaster, domain: helo)
        }
    }

    /// The domain if the DNS may be asked for it at all: several labels of lawful length, no address literal (section
    /// 4.3).
    private static func checkable(_ bytes: [UInt8]) -> DomainName? {
        guard bytes.first != ASCII.openBracket, let name = DomainName(internationalized: bytes) else { return nil }
        return name.labelCount > 1 ? name : nil
    }

    /// A name in A-labels, as macros take it (RFC 8616 section 4); what is none stays as it came.
    private static func ascii(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return bytes }
        return DomainName(internationalized: bytes)?.bytes ?? bytes
    }
}
