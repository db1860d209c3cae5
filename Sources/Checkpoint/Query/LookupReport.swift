public import DNS

/// The answer to `sekisho query ptr|mx|txt`.
public struct LookupReport: Report {
    public let answer: Answer

    /// What can be asked for by its own command.
    public enum Kind: Sendable {
        case ptr, mx, txt

        var type: RecordType {
            switch self {
            case .ptr: .ptr
            case .mx: .mx
            case .txt: .txt
            }
        }
    }

    /// - Parameter name: the name; for `ptr` an address will do, whose reverse name is asked for.
    public init(_ kind: Kind, of name: String, resolver: any Resolver) async throws(InputError) {
        if kind == .ptr, let address = IPAddress(name) {
            answer = await resolver.answer(to: Question(address.reverseName, .ptr))
        } else {
            answer = await resolver.answer(to: Question(try Arguments.domain(name), kind.type))
        }
    }

    public var exitCode: ReportExit {
        switch answer.outcome {
        case .records: .fine
        case .noData, .nameError: .bad
        case .failure: .unknown
        }
    }

    public func body(in language: Language) -> JSONValue {
        [
            "schema": "sekisho/query/dns/1",
            "name": .optional(answer.question.name),
            "type": .string(answer.question.type.mnemonic),
            "result": .string(answer.outcome.mnemonic),
            "reason": .string(answer.phrase.text(in: language)),
            "records": .array(answer.records.map { .string($0.presentation) }),
            "canonicalName": .optional(answer.canonicalName),
            "ttl": .number(answer.ttl),
            "dnssec": .string(answer.security.rawValue),
        ]
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        page.line(answer.phrase.text(in: language), exitCode == .fine ? .strong : .caution)
        for record in answer.records { page.line("  " + record.presentation) }
        if answer.canonicalName != answer.question.name { page.note("→ \(answer.canonicalName)", indent: 2, .faint) }
        return page
    }
}
