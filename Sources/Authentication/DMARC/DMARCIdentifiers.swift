import DNS

/// The authenticated domains of a message, those that can still make a difference, each once.
struct DMARCIdentifiers {
    let spfPassed: DomainName?
    let dkimPassed: [DomainName]
    /// Domains whose SPF or signature may pass at another try.
    let undecided: [(domain: DomainName, isSPF: Bool)]

    init(spf: DMARCIdentifier?, dkim: [DMARCIdentifier], limits: Limits) {
        spfPassed = spf.flatMap { $0.standing == .passed ? $0.domain : nil }
        var passed: [DomainName] = []
        for identifier in dkim.filter({ $0.standing == .passed }).prefix(limits.dmarcIdentifiersMax)
        where !passed.contains(identifier.domain) {
            passed.append(identifier.domain)
        }
        var undecided: [(domain: DomainName, isSPF: Bool)] = []
        if let spf, spf.standing == .undecided { undecided.append((spf.domain, true)) }
        for identifier in dkim.filter({ $0.standing == .undecided }).prefix(limits.dmarcIdentifiersMax) {
            undecided.append((identifier.domain, false))
        }
        dkimPassed = passed
        self.undecided = undecided
    }
}
