import Mail

/// A text in the one spelling in which tables of words are compared with it: NFKC, small letters, without invisible
/// characters, without the accents of Latin letters, white space as single spaces, and none between characters of
/// Japanese and Chinese, where lines are folded and words are split without it.
struct FoldedText: Sendable {
    private(set) var bytes: [UInt8] = []
    /// Where lines end, as offsets in `bytes`, in order.
    private(set) var lineEnds: [Int] = []
    /// The Latin letters that had an accent, as offsets in `bytes`, in order.
    private(set) var accents: [Int] = []
    private(set) var kana = 0
    private(set) var kanji = 0
    /// Latin letters.
    private(set) var letters = 0
    /// Spaces within Japanese words: beside a character that stands alone, or between two hiragana.
    private(set) var spacesInWords = 0

    /// Kana and kanji: what densities of Japanese are measured by.
    var characters: Int { kana &+ kanji }

    /// Whether it is Japanese, at least for a good part. A name or a footer in Japanese does not make it so.
    var isJapanese: Bool { kana >= 20 && (kana &+ kanji) &* 4 >= letters }

    // What is needed while it is built.
    private var blank = Blank.none
    private var last = Kind.other
    private var run = 0
    private var beganBehindBlank = false

    private enum Blank { case none, space, lineEnd }

    private enum Kind {
        case other, hiragana, katakana, kanji, mark

        var isJapaneseLetter: Bool { self == .hiragana || self == .katakana || self == .kanji }
    }

    init(_ text: String) {
        let source = CaseFolding.folded(text)
        // No character takes more room than before, and white space a byte at most.
        bytes = [UInt8](capacity: source.count) { output in fold(source.span, into: &output) }
    }

    private mutating func fold(_ source: Span<UInt8>, into output: inout OutputSpan<UInt8>) {
        var index = 0
        let count = source.count
        while index < count {
            let byte = source[index]
            if byte < 0x80 {
                plain(byte, &output)
                index &+= 1
                continue
            }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
            // Text of a `String` is well formed: a lead byte has its others behind it.
            guard index &+ length <= count else { break }
            if length == 2, let letter = LatinFolding.letter(byte, source[index &+ 1]) {
                settleBlank(before: .other, &output)
                accents.append(output.count)
                output.append(letter)
                letters &+= 1
            } else {
                let second = source[index &+ 1]
                foreign(length == 3 ? Self.kind(byte, second, source[index &+ 2]) : .other, &output)
                for offset in 0..<length { output.append(source[index &+ offset]) }
            }
            index &+= length
        }
        if blank == .lineEnd { lineEnds.append(output.count) }
    }

    private mutating func plain(_ byte: UInt8, _ output: inout OutputSpan<UInt8>) {
        guard byte > 0x20 else {
            let isLineEnd = byte == ASCII.lineFeed || byte == ASCII.carriageReturn || blank == .lineEnd
            blank = isLineEnd ? .lineEnd : .space
            return
        }
        settleBlank(before: .other, &output)
        if byte.isLetter { letters &+= 1 }
        output.append(byte.lowercased)
    }

    private mutating func foreign(_ kind: Kind, _ output: inout OutputSpan<UInt8>) {
        settleBlank(before: kind, &output)
        switch kind {
        case .hiragana, .katakana: kana &+= 1
        case .kanji: kanji &+= 1
        case .mark, .other: break
        }
    }

    /// Writes the white space before a character of that kind, or leaves it out.
    @inline(__always)
    private mutating func settleBlank(before next: Kind, _ output: inout OutputSpan<UInt8>) {
        if blank == .none {
            run &+= 1
        } else {
            writeBlank(before: next, &output)
        }
        last = next
    }

    private mutating func writeBlank(before next: Kind, _ output: inout OutputSpan<UInt8>) {
        // Japanese is written without spaces, also beside digits and Latin letters.
        let isJoined = last != .other || next != .other
        if blank == .lineEnd { lineEnds.append(output.count) }
        if blank == .space, last.isJapaneseLetter, next.isJapaneseLetter {
            let stoodAlone = run == 1 && beganBehindBlank
            if stoodAlone || (last == .hiragana && next == .hiragana) { spacesInWords &+= 1 }
        }
        beganBehindBlank = blank == .space
        if !isJoined, !output.isEmpty { output.append(ASCII.space) }
        run = 1
        blank = .none
    }

    /// By the three bytes of UTF-8: U+3000 to U+30FF, and the ideographs from U+3400 on.
    private static func kind(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Kind {
        switch (first, second) {
        case (0xE3, 0x80): .mark
        case (0xE3, 0x81): .hiragana
        case (0xE3, 0x82): third < 0xA0 ? .hiragana : .katakana
        case (0xE3, 0x83): .katakana
        case (0xE3, 0x90...0xBF), (0xE4...0xE9, _): .kanji
        default: .other
        }
    }

    /// The line or sentence around an offset, cut to so many bytes.
    func sentence(around offset: Int, bytesMax: Int = 240) -> String {
        var start = lineEnds.last { $0 <= offset } ?? 0
        var end = lineEnds.first { $0 > offset } ?? bytes.count
        start = max(start, offset &- bytesMax / 2)
        while start < offset, bytes[start] & 0xC0 == 0x80 { start &+= 1 }
        end = min(end, start &+ bytesMax)
        while end < bytes.count, end > offset, bytes[end] & 0xC0 == 0x80 { end &-= 1 }
        guard start < end else { return "" }
        return Self.sentence(bytes[start..<end], around: offset).trimmed.text
    }

    /// Cut at the full stops of Japanese before and behind the place.
    private static func sentence(_ line: ArraySlice<UInt8>, around offset: Int) -> ArraySlice<UInt8> {
        let stop: [UInt8] = [0xE3, 0x80, 0x82]
        var start = line.startIndex
        var index = line.startIndex
        while index &+ 2 < line.endIndex {
            guard line[index] == stop[0], line[index &+ 1] == stop[1], line[index &+ 2] == stop[2] else {
                index &+= 1
                continue
            }
            index &+= 3
            if index > offset { return line[start..<index] }
            start = index
        }
        return line[start...]
    }
}
