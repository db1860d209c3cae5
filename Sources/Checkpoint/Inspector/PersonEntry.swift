import Inspection
import Mail

/// Somebody of the organisation: names and addresses with commas between, such as `山田 太郎, Taro Yamada,
/// taro@example.jp`.
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
