import Mail

/// How little two texts have in common, whatever their language: by runs of three letters, case and all else aside.
struct TextOverlap {
    /// Of the runs of the text that has fewer, how many the other one has.
    let share: Double
    let letters: Int
    let otherLetters: Int

    /// Letters of each text that are looked at.
    private static let lettersMax = 20_000

    /// nil if they share `limit` or more, which shows early in texts that say the same; also if one has no runs.
    init?(_ one: String, _ other: String, sharingLess limit: Double) {
        let (one, other) = (one.utf8Span, other.utf8Span)
        // However many runs the text has, it has no more than letters: its beginning may have enough of them.
        let enough = limit * Double(Self.lettersMax(of: one.span))
        let beginning = Self.runs(of: one.span, lettersMax: Int(5 * enough))
        guard Self.shared(of: beginning.runs, with: other.span, enough: enough).count < enough else { return nil }
        let whole = Self.runs(of: one.span, lettersMax: Self.lettersMax)
        let wholeEnough = limit * Double(whole.runs.count)
        let shared = Self.shared(of: whole.runs, with: other.span, enough: wholeEnough)
        letters = whole.letters
        otherLetters = shared.letters
        share = shared.count / Double(max(1, min(whole.runs.count, shared.runs)))
        guard shared.count < wholeEnough, shared.runs > 0, share < limit else { return nil }
    }

    private static func lettersMax(of text: Span<UInt8>) -> Int {
        var characters = 0
        for index in text.indices where text[index] & 0xC0 != 0x80 { characters &+= 1 }
        return min(characters, lettersMax)
    }

    /// The runs of so many letters, and how many letters those were.
    private static func runs(of text: Span<UInt8>, lettersMax: Int) -> (runs: RunSet, letters: Int) {
        var runs = RunSet(for: min(Self.lettersMax(of: text), lettersMax))
        let letters = eachRun(of: text, lettersMax: lettersMax) { run in
            runs.insert(run)
            return true
        }
        return (runs, letters)
    }

    /// Of the runs, those that stand in a text, until there are enough; the text's own runs, and its letters.
    private static func shared(
        of runs: RunSet,
        with text: Span<UInt8>,
        enough: Double
    ) -> (count: Double, runs: Int, letters: Int) {
        var count = 0.0
        var seen = RunSet(for: lettersMax(of: text))
        let letters = eachRun(of: text, lettersMax: lettersMax) { run in
            if seen.insert(run), runs.contains(run) { count += 1 }
            return count < enough
        }
        return (count, seen.count, letters)
    }

    /// Calls `take` with every run, as long as it wants more; the letters passed.
    private static func eachRun(of text: Span<UInt8>, lettersMax: Int, _ take: (UInt64) -> Bool) -> Int {
        var run: UInt64 = 0
        var count = 0
        var index = 0
        while index < text.count, count < lettersMax {
            let (letter, length) = letter(in: text, at: index)
            index &+= length
            guard let letter else { continue }
            // A character has 21 bits: three of them fit.
            run = (run << 21 | UInt64(letter)) & 0x7FFF_FFFF_FFFF_FFFF
            count &+= 1
            if count >= 3, !take(run) { break }
        }
        return count
    }

    /// The small letter or digit that stands there, nil for what is none, and the bytes it takes.
    private static func letter(in text: Span<UInt8>, at index: Int) -> (letter: UInt32?, length: Int) {
        let lead = text[index]
        if lead < 0x80 { return (lead.isLetter || lead.isDigit ? UInt32(lead.lowercased) : nil, 1) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard index &+ length <= text.count, Letters.isLetter(lead, text[index &+ 1]) else { return (nil, length) }
        var letter = UInt32(lead) & (0x7F &>> UInt32(length))
        for place in 1..<length { letter = letter &<< 6 | UInt32(text[index &+ place] & 0x3F) }
        return (letter, length)
    }
}
