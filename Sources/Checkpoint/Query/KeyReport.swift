import Authentication
public import DNS

/// The answer to `sekisho query dkim-key`: is the key there, and is it good?
public struct KeyReport: Report {
    let name: DomainName
    let check: DKIMKeyCheck

    public init(selector: String, domain: String, resolver: any Resolver) async throws(InputError) {
        let selector = try Arguments.domain(selector)
        let domain = try Arguments.domain(domain)
        let labels = selector.labels + [Array("_domainkey".utf8)] + domain.labels
        guard let name = DomainName(labels: labels) else { throw .notADomain("\(selector)._domainkey.\(domain)") }
        self.name = name
        check = await DKIMKeyCheck(at: name, from: resolver)
    }

    public var exitCode: ReportExit {
        switch check.result {
        case .temperror: .unknown
        case .pass: .fine
        default: .bad
        }
    }

    public func body(in language: Language) -> JSONValue {
        let record = check.record
        return [
            "schema": "sekisho/query/dkim-key/1",
            "name": .optional(name),
            "result": .string(check.result.rawValue),
            "reason": .string(check.phrase.text(in: language)),
            "keyType": .optional(record?.keyType.text),
            "keyBits": .number(check.bits),
            "hashes": record?.hashes.map { .array($0.map { .string($0) }) } ?? nil,
            "services": .array((record?.services ?? []).map { .string($0) }),
            "flags": .array((record?.flags ?? []).map { .string($0) }),
            "notes": .optional(record?.notes),
            "answer": check.answer.json,
        ]
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        page.line(check.phrase.text(in: language), exitCode == .fine ? .good : .bad)
        if let record = check.record {
            let bits = check.bits.map { " \($0) bit" } ?? ""
            page.note("\(record.keyType.text)\(bits)", indent: 2)
            if record.isTesting { page.note(Phrase.keyIsTesting.text(in: language), indent: 2, .caution) }
            if let notes = record.notes { page.note("n=\(notes)", indent: 2) }
        }
        page.add(answer: check.answer, indent: 2)
        return page
    }
}
