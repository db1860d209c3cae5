public import DNS
public import Mail

/// The verification of the DKIM signatures of one message (RFC 6376 section 6), in steps, so that the work is done
/// while the message arrives:
///
/// ```
/// let verification = DKIMVerification(header: header, now: now)         // the header is there
/// var hasher = BodyHasher(verification.bodyForms)
/// async let keys = verification.keys(from: resolver)
/// hasher.update(chunk)                                                  // as the body comes
/// let outcomes = verification.finish(keys: await keys, hashes: hasher.finish())
/// ```
public struct DKIMVerification: Sendable {
    let header: Header
    let options: DKIMOptions
    private let limits: Limits
    let names: FieldNames
    /// Those of the guarded fields that the message has, and how often.
    let guarded: [(field: GuardedField, occurrences: Int)]
    /// The signatures that were read, from top to bottom.
    public let signatures: [DKIMSignature]
    /// Indices into `signatures` of those that are verified, in their order; never many.
    private let chosen: [Int]
    /// Signature fields past the limit.
    private let unread: [HeaderField]

    public init(header: Header, options: DKIMOptions = .standard, limits: Limits = .standard, now: Int64) {
        self.header = header
        self.options = options
        self.limits = limits
        let names = FieldNames(header)
        self.names = names
        var guarded: [(field: GuardedField, occurrences: Int)] = []
        guarded.reserveCapacity(options.guarded.count)
        for field in options.guarded {
            let count = names.count(field.name, field.key, of: header)
            if count > 0 { guarded.append((field, count)) }
        }
        self.guarded = guarded
        let fields = header.fields(named: "DKIM-Signature")
        var signatures = fields.prefix(limits.dkimSignaturesSeenMax).map {
            DKIMSignature(field: $0, of: header, limits: limits, now: now)
        }
        if !signatures.isEmpty, let defect = Self.messageDefect(header) {
            for index in signatures.indices where signatures[index].defect == nil { signatures[index].defect = defect }
        }
        self.signatures = signatures
        unread = Array(fields.dropFirst(limits.dkimSignaturesSeenMax))
        chosen = Self.choose(signatures, options.authorDomains, limits.dkimSignaturesVerifiedMax)
    }

    /// What must be hashed of the body.
    public var bodyForms: [BodyForm] {
        chosen.map { signatures[$0].bodyForm }
    }

    /// Asks for the keys.
    public func keys(from resolver: some Resolver, cache: RecordCache? = nil) async -> DKIMKeys {
        await DKIMKeys(at: keyNames, from: resolver, cache: cache, limits: limits)
    }

    /// Where the keys are.
    public var keyNames: [DomainName] {
        chosen.compactMap { signatures[$0].keyName }
    }

    /// The outcome of each signature, in the order of the header. Empty when the message is not signed.
    public func finish(keys: DKIMKeys, hashes: BodyHashes) -> [DKIMOutcome] {
        let check = SignatureCheck(
            header: header,
            names: names,
            lineBreaks: options.lineBreaks,
            keys: keys,
            hashes: hashes
        )
        var outcomes = signatures.indices.map { index in
            let signature = signatures[index]
            guard signature.defect != nil || chosen.contains(index) else {
                return outcome(signature, .notVerified(limit: limits.dkimSignaturesVerifiedMax), check)
            }
            var reason = requirementReason(signature) ?? check.reason(for: signature)
            if reason == .verified { reason = policyReason(signature, hashes) ?? reason }
            return outcome(signature, reason, check)
        }
        if let first = unread.first {
            let limit = limits.dkimSignaturesSeenMax
            let signature = DKIMSignature(kind: .dkim, field: first)
            outcomes.append(outcome(signature, .notRead(count: unread.count, limit: limit), check))
        }
        return outcomes
    }

    private func outcome(_ signature: DKIMSignature, _ reason: DKIMReason, _ check: SignatureCheck) -> DKIMOutcome {
        let entry = signature.keyName.flatMap { check.keys[$0] }
        return DKIMOutcome(
            result: reason.result,
            reason: reason,
            signature: signature,
            answer: entry?.answer,
            keyRecord: entry?.record,
            keyBits: entry?.key?.bits,
            bodyHash: signature.defect == nil ? check.hashes[signature.bodyForm] : nil,
            unsignedFields: signature.defect == nil ? unsignedFields(signature) : []
        )
    }
}
