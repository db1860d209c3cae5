import Authentication
import DNS
import Inspection
import Mail

extension InspectReport {
    public func body(in language: Language) -> JSONValue {
        var body = facts(in: language).merging([
            "findings": .array(evidence.findings.map { $0.json(in: language) })
        ])
        if let assessment = evidence.assessment {
            body = body.merging(["inspection": assessment.json(in: language)])
        }
        guard let verdict else { return body }
        return body.merging(["policy": verdict.json(in: language)])
    }

    /// The answer about one of several files, on one line with its line break.
    public func line(for file: String, in language: Language) -> [UInt8] {
        body(in: language).merging(["file": .string(file)]).line(forPeople: true) + [0x0A]
    }

    private func facts(in language: Language) -> JSONValue {
        [
            "schema": "sekisho/inspect/1",
            "verdict": [
                "standing": .string(standing.word),
                "domain": .optional(standing.domain),
                "text": .string(standing.phrase.text(in: language)),
                "grounds": .optional(standing.grounds?.text(in: language)),
                "reservations": .array(
                    reservations.map { ["kind": .string($0.word), "text": .string($0.phrase.text(in: language))] }
                ),
            ],
            "envelope": evidence.envelope.json,
            "message": summary.json(in: language),
            "authentication": authentication(in: language),
            "attachments": attachments(in: language),
        ]
    }

    private func authentication(in language: Language) -> JSONValue {
        let evidence = evidence
        let dkim = evidence.dkim.map { $0.json(in: language) }
        return [
            "iprev": evidence.client.reverseDNS?.json(in: language) ?? .notDone(.clientUnknown, in: language),
            "spf": spf(in: language),
            "senderID": senderID(in: language),
            "dkim": .array(dkim.isEmpty ? [DKIMOutcome.none(in: language)] : dkim),
            "domainKeys": evidence.domainKeys?.json(in: language) ?? .notDone(.noDomainKeys, in: language),
            "arc": evidence.arc.json(in: language),
            "dmarc": evidence.dmarc.json(in: language).merging([
                "header.from": .optional(evidence.authors.domains.first)
            ]),
            "indicators": evidence.indicators.json(in: language),
            "header": .string(resultsField),
        ]
    }

    /// The responsible address with the MAIL FROM identity inside.
    private func senderID(in language: Language) -> JSONValue {
        let client = evidence.client
        let main = client.senderID?.json(in: language) ?? .notDone(.clientUnknown, in: language)
        let unknown: Phrase = evidence.envelope.client == nil ? .clientUnknown : .returnPathUnknown
        return main.merging([
            "mfrom": client.senderIDMailFrom?.mailFromJSON(in: language) ?? .notDone(unknown, in: language)
        ])
    }

    /// The MAIL FROM identity with the HELO identity inside.
    private func spf(in language: Language) -> JSONValue {
        let unknown: Phrase = evidence.envelope.client == nil ? .clientUnknown : .returnPathUnknown
        let main = evidence.client.spf?.json(in: language) ?? .notDone(unknown, in: language)
        let noHelo: Phrase = evidence.envelope.client == nil ? .clientUnknown : .heloUnknown
        let helo = evidence.client.spfHelo?.json(in: language) ?? .notDone(noHelo, in: language)
        return main.merging([
            "smtp.mailfrom": .optional(evidence.envelope.returnPath?.text),
            "helo": helo.merging(["smtp.helo": .optional(evidence.envelope.helo?.text)]),
        ])
    }
}

extension Envelope {
    /// The envelope as documented in `docs/json.md`.
    var json: JSONValue {
        [
            "client": .optional(client),
            "helo": .optional(helo?.text),
            "returnPath": .optional(returnPath?.text),
            "recipients": .array(recipients.map { .string($0.text) }),
            "tls": tls.json,
            "account": .optional(account),
            "sources": .object(
                JSONMembers(sources.map { ($0.key.rawValue, .string($0.value.rawValue)) })
            ),
        ]
    }
}

extension Envelope.TLS {
    /// null where it is unknown.
    var json: JSONValue {
        switch self {
        case .unknown: nil
        case .none: ["encrypted": false, "version": nil]
        case .encrypted(let version): ["encrypted": true, "version": .optional(version)]
        }
    }
}
