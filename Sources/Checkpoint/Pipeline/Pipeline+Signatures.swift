import Authentication
import DNS
import Mail

extension Pipeline {
    /// Verifies the DKIM signatures and the ARC chain. Both want hashes of the body and keys from the DNS: the body is
    /// read once for all of them while the keys are asked for.
    func signatures(
        of header: Header,
        authors: [DomainName],
        now: Int64
    ) async -> (dkim: [DKIMOutcome], arc: ARCOutcome) {
        var options = DKIMOptions.standard
        options.authorDomains = authors
        let limits = settings.limits
        let dkim = DKIMVerification(header: header, options: options, limits: limits, now: now)
        let arc = ARCVerification(header: header, limits: limits, now: now)
        async let keys = DKIMKeys(at: dkim.keyNames + arc.keyNames, from: resolver, limits: limits)
        var hasher = BodyHasher(dkim.bodyForms + arc.bodyForms)
        hasher.update(header.bytes[header.bodyStart...])
        let hashes = hasher.finish()
        let found = await keys
        return (dkim.finish(keys: found, hashes: hashes), arc.finish(keys: found, hashes: hashes))
    }
}
