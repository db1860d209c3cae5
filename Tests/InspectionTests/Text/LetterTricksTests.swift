import Testing

@testable import Inspection

struct LetterTricksTests {
    @Test("a trick is found in a text that is plain otherwise, whatever character it uses")
    func everyCharacter() {
        let styled: [ClosedRange<UInt32>] = [
            0x1D400...0x1D7FF, 0x1F130...0x1F189, 0x24B6...0x24E9, 0x1D00...0x1DBF, 0xA720...0xA7FF,
        ]
        let invisible: [ClosedRange<UInt32>] = [
            0xAD...0xAD, 0x34F...0x34F, 0x180E...0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069,
            0xFEFF...0xFEFF, 0xFE00...0xFE09,
        ]
        for scalar in scalars(styled) { #expect(tricks("名前 a\(scalar)b").styled == 1, "\(scalar.value)") }
        for scalar in scalars(invisible) { #expect(tricks("名前 a\(scalar)b").invisible == 1, "\(scalar.value)") }
        for scalar in scalars([0x370...0x3FF, 0x400...0x52F]) {
            #expect(tricks("名前 ab\(scalar)d").mixedWords == 1, "\(scalar.value)")
        }
    }

    @Test("there is none in ordinary letters and punctuation")
    func ordinary() {
        #expect(tricks("Größe – “naïve” … ★ 「名前」 ＡＢＣ ｶﾅ ① ☎") == LetterTricks())
    }

    private func tricks(_ text: String) -> LetterTricks {
        var tricks = LetterTricks()
        tricks.read(text)
        return tricks
    }

    private func scalars(_ ranges: [ClosedRange<UInt32>]) -> [Unicode.Scalar] {
        ranges.flatMap { $0.compactMap { Unicode.Scalar($0) } }
    }
}
