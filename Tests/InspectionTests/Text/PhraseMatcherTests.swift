import Testing

@testable import Inspection

struct PhraseMatcherTests {
    private static func found(_ phrases: [String], in text: String) -> [String] {
        var found: [String] = []
        let bytes = Array(text.utf8)
        PhraseMatcher(phrases.map { Array($0.utf8) }).search(bytes.span) { match in
            found.append("\(phrases[match.phrase])@\(match.start)-\(match.end)")
        }
        return found
    }

    @Test("finds phrases that overlap, are contained in each other, or begin alike")
    func overlapping() {
        #expect(
            Self.found(["he", "she", "his", "hers"], in: "ushers")
                == ["she@1-4", "he@2-4", "hers@2-6"]
        )
        #expect(Self.found(["abcd", "bc", "cde"], in: "xabcde") == ["bc@2-4", "abcd@1-5", "cde@3-6"])
    }

    @Test("agrees with a search for each phrase by itself, on random texts of few letters")
    func agrees() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            let phrases = Set((0..<6).map { _ in Self.word(1...6, &generator) }).sorted()
            let text = Self.word(0...40, &generator)
            let bytes = Array(text.utf8)
            var expected: Set<String> = []
            for phrase in phrases {
                let length = phrase.utf8.count
                for start in 0..<max(0, bytes.count - length + 1)
                where Array(bytes[start..<(start + length)]) == Array(phrase.utf8) {
                    expected.insert("\(phrase)@\(start)-\(start + length)")
                }
            }
            #expect(Set(Self.found(phrases, in: text)) == expected, "\(phrases) in \(text)")
        }
    }

    private static func word(_ lengths: ClosedRange<Int>, _ generator: inout SystemRandomNumberGenerator) -> String {
        String(
            (0..<Int.random(in: lengths, using: &generator)).map { _ in "abcあい".randomElement(using: &generator) ?? "a"
            }
        )
    }

    @Test("nothing is found with no phrases, or in no text")
    func empty() {
        #expect(Self.found([], in: "abc").isEmpty)
        #expect(Self.found(["", "a"], in: "").isEmpty)
    }
}
