public import DNS
public import Mail

/// The validation of the chain of one message (RFC 8617 section 5.2), in the steps of `DKIMVerification`. The keys and
/// body hashes of both can be asked for together.
public struct ARCVerification: Sendable {
    private let header: Header
    private let limits: Limits
    private let lineBreaks: LineBreaks
    private let chain: ARCChain

    public init(
        header: Header,
        lineBreaks: LineBreaks = .asReceived,
        limits: Limits = .standard,
        now: Int64
    ) {
        self.header = header
        self.limits = limits
        self.lineBreaks = lineBreaks
        chain = ARCChain(header, limits: limits, now: now)
    }

    /// The sets from the oldest to the newest; empty when there is no chain or its structure is broken.
    public var sets: [ARCSet] { chain.sets }

    /// What must be hashed of the body.
    public var bodyForms: [BodyForm] {
        guard chain.defect == nil else { return [] }
        var forms: [BodyForm] = []
        for set in chain.sets where set.messageSignature.defect == nil {
            let form = set.messageSignature.bodyForm
            if !forms.contains(form) { forms.append(form) }
        }
        return forms
    }

    /// Where the keys are.
    public var keyNames: [DomainName] {
        guard chain.defect == nil else { return [] }
        return chain.sets.flatMap { [$0.messageSignature.keyName, $0.seal.keyName] }.compactMap(\.self)
    }

    public func keys(from resolver: some Resolver, cache: RecordCache? = nil) async -> DKIMKeys {
        await DKIMKeys(at: keyNames, from: resolver, cache: cache, limits: limits)
    }

    public func finish(keys: DKIMKeys, hashes: BodyHashes) -> ARCOutcome {
        if let defect = chain.defect { return outcome(defect, keys) }
        let check = SignatureCheck(
            header: header,
            names: FieldNames(header),
            lineBreaks: lineBreaks,
            keys: keys,
            hashes: hashes
        )
        guard let newest = chain.sets.last else { return outcome(.noChain, keys) }
        let newestReason = Self.reason(newest.messageSignature, check)
        guard newestReason == .verified else {
            return outcome(.messageSignatureInvalid(instance: newest.instance, newestReason), keys)
        }
        if let reason = sealReason(keys) { return outcome(reason, keys) }
        return outcome(.verified(sets: chain.sets.count), keys, oldestPass: oldestPass(check))
    }

    /// Why a seal does not hold, the newest first (step 6); nil when all do.
    private func sealReason(_ keys: DKIMKeys) -> ARCReason? {
        let digests = ARCSealDigests(chain.sets, of: header)
        for (set, digest) in zip(chain.sets, digests.values).reversed() {
            let reason = Self.reason(set.seal, digest, keys)
            guard reason == .verified else { return .sealInvalid(instance: set.instance, reason) }
        }
        return nil
    }

    private static func reason(_ seal: ARCSeal, _ digest: MessageDigest.Value, _ keys: DKIMKeys) -> DKIMReason {
        if let defect = seal.defect { return defect }
        guard let name = seal.keyName, let algorithm = seal.algorithm else { return .keyNameTooLong }
        guard let entry = keys[name] else { return .keyUnavailable(name, .limit) }
        if let reason = SignatureCheck.reason(of: entry, against: algorithm) { return reason }
        guard let key = entry.key else { return .keyInvalid }
        return key.isValid(seal.signature, for: digest) ? .verified : .signatureDoesNotVerify
    }

    /// A message signature must verify, and not with the means that prove nothing.
    private static func reason(_ signature: DKIMSignature, _ check: SignatureCheck) -> DKIMReason {
        if signature.algorithm == .rsaSHA1 { return .rsaSHA1 }
        let reason = check.reason(for: signature)
        guard reason == .verified, let length = signature.length, let body = check.hashes[signature.bodyForm],
            length < body.canonicalBytes
        else { return reason }
        return .lengthShorterThanBody(length: length, bodyBytes: body.canonicalBytes)
    }

    private func oldestPass(_ check: SignatureCheck) -> Int {
        for set in chain.sets.dropLast().reversed() where Self.reason(set.messageSignature, check) != .verified {
            return set.instance + 1
        }
        return 0
    }

    private func outcome(_ reason: ARCReason, _ keys: DKIMKeys, oldestPass: Int? = nil) -> ARCOutcome {
        var names: [DomainName] = []
        for name in keyNames where !names.contains(name) { names.append(name) }
        return ARCOutcome(
            result: reason.result,
            reason: reason,
            sets: chain.sets,
            oldestPass: oldestPass,
            highestInstance: chain.highest,
            answers: names.compactMap { keys[$0]?.answer }
        )
    }
}
