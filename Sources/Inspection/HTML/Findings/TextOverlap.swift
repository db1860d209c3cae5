import Mail

/// How much two texts have in common, whatever their language: by runs of three letters, case and all else aside.
struct TextOverlap {
    private let one: RunSet
    private let other: RunSet
    let letters: Int
    let otherLetters: Int

    /// Letters of each text that are looked at.
    private static let lettersMax = 20_000

    init(_ one: String, _ other: String) {
        (self.one, letters) = Self.runs(one)
        (self.other, otherLetters) = Self.runs(other)
    }

    /// Of the runs of the text that has fewer, how many the other one has; 1 if there are none.
    var share: Double {
        let (small, large) = one.count < other.count ? (one, other) : (other, one)
        return small.count == 0 ? 1 : Double(small.common(with: large)) / Double(small.count)
    }

    private static func runs(_ text: String) -> (RunSet, Int) {
        var result = RunSet(for: min(text.utf8.count, lettersMax))
        var run: UInt64 = 0
        var count = 0
        for scalar in text.unicodeScalars where Letters.isLetter(scalar) {
            let value = scalar.isASCII ? UInt32(UInt8(truncatingIfNeeded: scalar.value).lowercased) : scalar.value
            // A scalar has 21 bits: three of them fit.
            run = (run << 21 | UInt64(value)) & 0x7FFF_FFFF_FFFF_FFFF
            count &+= 1
            if count >= 3 { result.insert(run) }
            if count >= lettersMax { break }
        }
        return (result, count)
    }
}
