import Mail
import TestSupport
import Testing

@testable import Inspection

struct CaseFoldingTests {
    /// As ICU folds the text as a whole.
    private func expected(_ text: String) -> String? { Confusables.shared?.folded(text).text }

    @Test("every character by itself, and behind one that it may combine with, is folded as ICU folds it")
    func everyCharacter() {
        let scalars = (UInt32(0)..<0x2_0000).compactMap(Unicode.Scalar.init)
        let wrong = scalars.filter { scalar in
            ["\(scalar)", "か\(scalar)é"].contains { CaseFolding.folded($0).text != expected($0) }
        }
        #expect(wrong.isEmpty)
    }

    @Test("mixtures of what is folded here, of what ICU folds, and of marks, come out as ICU folds the whole")
    func mixtures() {
        let pieces = [
            "a", "Z", " ", "\n", "か", "カ", "ﾊ", "ﾞ", "\u{3099}", "\u{309A}", "漢", "Ａ", "５", "　", "。", "é", "e\u{301}",
            "\u{323}", "\u{200B}", "\u{AD}", "\u{1112}", "\u{1161}", "\u{11AB}", "㌔", "①", "“", "…", "★", "\u{A0}", "ß",
            "İ",
            "Σ", "😀", "\u{FE0F}", "\u{FB01}", "Å", "\u{345}",
        ]
        var noise = Noise(seed: 4)
        for _ in 0..<5_000 {
            let count = Int.random(in: 0..<9, using: &noise)
            let text = (0..<count).map { _ in pieces.randomElement(using: &noise) ?? "" }.joined()
            #expect(CaseFolding.folded(text).text == expected(text), "\(text.unicodeScalars.map(\.value))")
        }
    }
}
