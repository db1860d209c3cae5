/// What the findings of a message come to together. It informs; what is done about it, policy says.
public struct Assessment: Sendable, Hashable {
    /// How careful a reader should be; nil where nothing speaks against the message.
    public let level: Finding.Severity?
    /// The sum of the points.
    public let score: Double
    /// The aspects that speak against it, and what each comes to.
    public let aspects: [Finding.Aspect: Double]

    /// - Parameter findings: with their points. Of several findings of one kind the heaviest counts: a hundred bad
    ///   links are no more than one.
    public init(_ findings: [Finding], weights: Weights) {
        var heaviest: [String: Finding] = [:]
        for finding in findings where finding.points != 0 {
            if let other = heaviest[finding.identifier], other.points >= finding.points { continue }
            heaviest[finding.identifier] = finding
        }
        var sums: [Finding.Aspect: Double] = [:]
        var counter = 0.0
        // In one order: sums of fractions depend on it, and a message has one score.
        for finding in heaviest.values.sorted(by: { $0.identifier < $1.identifier }) {
            guard finding.points > 0 else {
                counter += finding.points
                continue
            }
            sums[finding.aspect, default: 0] += finding.points
        }
        // A trace shows where and with what a message was written, which is no offence: it needs another witness.
        if sums.contains(where: { $0.key != .trace }) == false { sums[.trace] = nil }
        aspects = sums
        score = Finding.Aspect.allCases.reduce(counter) { $0 + (sums[$1] ?? 0) }
        let witnesses = sums.values.count { $0 >= weights.aspectMin }
        level =
            if score >= weights.danger, witnesses >= 2 {
                .danger
            } else if score >= weights.caution {
                .caution
            } else {
                score > 0 ? .note : nil
            }
    }
}
