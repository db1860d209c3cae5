/// How many phrases begin: tells of most places in a text at once that none of them begins there.
struct PhraseBeginnings: Sendable {
    /// Whether a phrase begins with that byte; none does within a character.
    private var firstBytes = [Bool](repeating: false, count: 256)
    /// A bit for each hash of the first six bytes of a phrase, which are two characters of Japanese.
    private var long = Self.none
    /// The same for the first three bytes of phrases that are shorter.
    private var short = Self.none

    /// Each fits into the innermost cache.
    private static let none = [UInt64](repeating: 0, count: 2_048)

    /// Empty phrases begin nowhere.
    mutating func insert(_ phrase: [UInt8]) {
        guard let first = phrase.first else { return }
        firstBytes[Int(first)] = true
        guard phrase.count < 6 else {
            Self.insert(Self.longHash(phrase[..<6].reversed().reduce(0) { $0 &<< 8 | UInt64($1) }), into: &long)
            return
        }
        // What comes behind a phrase of one or two bytes does not matter.
        for second in phrase.count > 1 ? phrase[1]...phrase[1] : 0...255 {
            for third in phrase.count > 2 ? phrase[2]...phrase[2] : 0...255 {
                let bytes = UInt64(first) | UInt64(second) &<< 8 | UInt64(third) &<< 16
                Self.insert(Self.shortHash(bytes), into: &short)
            }
        }
    }

    /// The first place from `start` on where a phrase may begin; nil if there is none.
    func first(in text: Span<UInt8>, from start: Int) -> Int? {
        let (firstBytes, long, short) = (firstBytes.span, long.span, short.span)
        // The next six bytes, the first one lowest; behind the end there are zeros.
        var window: UInt64 = 0
        for place in 0..<max(0, min(5, text.count &- start)) {
            window |= UInt64(text[start &+ place]) &<< UInt64(8 &* (place &+ 1))
        }
        var index = start
        while index < text.count {
            window &>>= 8
            if index &+ 5 < text.count { window |= UInt64(text[index &+ 5]) &<< 40 }
            if firstBytes[Int(window & 0xFF)],
                Self.holds(Self.longHash(window), in: long) || Self.holds(Self.shortHash(window), in: short)
            {
                return index
            }
            index &+= 1
        }
        return nil
    }

    private static func insert(_ hash: Int, into hashes: inout [UInt64]) {
        hashes[hash &>> 6] |= 1 &<< UInt64(hash & 63)
    }

    private static func holds(_ hash: Int, in hashes: Span<UInt64>) -> Bool {
        hashes[hash &>> 6] & 1 &<< UInt64(hash & 63) != 0
    }

    /// 17 bits.
    private static func longHash(_ bytes: UInt64) -> Int {
        Int(truncatingIfNeeded: (bytes &* 0x9E37_79B9_7F4A_7C15) &>> 47)
    }

    /// 17 bits, of the lowest three bytes.
    private static func shortHash(_ bytes: UInt64) -> Int {
        Int((UInt32(truncatingIfNeeded: bytes & 0xFF_FFFF) &* 2_654_435_761) &>> 15)
    }
}
