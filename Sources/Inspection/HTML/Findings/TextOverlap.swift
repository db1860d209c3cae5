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
        var runs = RunSet(for: Self.lettersMax(of: one))
        letters = Self.eachRun(of: one) { run in
            runs.insert(run)
            return true
        }
        var common = 0
        let enough = limit * Double(runs.count)
        var otherRuns = RunSet(for: Self.lettersMax(of: other))
        otherLetters = Self.eachRun(of: other) { run in
            if otherRuns.insert(run), runs.contains(run) { common &+= 1 }
            return Double(common) < enough
        }
        share = Double(common) / Double(max(1, min(runs.count, otherRuns.count)))
        guard Double(common) < enough, otherRuns.count > 0, share < limit else { return nil }
    }

    private static func lettersMax(of text: String) -> Int { min(text.unicodeScalars.count, lettersMax) }

    /// Calls `take` with every run, as long as it wants more; the letters passed.
    private static func eachRun(of text: String, _ take: (UInt64) -> Bool) -> Int {
        var run: UInt64 = 0
        var count = 0
        for scalar in text.unicodeScalars where Letters.isLetter(scalar) {
            let value = scalar.isASCII ? UInt32(UInt8(truncatingIfNeeded: scalar.value).lowercased) : scalar.value
            // A scalar has 21 bits: three of them fit.
            run = (run << 21 | UInt64(value)) & 0x7FFF_FFFF_FFFF_FFFF
            count &+= 1
            if count >= 3, !take(run) { break }
            if count >= lettersMax { break }
        }
        return count
    }
}
