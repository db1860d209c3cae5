public import Authentication
public import DNS

/// The answer to `sekisho query dmarc`: the policy of a domain, and what it makes of given SPF and DKIM results.
public struct DMARCReport: Report {
    public let outcome: DMARCOutcome
    let method: Method
    /// Whether the policy alone was asked for, without results of SPF or DKIM.
    let isPolicyOnly: Bool

    /// How the Organizational Domain is found.
    public enum Method: String, Sendable, CaseIterable {
        /// By asking the DNS upwards (RFC 9989 section 4.10).
        case treewalk
        /// By the list of public suffixes (RFC 7489 section 3.2).
        case psl
    }

    public init(_ claims: Claims, method: Method, resolver: any Resolver) async throws(InputError) {
        let evaluator = DMARCEvaluator(resolver: resolver, method: try method.forEvaluation())
        self.method = method
        isPolicyOnly = claims.spf == nil && claims.dkim.isEmpty
        outcome = await evaluator.evaluate(authorDomains: claims.domains, spf: claims.spf, dkim: claims.dkim)
    }

    public var exitCode: ReportExit {
        switch outcome.result {
        case .pass, .none: .fine
        case .fail: isPolicyOnly ? .fine : .bad
        case .permerror: .bad
        case .temperror: .unknown
        }
    }

    public func body(in language: Language) -> JSONValue {
        outcome.json(in: language).merging([
            "schema": "sekisho/query/dmarc/1",
            "method": .string(method.rawValue),
        ])
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        page.add(outcome, isPolicyOnly: isPolicyOnly, in: language)
        page.blank()
        for walk in outcome.walks { page.add(walk) }
        return page
    }
}

extension DMARCReport.Method {
    func forEvaluation() throws(InputError) -> DMARCMethod {
        switch self {
        case .treewalk: return .treeWalk
        case .psl:
            guard let suffixes = PublicSuffixes.system else { throw .noPublicSuffixes }
            return .publicSuffixes(suffixes)
        }
    }
}
