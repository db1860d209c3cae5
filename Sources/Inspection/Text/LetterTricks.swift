import Mail

/// Letters that are not what they look like: found in text as it was sent, before it is folded.
struct LetterTricks: Sendable, Hashable {
    /// Characters that nobody sees, between two letters or kana.
    private(set) var invisible = 0
    /// Letters of mathematics, circled and squared ones, used for writing.
    private(set) var styled = 0
    /// Words of Latin letters in which a Cyrillic or Greek one stands.
    private(set) var mixedWords = 0

    // What is needed while it is built.
    private var pendingInvisible = 0
    private var isBehindLetter = false
    private var latinInWord = 0
    private var foreignInWord = 0

    init() {}

    mutating func read(_ text: String) {
        guard Self.mayHoldTricks(text.utf8Span.span) else { return }
        for scalar in text.unicodeScalars { read(scalar) }
        endWord()
    }

    /// Whether there is anything else than Latin letters, Japanese, and the signs of both.
    private static func mayHoldTricks(_ text: Span<UInt8>) -> Bool {
        var index = 0
        while index < text.count {
            switch text[index] {
            case 0..<0x80: index &+= 1
            case 0xC3...0xC5: index &+= 2
            // Signs, but for the hyphen that nobody sees.
            case 0xC2 where index &+ 1 < text.count && text[index &+ 1] != 0xAD: index &+= 2
            case 0xE3...0xE9: index &+= 3
            case 0xE2 where index &+ 2 < text.count && isPunctuation(text[index &+ 1], text[index &+ 2]): index &+= 3
            // ASCII in full width, kana in half.
            case 0xEF where index &+ 1 < text.count && (0xBC...0xBE).contains(text[index &+ 1]): index &+= 3
            default: return true
            }
        }
        return false
    }

    /// Dashes, quotation marks, dots; boxes, circles and stars.
    private static func isPunctuation(_ second: UInt8, _ third: UInt8) -> Bool {
        second == 0x80 && (0x90...0xA7).contains(third) || (0x94...0x9B).contains(second)
    }

    private mutating func read(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x17F: letter(latin: true, foreign: false)
        case 0x370...0x3FF, 0x400...0x52F: letter(latin: false, foreign: true)
        case 0x3041...0x30FF, 0x3400...0x9FFF: letter(latin: false, foreign: false)
        // Mathematics, circles and squares, and the small capitals of phonetics.
        case 0x1D400...0x1D7FF, 0x1F130...0x1F189, 0x24B6...0x24E9, 0x1D00...0x1DBF, 0xA720...0xA7FF:
            styled &+= 1
            other()
        case 0xAD, 0x34F, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFE00...0xFE09:
            if isBehindLetter { pendingInvisible &+= 1 }
        default: other()
        }
    }

    private mutating func letter(latin: Bool, foreign: Bool) {
        invisible &+= pendingInvisible
        pendingInvisible = 0
        isBehindLetter = true
        if latin { latinInWord &+= 1 }
        if foreign { foreignInWord &+= 1 }
        if !latin, !foreign { endWord() }
    }

    private mutating func other() {
        pendingInvisible = 0
        isBehindLetter = false
        endWord()
    }

    /// Units are written in both (`μs`, `kΩ`), words are not.
    private mutating func endWord() {
        if latinInWord >= 2, foreignInWord >= 1, latinInWord &+ foreignInWord >= 4 { mixedWords &+= 1 }
        (latinInWord, foreignInWord) = (0, 0)
    }
}
