import Mail
import TestSupport
import Testing

@testable import Inspection

struct CaseFoldingTests {
    /// As ICU folds the text as a whole.
    private func expected(_ text: String) -> String? { Confusables.shared?.folded(text).text }

    @Test("every character by itself, and behind a letter that it may combine with, is folded as ICU folds it")
    func everyCharacter() throws {
        for value in UInt32(0)..<0x2_0000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for text in ["\(scalar)", "か\(scalar)", "A\(scalar)é"] {
                #expect(CaseFolding.folded(text).text == expected(text), "U+\(String(value, radix: 16))")
            }
        }
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
        for _ in 0..<20_000 {
            let count = Int.random(in: 0..<9, using: &noise)
            let text = (0..<count).map { _ in pieces.randomElement(using: &noise) ?? "" }.joined()
            #expect(CaseFolding.folded(text).text == expected(text), "\(text.unicodeScalars.map(\.value))")
        }
    }
}
