import TestSupport

/// Texts such as people and attackers give a writer.
struct RandomText {
    private var random = SplitMix(state: 2_026)
    private static let pieces = [
        "a", "Z", "9", " ", "  ", "山田", "太郎", "é", "😀", "\"", "\\", "(", ")", "<", ">", "@", ",", ";", ":", ".", "=?",
        "?=", "=?utf-8?B?", "%", "'", "*", "_", "=", "/", "-", "\r\n", "\r", "\n", "\t", "\0", "\u{1B}$B", "\u{7F}",
        "ｱ", "①",
        "word", "supercalifragilistic", "e\u{301}", "\u{202E}", "\u{FEFF}",
    ]

    mutating func next(upTo count: Int = 40) -> String {
        var result = ""
        for _ in 0..<Int.random(in: 0...count, using: &random) {
            result += Self.pieces.randomElement(using: &random) ?? ""
        }
        return result
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    /// What a reader sees of a text in a header: no control characters, no byte order marks.
    static func shown(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFEFF: break
            case 0x09, 0x0A, 0x0D: scalars.append(" ")
            case 0..<0x20, 0x7F: scalars.append("\u{FFFD}")
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}
