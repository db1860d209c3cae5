/// Answers by question, for as long as they may be kept.
///
/// Two generations: when the young one is full it becomes the old one, and the old one goes. An answer that is used
/// moves to the young one, so that a flood of questions asked once does not push out what is asked all the time.
struct AnswerCache {
    private struct Entry {
        let answer: Answer
        let storedAt: Int64
        let expiresAt: Int64
    }

    private let limits: Limits
    private var young: [Question: Entry] = [:]
    private var old: [Question: Entry] = [:]
    private var youngBytes = 0

    init(limits: Limits) { self.limits = limits }

    var count: Int { young.count + old.count }

    /// The answer with the seconds that it has left.
    mutating func answer(to question: Question, now: Int64) -> Answer? {
        let entry: Entry
        if let found = young[question] {
            entry = found
        } else if let found = old.removeValue(forKey: question) {
            entry = found
            if now < found.expiresAt { insert(found) }
        } else {
            return nil
        }
        guard now < entry.expiresAt else {
            young[question] = nil
            return nil
        }
        let age = UInt32(clamping: max(0, now - entry.storedAt))
        return entry.answer.aged(by: age)
    }

    mutating func keep(_ answer: Answer, now: Int64) {
        let seconds = lifetime(of: answer)
        guard seconds > 0 else { return }
        old[answer.question] = nil
        insert(Entry(answer: answer, storedAt: now, expiresAt: now + seconds))
    }

    private mutating func insert(_ entry: Entry) {
        let bytes = entry.answer.estimatedBytes
        let isFull = young.count >= limits.cacheEntriesMax / 2 || youngBytes + bytes > limits.cacheBytesMax / 2
        if isFull, !young.isEmpty {
            old = young
            young = [:]
            youngBytes = 0
        }
        young[entry.answer.question] = entry
        youngBytes += bytes
    }

    private func lifetime(of answer: Answer) -> Int64 {
        switch answer.outcome {
        case .records: min(Int64(answer.ttl), limits.cacheSecondsMax)
        case .noData, .nameError: min(Int64(answer.ttl), limits.cacheNegativeSecondsMax)
        // That we were too busy says nothing about the next time.
        case .failure(.limit): 0
        case .failure: limits.cacheFailureSeconds
        }
    }
}

extension Answer {
    fileprivate func aged(by seconds: UInt32) -> Answer {
        let left = ttl > seconds ? ttl - seconds : 0
        return Answer(question, outcome, ttl: left, security: security, canonicalName: canonicalName)
    }

    /// What the answer takes up in memory, roughly.
    fileprivate var estimatedBytes: Int {
        records.reduce(400 + 40 * question.name.labelCount) { sum, record in
            switch record {
            case .txt(let strings): strings.reduce(sum + 80) { $0 + 40 + $1.count }
            case .tlsa(_, _, _, let data): sum + 120 + data.count
            case .mx(_, let name), .cname(let name), .ptr(let name): sum + 80 + 60 * name.labelCount
            case .a, .aaaa: sum + 40
            }
        }
    }
}
