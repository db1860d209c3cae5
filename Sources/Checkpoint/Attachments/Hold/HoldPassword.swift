/// The password of a quarantined archive: 28 letters and digits in groups of four, some 138 bits from the system's
/// generator. None of them can be taken for another, and none needs a shift key.
struct HoldPassword: Sendable, Hashable {
    let text: String

    init(using generator: inout some RandomNumberGenerator) {
        let groups = (0..<7).map { _ in
            String(decoding: (0..<4).map { _ in Self.letters.randomElement(using: &generator) ?? 0x61 }, as: UTF8.self)
        }
        text = groups.joined(separator: "-")
    }

    /// As it was kept.
    init(kept text: String) { self.text = text }

    /// Without 0 and o, 1, i and l.
    private static let letters = Array("23456789abcdefghjkmnpqrstuvwxyz".utf8)
}

extension HoldPassword: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// It never gets into a log by accident.
    var description: String { "<password>" }
    var debugDescription: String { description }
    var customMirror: Mirror { Mirror(self, children: []) }
}
