import Authentication

/// The checks whose results a rule can ask for; the raw value is the key in the configuration.
enum AuthenticationMethod: String, Sendable, Hashable, CaseIterable {
    case spf
    case spfHelo = "spf-helo"
    case dkim
    case dmarc
    case arc
    case iprev

    /// The results there are, as RFC 8601 section 2.7 names them.
    var words: [String] {
        switch self {
        case .spf, .spfHelo: SPFResult.allCases.map(\.rawValue)
        case .dkim: DKIMResult.allCases.map(\.rawValue)
        case .dmarc: DMARCResult.allCases.map(\.rawValue)
        case .arc: ARCResult.allCases.map(\.rawValue)
        case .iprev: ReverseDNSResult.allCases.map(\.rawValue) + ["none"]
        }
    }

    /// What came of the check; `none` where there was nothing to check.
    func result(in evidence: Evidence) -> String {
        switch self {
        case .spf: evidence.client.spf?.result.rawValue ?? "none"
        case .spfHelo: evidence.client.spfHelo?.result.rawValue ?? "none"
        case .dkim: Self.best(evidence.dkim.map(\.result)).rawValue
        case .dmarc: evidence.dmarc.result.rawValue
        case .arc: evidence.arc.result.rawValue
        case .iprev: evidence.client.reverseDNS?.result.rawValue ?? "none"
        }
    }

    /// One signature that passes is what counts, however many broken ones stand beside it.
    private static func best(_ results: [DKIMResult]) -> DKIMResult {
        let order: [DKIMResult] = [.pass, .temperror, .policy, .fail, .neutral, .permerror]
        return order.first(where: results.contains) ?? .none
    }
}
