import Authentication
import DNS
import Mail

/// What every check found, in the form of `sekisho inspect --json`, but with each reason in both languages.
struct StoredResults {
    private let evidence: Evidence
    private let steps: LedgerSettings.Steps

    init(_ evidence: Evidence, steps: LedgerSettings.Steps) {
        self.evidence = evidence
        self.steps = steps
    }

    var json: JSONValue {
        [
            "iprev": reverseDNS, "spf": spf, "dkim": .array(evidence.dkim.map(signature)), "arc": arc, "dmarc": dmarc,
        ]
    }

    private var reverseDNS: JSONValue {
        guard let outcome = evidence.client.reverseDNS else { return nil }
        return outcome.json(as: form(isFine: outcome.result == .pass))
    }

    private var spf: JSONValue {
        guard let outcome = evidence.client.spf else { return nil }
        let mailFrom: JSONValue = ["smtp.mailfrom": .optional(evidence.envelope.returnPath?.text)]
        guard let helo = evidence.client.spfHelo else { return stored(outcome).merging(mailFrom) }
        let name: JSONValue = ["smtp.helo": .optional(evidence.envelope.helo?.text)]
        return stored(outcome).merging(mailFrom).merging(["helo": stored(helo).merging(name)])
    }

    private func stored(_ outcome: SPFOutcome) -> JSONValue {
        outcome.json(as: form(isFine: outcome.result == .pass || outcome.result == .none))
    }

    private func signature(_ outcome: DKIMOutcome) -> JSONValue {
        outcome.json(as: form(isFine: outcome.result == .pass))
    }

    private var arc: JSONValue {
        let outcome = evidence.arc
        return outcome.json(as: form(isFine: outcome.result == .pass || outcome.result == .none))
    }

    private var dmarc: JSONValue {
        let outcome = evidence.dmarc
        return outcome.json(as: form(isFine: outcome.result == .pass || outcome.result == .none))
            .merging(["header.from": .optional(evidence.authors.domains.first)])
    }

    /// The steps of a check: what was asked and answered on the way to its result.
    fileprivate static let stepMembers = ["walk", "walks", "answers", "answer", "explanation"]

    private func form(isFine: Bool) -> ReportForm {
        let hasSteps =
            switch steps {
            case .always: true
            case .failures: !isFine
            case .never: false
            }
        return ReportForm(language: nil, hasSteps: hasSteps)
    }
}

extension Phrase {
    /// Both languages, to be chosen from when it is read.
    var both: JSONValue { ["en": .string(english), "ja": .string(japanese)] }
}

extension StoredResults {
    /// The same without the steps of any check.
    static func withoutSteps(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let members):
            .object(members.filter { !stepMembers.contains($0) }.mapValues(withoutSteps))
        case .array(let values): .array(values.map(withoutSteps))
        default: value
        }
    }
}
