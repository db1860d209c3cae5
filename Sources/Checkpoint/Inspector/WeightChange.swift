/// A line of the table of weights: `text.prize 2.5`, `level.caution 6`.
struct WeightChange: Sendable, Hashable, CustomStringConvertible {
    /// What has a weight beside findings.
    static let levels = ["level.caution", "level.danger", "level.aspect"]

    let identifier: String
    let number: Double

    init?(_ text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: true)
        guard words.count == 2, let number = Double(words[1]), (-1_000...1_000).contains(number),
            FindingCondition.isPattern(String(words[0])), words[0].utf8.last != 0x2A
        else { return nil }
        identifier = String(words[0])
        self.number = number
    }

    var description: String { "\(identifier) \(number)" }
}
