extension Zone {
    private static let wildcard: [UInt8] = [0x2A]

    /// Answers from the records at hand, following aliases.
    public func answer(to question: Question, limits: Limits = .standard) -> Answer {
        var name = question.name
        var ttl = UInt32.max
        for _ in 0...limits.aliasesMax {
            switch step(name, question.type) {
            case .alias(let target, let seconds):
                ttl = min(ttl, seconds)
                name = target
            case .end(let outcome, let seconds):
                return Answer(question, outcome, ttl: min(ttl, seconds), canonicalName: name)
            }
        }
        return Answer(question, .failure(.limit), canonicalName: name)
    }

    private enum Step {
        case alias(DomainName, ttl: UInt32)
        case end(Answer.Outcome, ttl: UInt32)
    }

    private func step(_ name: DomainName, _ type: RecordType) -> Step {
        guard let node = node(for: name) else { return .end(.nameError, ttl: 0) }
        if let set = node.sets[type] { return .end(.records(set.records), ttl: set.ttl) }
        if let set = node.sets[.cname], case .cname(let target) = set.records.first {
            return .alias(target, ttl: set.ttl)
        }
        if let failure = node.failures[type] ?? node.failure { return .end(.failure(failure), ttl: 0) }
        return .end(.noData, ttl: 0)
    }

    /// The node of the name, else the wildcard below its closest encloser (RFC 4592 section 3.3.1).
    private func node(for name: DomainName) -> ZoneNode? {
        var node = nodes[0]
        for label in name.labels.reversed() {
            guard let child = node.children[label] else {
                return node.children[Self.wildcard].map { nodes[$0] }
            }
            node = nodes[child]
        }
        return node
    }
}
