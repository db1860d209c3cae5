public import DNS
public import Mail

extension ARCVerification {
    /// Validates a message that is there in one piece: `header.bytes` holds it all, the body behind the header.
    public static func outcome(
        of header: Header,
        lineBreaks: LineBreaks = .asReceived,
        limits: Limits = .standard,
        resolver: some Resolver,
        now: Int64
    ) async -> ARCOutcome {
        let verification = ARCVerification(header: header, lineBreaks: lineBreaks, limits: limits, now: now)
        var hasher = BodyHasher(verification.bodyForms, lineBreaks: lineBreaks)
        hasher.update(header.bytes[header.bodyStart...])
        return verification.finish(keys: await verification.keys(from: resolver), hashes: hasher.finish())
    }
}
