public import DNS

/// The questions asked from one name upwards, and the Organizational Domain they lead to.
public struct DMARCWalk: Sendable, Hashable {
    public let start: DomainName
    /// In the order they were asked, which is from the longest name to the shortest.
    public let steps: [DMARCWalkStep]
    /// nil when a question that decides about it was not answered.
    public let organizationalDomain: DomainName?

    /// The record of the start itself.
    public var ownRecord: DMARCRecord? { record(of: start) }

    public func record(of domain: DomainName) -> DMARCRecord? { steps.first { $0.domain == domain }?.record }

    /// The step that failed; the last, since no further one could be told what to think of it.
    public var failedStep: DMARCWalkStep? { steps.last { $0.answer.failure != nil } }

    /// The record of the public suffix the walk ended at, with its name.
    var publicSuffix: (domain: DomainName, record: DMARCRecord)? {
        guard let last = steps.last, let record = last.record, record.isPublicSuffix == true else { return nil }
        return (last.domain, record)
    }

    init(start: DomainName, steps: [DMARCWalkStep], organizationalDomain: DomainName?) {
        self.start = start
        self.steps = steps
        self.organizationalDomain = organizationalDomain
    }

    /// A tree walk (RFC 9989 section 4.10.2).
    init(start: DomainName, treeSteps steps: [DMARCWalkStep]) {
        let isWhole = steps.last?.answer.failure == nil
        self.init(
            start: start,
            steps: steps,
            organizationalDomain: isWhole ? Self.organizationalDomain(of: start, steps) : nil
        )
    }

    private static func organizationalDomain(of start: DomainName, _ steps: [DMARCWalkStep]) -> DomainName {
        let found = steps.compactMap { step in step.record.map { (step.domain, $0) } }
        for (domain, record) in found {
            if record.isPublicSuffix == false { return domain }
            if record.isPublicSuffix == true, domain != start { return start.suffix(domain.labelCount + 1) }
        }
        return found.last?.0 ?? start
    }

    /// The names a tree walk asks for, from the longest to the shortest: the start, and at most seven labels of it,
    /// down to one.
    static func names(from start: DomainName, limits: Limits) -> [DomainName] {
        guard !start.isRoot else { return [] }
        let next = min(start.labelCount - 1, 7)
        let rest = stride(from: next, to: 0, by: -1).map(start.suffix)
        return Array(([start] + rest).prefix(limits.dmarcWalkQuestionsMax))
    }
}
