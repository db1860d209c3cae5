import Authentication
import DNS
import Mail

extension FuzzTarget {
    static let spfRecord = FuzzTarget(parsing: "SPFRecord") { bytes in keep(try? SPFRecord(parsing: bytes)) }

    /// The first line is the name that greets and sends; the others are what the DNS says.
    static let spfEvaluation = FuzzTarget(asking: "SPFEvaluation") { bytes in
        let lines = bytes.split(separator: 0x0A, maxSplits: 64, omittingEmptySubsequences: false)
        guard let receiver = DomainName("mx.kaede.example"), let helo = lines.first else { return }
        let evaluator = SPFEvaluator(
            resolver: ScriptedResolver(lines: Array(lines.dropFirst())),
            receiver: receiver,
            now: 1_795_137_302
        )
        let client = bytes.count.isMultiple(of: 2) ? IPAddress.v4(0xC000_0219) : .v6(0x2001_0DB8_0000_0000, 25)
        let sender = EnvelopeAddress(parsing: helo) ?? EnvelopeAddress(localPart: [], domain: Array(helo))
        let outcome = await evaluator.evaluate(client: client, helo: Array(helo), identity: .mailFrom(sender))
        let limits = Authentication.Limits.standard
        try promise(outcome.termsUsed <= limits.spfTermsMax + 1, "terms that ask the DNS are counted and limited")
        try promise(outcome.voidsUsed <= limits.spfVoidMax + 1, "empty answers are counted and limited")
        let field = ReceivedSPF(outcome: outcome, client: client, helo: Array(helo), receiver: receiver).field
        try checkFolding(field)
    }
}
