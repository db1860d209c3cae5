import Authentication
import Crypto
import DNS
import Mail

extension FuzzTarget {
    private static let now: Int64 = 1_795_137_302

    /// The first byte says how the body is cut; the rest is the body.
    static let bodyHash = FuzzTarget(parsing: "BodyHash") { bytes in
        guard let first = bytes.first else { return }
        let body = Array(bytes.dropFirst())
        let forms = [
            BodyForm(.simple), BodyForm(.relaxed), BodyForm(.relaxed, .sha1), BodyForm(.simple, length: 10),
            BodyForm(.relaxed, length: Int(first)),
        ]
        var whole = BodyHasher(forms)
        whole.update(body)
        var cut = BodyHasher(forms)
        var (start, step) = (0, Int(first))
        while start < body.count {
            step = (step &* 7 &+ 3) % 29
            let end = min(start + step, body.count)
            cut.update(body[start..<end])
            start = end
        }
        let hashes = whole.finish()
        try promise(hashes == cut.finish(), "chunks do not change a hash")
        for (form, plain) in [
            (forms[0], PlainCanonicalization.simple(body)), (forms[1], PlainCanonicalization.relaxed(body)),
        ] {
            try promise(hashes[form]?.canonicalBytes == plain.count, "\(form.canonicalization): bytes of the body")
            try promise(
                hashes[form]?.digest == Array(SHA256.hash(data: plain)),
                "\(form.canonicalization): the hash of the plain form"
            )
        }
        let part = PlainCanonicalization.relaxed(body).prefix(Int(first))
        try promise(hashes[forms[4]]?.digest == Array(SHA256.hash(data: part)), "l= hashes the first bytes")
    }

    /// A whole message; the lines behind its last NUL are what the DNS says.
    static let dkim = FuzzTarget(asking: "DKIM") { bytes in
        let cut = bytes.lastIndex(of: 0) ?? bytes.count
        let header = Header(parsing: Array(bytes[..<cut]))
        let lines = bytes[cut...].dropFirst().split(separator: 0x0A)
        let resolver = ScriptedResolver(lines: lines)
        for lineBreaks in [LineBreaks.asReceived, .normalized] {
            var options = DKIMOptions()
            options.lineBreaks = lineBreaks
            let outcomes = await DKIMVerification.outcomes(of: header, options: options, resolver: resolver, now: now)
            try promise(outcomes.count <= Authentication.Limits.standard.dkimSignaturesSeenMax + 1, "a limit")
            for outcome in outcomes {
                try promise(
                    outcome.result != .pass || outcome.cryptographicResult == .pass,
                    "policy makes nothing pass"
                )
                keep(outcome.unsignedFields)
            }
        }
    }

    /// As for DKIM.
    static let arc = FuzzTarget(asking: "ARC") { bytes in
        let cut = bytes.lastIndex(of: 0) ?? bytes.count
        let header = Header(parsing: Array(bytes[..<cut]))
        let resolver = ScriptedResolver(lines: bytes[cut...].dropFirst().split(separator: 0x0A))
        let outcome = await ARCVerification.outcome(of: header, resolver: resolver, now: now)
        keep(outcome.result)
        keep(await DomainKeysVerification.outcome(of: header, resolver: resolver))
    }
}
