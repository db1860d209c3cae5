import TestSupport
import Testing

@testable import Inspection

struct TextOverlapTests {
    @Test("agrees with sets of all runs, on texts that share more or less")
    func agrees() {
        var noise = Noise(seed: 11)
        for round in 0..<300 {
            let shared = text(round % 60, &noise)
            let one = text(round % 170, &noise) + shared
            let other = round.isMultiple(of: 2) ? shared + text(90, &noise) : text(40, &noise) + " " + shared
            for limit in [0.1, 0.5] {
                let (share, letters) = plainly(one, other)
                let found = TextOverlap(one, other, sharingLess: limit)
                #expect((found != nil) == (share.map { $0 < limit } ?? false), "\(one) \(other)")
                if let found {
                    #expect(found.share == share)
                    #expect(found.letters == letters.0)
                    #expect(found.otherLetters == letters.1)
                }
            }
        }
    }

    private func text(_ count: Int, _ noise: inout Noise) -> String {
        let letters = Array("aBcDé漢字かな😀 .、\u{200B}")
        return String((0..<count).map { _ in letters[Int.random(in: letters.indices, using: &noise)] })
    }

    /// The share of runs, nil where one text has none, and the letters of both.
    private func plainly(_ one: String, _ other: String) -> (share: Double?, letters: (Int, Int)) {
        let (first, second) = (letters(of: one), letters(of: other))
        let (runs, others) = (runs(of: first), runs(of: second))
        let share = Double(runs.intersection(others).count) / Double(min(runs.count, others.count))
        return (runs.isEmpty || others.isEmpty ? nil : share, (first.count, second.count))
    }

    private func letters(of text: String) -> [UInt32] {
        text.unicodeScalars.filter { Letters.count(Array(String($0).utf8)[...]) > 0 }.map {
            $0.isASCII ? $0.value | 0x20 : $0.value
        }
    }

    private func runs(of letters: [UInt32]) -> Set<[UInt32]> {
        Set(zip(letters, zip(letters.dropFirst(), letters.dropFirst(2))).map { [$0, $1.0, $1.1] })
    }
}
