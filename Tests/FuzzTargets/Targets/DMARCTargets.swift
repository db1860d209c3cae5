import Authentication
import DNS
import Mail

extension FuzzTarget {
    static let dmarcRecord = FuzzTarget(parsing: "DMARCRecord") { bytes in
        guard let record = DMARCRecord(parsing: bytes) else { return }
        try checkText(record.text)
        for isOwn in [true, false] {
            for exists in [true, false] {
                let policy = record.policy(isOwn: isOwn, exists: exists).policy
                try promise(record.standing == .asPublished || policy == .none, "only a whole record asks for anything")
            }
        }
        keep(record.aggregateURIs.count + record.failureURIs.count)
    }

    /// The first line is From, the second the domain SPF passed for; the others are what the DNS says.
    static let dmarc = FuzzTarget(asking: "DMARC") { bytes in
        let lines = bytes.split(separator: 0x0A, maxSplits: 64, omittingEmptySubsequences: false)
        guard let from = lines.first else { return }
        let authors = AuthorDomains(fields: [from])
        let spf = lines.dropFirst().first.flatMap { DomainName(parsing: $0) }.map { DMARCIdentifier($0, .passed) }
        let resolver = ScriptedResolver(lines: Array(lines.dropFirst(2)))
        let outcome = await DMARCEvaluator(resolver: resolver)
            .evaluate(authorDomains: authors.domains, spf: spf, dkim: spf.map { [$0] } ?? [])
        try promise(
            outcome.disposition == .none || outcome.authors.contains { $0.result == .fail },
            "no fault, no action"
        )
        try promise(outcome.authors.count <= Authentication.Limits.standard.dmarcAuthorDomainsMax, "a limit")
        for walk in outcome.walks {
            try promise(walk.steps.count <= Authentication.Limits.standard.dmarcWalkQuestionsMax, "a walk is short")
        }
    }

    static let responsibleAddress = FuzzTarget(parsing: "ResponsibleAddress") { bytes in
        let header = Header(parsing: bytes)
        if let found = try? ResponsibleAddress(in: header) {
            try promise(header.fields.contains(found.field), "the address stands in the header")
            try promise(!found.address.isNull, "an address is one")
        }
        keep(SubmitterParameter(parsing: bytes))
    }
}
