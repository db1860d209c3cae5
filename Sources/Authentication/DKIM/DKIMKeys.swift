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
    public init(at names: [DomainName], from resolver: some Resolver, limits: Limits = .standard) async {
        var distinct: [DomainName] = []
        for name in names where !distinct.contains(name) { distinct.append(name) }
        guard distinct.count > 1 else {
            if let name = distinct.first {
                entries = [Self.read(await resolver.answer(to: Question(name, .txt)), limits)]
            }
            return
        }
        entries = await withTaskGroup(of: Answer.self) { group in
            var waiting = distinct[...]
            for name in waiting.prefix(limits.parallelQuestionsMax) {
                group.addTask { await resolver.answer(to: Question(name, .txt)) }
            }
            waiting = waiting.dropFirst(limits.parallelQuestionsMax)
            var entries: [Entry] = []
            for await answer in group {
                entries.append(Self.read(answer, limits))
                if let name = waiting.popFirst() {
                    group.addTask { await resolver.answer(to: Question(name, .txt)) }
                }
            }
            return entries
        }
    }

    static func read(_ answer: Answer, _ limits: Limits) -> Entry {
        var entry = Entry(answer: answer)
        let name = answer.question.name
        switch answer.outcome {
        case .failure(let failure): entry.reason = .keyUnavailable(name, failure)
        case .nameError, .noData: entry.reason = .keyMissing(name)
        case .records: readRecords(of: answer, &entry, limits)
        }
        return entry
    }

    /// Of several records the first readable one counts (RFC 6376 section 6.1.2 leaves the choice to us).
    private static func readRecords(of answer: Answer, _ entry: inout Entry, _ limits: Limits) {
        entry.reason = .keyMissing(answer.question.name)
        for text in answer.texts {
            do throws(DKIMKeyRecord.Failure) {
                let record = try DKIMKeyRecord(parsing: text, limits: limits)
                entry.record = record
                entry.reason = nil
                break
            } catch {
                if case .keyMissing = entry.reason { entry.reason = .keyRecordInvalid(error) }
            }
        }
        guard let record = entry.record else { return }
        guard !record.isRevoked else {
            entry.reason = .keyRevoked(answer.question.name)
            return
        }
        do throws(PublicKey.Failure) {
            entry.key = try PublicKey(record.publicKey, type: record.keyType, limits: limits)
        } catch {
            entry.reason =
                switch error {
                case .malformed: .keyInvalid
                case .tooSmall(let bits): .keyTooSmall(bits: bits, minimum: limits.rsaBitsMin)
                case .tooLarge(let bits): .keyTooLarge(bits: bits, limit: limits.rsaBitsMax)
                }
        }
    }
}
