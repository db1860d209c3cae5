import Mail

/// The answer to `sekisho try`.
public struct TrialReport: Report {
    let milter: ListenAddress
    let decision: TrialAnswer.Decision
    let holdReason: String?
    /// Whole fields, unfolded lines as they are, from top to bottom.
    let added: [String]
    let removed: [String]
    let hasNewBody: Bool
    /// Whether the server was told of a client. Without one a message is the machine's own.
    var hasClient = true
    /// The message as the mail server would pass it on.
    public let result: [UInt8]

    init(milter: ListenAddress, message: Message, answer: TrialAnswer) {
        self.milter = milter
        decision = answer.decision ?? .refused("")
        holdReason = answer.holdReason
        result = answer.result(of: message)
        let after = Message(parsing: result)
        let (old, new) = (Self.fields(of: message.header), Self.fields(of: after.header))
        added = Self.difference(new, old)
        removed = Self.difference(old, new)
        hasNewBody = message.bytes[message.header.bodyStart...] != after.bytes[after.header.bodyStart...]
    }

    private static func fields(of header: Header) -> [String] {
        header.fields.map { field in
            let text = String(decoding: header.bytes[field.whole].filter { $0 != ASCII.carriageReturn }, as: UTF8.self)
            return text.last == "\n" ? String(text.dropLast()) : text
        }
    }

    /// Those of `one` that `other` has not, each as often as it has it more.
    private static func difference(_ one: [String], _ other: [String]) -> [String] {
        var counts: [String: Int] = [:]
        for field in other { counts[field, default: 0] += 1 }
        return one.filter { field in
            guard let count = counts[field], count > 0 else { return true }
            counts[field] = count - 1
            return false
        }
    }

    public var exitCode: ReportExit { if case .accepted = decision { .fine } else { .bad } }

    public func body(in language: Language) -> JSONValue {
        var reply: String?
        if case .refused(let text) = decision { reply = text }
        return [
            "schema": "sekisho/try/1",
            "milter": .string(milter.description),
            "decision": .string(reply != nil ? "refused" : holdReason != nil ? "held" : "accepted"),
            "reply": reply.map { .string($0) } ?? .null,
            "hold": holdReason.map { .string($0) } ?? .null,
            "added": .array(added.map { .string($0) }),
            "removed": .array(removed.map { .string($0) }),
            "bodyChanged": .bool(hasNewBody),
        ]
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        page.line(headline.text(in: language), exitCode == .fine ? .strong : .bad)
        list(added, .fieldsAdded, &page, language)
        list(removed, .fieldsRemoved, &page, language)
        if case .accepted = decision {
            page.blank()
            page.line((hasNewBody ? Phrase.bodyChanged : .bodyUnchanged).text(in: language))
        }
        if !hasClient { page.line(Phrase.triedWithoutClient.text(in: language), .caution) }
        return page
    }

    private func list(_ fields: [String], _ title: Phrase, _ page: inout Page, _ language: Language) {
        guard !fields.isEmpty else { return }
        page.blank()
        page.line(title.text(in: language))
        for field in fields {
            for line in field.split(separator: "\n") { page.line("  " + line.replacing("\t", with: "    ")) }
        }
    }
}
