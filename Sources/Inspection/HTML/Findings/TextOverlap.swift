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
        let characters = min(one.span.characterCount, Self.lettersMax)
        var runs = RunSet(for: characters &+ min(other.span.characterCount, Self.lettersMax))
        otherLetters = Self.eachRun(of: other.span) { run in
            runs.insert(run)
            return true
        }
        let otherRuns = runs.count
        // However many runs the text has, it has no more than characters.
        let enough = Int((limit * Double(characters)).rounded(.up))
        var shared = 0
        var own = 0
        letters = Self.eachRun(of: one.span) { run in
            switch runs.meet(run) {
            case .stranger: own &+= 1
            case .friend: shared &+= 1
            case .known: break
            }
            return shared < enough
        }
        share = Double(shared) / Double(max(1, min(own &+ shared, otherRuns)))
        guard shared < enough, own &+ shared > 0, otherRuns > 0, share < limit else { return nil }
    }

    /// Calls `take` with every run, as long as it wants more; the letters passed.
    private static func eachRun(of text: Span<UInt8>, _ take: (UInt64) -> Bool) -> Int {
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
    @inline(__always)
    private static func letter(in text: Span<UInt8>, at index: Int) -> (letter: UInt32?, length: Int) {
        let lead = text[index]
        if lead < 0x80 { return (lead.isLetter || lead.isDigit ? UInt32(lead.lowercased) : nil, 1) }
        let (character, length) = text.character(at: index)
        return (length > 1 && Letters.isLetter(lead, text[index &+ 1]) ? character : nil, length)
    }
}
