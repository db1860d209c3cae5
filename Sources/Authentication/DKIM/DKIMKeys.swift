public import DNS

/// The keys of the signatures of a message, as the DNS answered. They can be asked for as soon as the header is there.
public struct DKIMKeys: Sendable {
    struct Entry: Sendable {
        let answer: Answer
        var record: DKIMKeyRecord?
        var key: PublicKey?
        /// Why there is no key.
        var reason: DKIMReason?
    }

    // Few, so they are searched one after the other.
    private var entries: [Entry] = []

    public init() {}

    subscript(name: DomainName) -> Entry? { entries.first { $0.answer.question.name == name } }

    /// Asks for the keys at these names, all at the same time.
    public init(
        at names: [DomainName],
        from resolver: some Resolver,
        cache: RecordCache? = nil,
        limits: Limits = .standard
    ) async {
        var unknown: [Question] = []
        var asked: [DomainName] = []
        for name in names where !asked.contains(name) {
            asked.append(name)
            let question = Question(name, .txt)
            if let answer = resolver.known(question) {
                entries.append(Self.read(answer, cache, limits))
            } else {
                unknown.append(question)
            }
        }
        if let question = unknown.first, unknown.count == 1 {
            entries.append(Self.read(await resolver.answer(to: question), cache, limits))
        } else if !unknown.isEmpty {
            for answer in await Self.answers(to: unknown, from: resolver, limits) {
                entries.append(Self.read(answer, cache, limits))
            }
        }
    }

    private static func answers(
        to questions: [Question],
        from resolver: some Resolver,
        _ limits: Limits
    ) async -> [Answer] {
        await withTaskGroup(of: Answer.self) { group in
            var waiting = questions[...]
            for question in waiting.prefix(limits.parallelQuestionsMax) {
                group.addTask { await resolver.answer(to: question) }
            }
            waiting = waiting.dropFirst(limits.parallelQuestionsMax)
            var answers: [Answer] = []
            for await answer in group {
                answers.append(answer)
                if let question = waiting.popFirst() {
                    group.addTask { await resolver.answer(to: question) }
                }
            }
            return answers
        }
    }

    static func read(_ answer: Answer, _ cache: RecordCache?, _ limits: Limits) -> Entry {
        var entry = Entry(answer: answer)
        let name = answer.question.name
        switch answer.outcome {
        case .failure(let failure): entry.reason = .keyUnavailable(name, failure)
        case .nameError, .noData: entry.reason = .keyMissing(name)
        case .records: readRecords(of: answer, &entry, cache, limits)
        }
        return entry
    }

    /// Of several records the first readable one counts (RFC 6376 section 6.1.2 leaves the choice to us).
    private static func readRecords(of answer: Answer, _ entry: inout Entry, _ cache: RecordCache?, _ limits: Limits) {
        for text in answer.texts {
            let parsed = cache?.key(of: text) ?? ParsedKey(text, limits: limits)
            guard let record = parsed.record else {
                entry.reason = entry.reason ?? parsed.reason
                continue
            }
            entry.record = record
            entry.key = parsed.key
            entry.reason = record.isRevoked ? .keyRevoked(answer.question.name) : parsed.reason
            return
        }
        entry.reason = entry.reason ?? .keyMissing(answer.question.name)
    }
}
