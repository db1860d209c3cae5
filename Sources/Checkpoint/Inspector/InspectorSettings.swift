import Inspection
import Mail

/// `[inspection]`: whether messages are looked into, and what only the administrator knows.
struct InspectorSettings: Sendable, Hashable {
    var isOn = true
    /// Domains of this organisation, lower-case ASCII.
    var ownDomains: [String] = []
    /// Its people, in whose names others may write.
    var people: [PersonEntry] = []
    /// The folder of tables that take the place of the program's, each named as there; nil: none.
    var tables: String?
    /// The folder of lists of bad links, one a file; nil: none.
    var badLinks: String?
    /// What other points some findings have, and other levels.
    var weights: [WeightChange] = []

    init() {}
}

/// Somebody of the organisation: names and addresses with commas between, such as `山田 太郎, Taro Yamada, taro@example.jp`.
struct PersonEntry: Sendable, Hashable, CustomStringConvertible {
    let description: String
    let known: OwnOrganisation.Person

    init?(_ text: String) {
        let words = text.split(separator: ",").map { Array($0.utf8)[...].trimmed.text }
        let names = words.filter { !$0.contains("@") && !$0.isEmpty }
        guard !names.isEmpty, text.utf8.count <= 1_000 else { return nil }
        description = text
        known = OwnOrganisation.Person(
            names: names,
            addresses: Set(words.filter { $0.contains("@") }.map { $0.lowercased() })
        )
    }
}

/// A line of the table of weights: `text.prize 2.5`, `level.caution 6`.
struct WeightChange: Sendable, Hashable, CustomStringConvertible {
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
