public import DNS
public import Mail

extension DKIMVerification {
    /// Verifies a message that is there in one piece: `header.bytes` holds it all, the body behind the header.
    public static func outcomes(
        of header: Header,
        options: DKIMOptions = .standard,
        limits: Limits = .standard,
        resolver: some Resolver,
        now: Int64
    ) async -> [DKIMOutcome] {
        let verification = DKIMVerification(header: header, options: options, limits: limits, now: now)
        guard !verification.signatures.isEmpty else { return [] }
        var hasher = BodyHasher(verification.bodyForms, lineBreaks: options.lineBreaks)
        hasher.update(header.bytes[header.bodyStart...])
        return verification.finish(keys: await verification.keys(from: resolver), hashes: hasher.finish())
    }
}
