import Foundation

/// A `Confinement` as one argument of a command line.
enum ConfinementText {
    static func write(_ confinement: Confinement) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Numbers, words and paths: nothing in it that JSON could not hold.
        guard let data = try? encoder.encode(confinement) else { return "" }
        return String(decoding: data, as: UTF8.self)
    }

    static func read(_ text: String) -> Confinement? {
        try? JSONDecoder().decode(Confinement.self, from: Data(text.utf8))
    }
}
