import Mail

/// Undoes spaces between the letters of a word, by which it is hidden from filters and not from readers.
enum SpacedLetters {
    /// A text in UTF-8 with such words joined, white space as single spaces, and marks upon letters left out.
    static func joined(_ text: [UInt8]) -> [UInt8] {
        let plain = withSingleSpaces(text)
        let bytes = plain.span
        var result: [UInt8] = []
        var taken = 0
        var index = 0
        while index < bytes.count {
            let gap = gapLength(bytes, at: index)
            guard gap > 0, let run = run(in: bytes, around: index..<(index &+ gap)), run.lowerBound >= taken else {
                index &+= bytes.character(at: index).length
                continue
            }
            result.append(contentsOf: plain[taken..<run.lowerBound])
            append(bytes, run, withoutGapsOf: gap, to: &result)
            taken = run.upperBound
            index = taken
        }
        if taken == 0 { return plain }
        result.append(contentsOf: plain[taken...])
        return result
    }

    private static func append(
        _ bytes: Span<UInt8>,
        _ run: Range<Int>,
        withoutGapsOf gap: Int,
        to result: inout [UInt8]
    ) {
        var index = run.lowerBound
        while index < run.upperBound {
            let length = bytes.character(at: index).length
            for place in 0..<length { result.append(bytes[index &+ place]) }
            index &+= length &+ gap
        }
    }

    private static func withSingleSpaces(_ text: [UInt8]) -> [UInt8] {
        [UInt8](capacity: text.count) { output in
            let bytes = text.span
            var isSpaceDue = false
            var index = 0
            while index < bytes.count {
                let (character, length) = bytes.character(at: index)
                switch kind(of: character) {
                case .mark: break
                case .space: isSpaceDue = !output.isEmpty
                case .other:
                    if isSpaceDue { output.append(ASCII.space) }
                    isSpaceDue = false
                    for place in 0..<length { output.append(bytes[index &+ place]) }
                }
                index &+= length
            }
        }
    }

    /// The letters that stand alone from the one before a gap on, with the same gap between each two: three at least,
    /// and four where the gap is no space, as abbreviations have dots.
    private static func run(in bytes: Span<UInt8>, around gap: Range<Int>) -> Range<Int>? {
        guard gap.lowerBound > 0 else { return nil }
        let start = bytes.startOfCharacter(before: gap.lowerBound)
        guard isLetter(bytes, at: start), start == 0 || !isLetter(bytes, at: bytes.startOfCharacter(before: start))
        else { return nil }
        var end = gap.lowerBound
        var letters = 1
        while end &+ gap.count < bytes.count, isSame(bytes, gap, at: end), isLetter(bytes, at: end &+ gap.count) {
            let behind = end &+ gap.count &+ bytes.character(at: end &+ gap.count).length
            if behind < bytes.count, isLetter(bytes, at: behind) { break }
            end = behind
            letters &+= 1
        }
        return letters >= (bytes[gap.lowerBound] == ASCII.space ? 3 : 4) ? start..<end : nil
    }

    private static func isSame(_ bytes: Span<UInt8>, _ gap: Range<Int>, at index: Int) -> Bool {
        (0..<gap.count).allSatisfy { bytes[index &+ $0] == bytes[gap.lowerBound &+ $0] }
    }

    private static func isLetter(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        let (value, _) = bytes.character(at: index)
        return switch value {
        case 0x30...0x39, 0x61...0x7A: true
        case 0..<0x80: false
        default: Unicode.Scalar(value)?.isAlphabetic ?? false
        }
    }

    /// The bytes of the gap there: one of ` .-_*'/·・`; 0 if there is none.
    private static func gapLength(_ bytes: Span<UInt8>, at index: Int) -> Int {
        switch bytes[index] {
        case 0x20, 0x27, 0x2A, 0x2D, 0x2E, 0x2F, 0x5F: 1
        case 0xC2 where index &+ 1 < bytes.count && bytes[index &+ 1] == 0xB7: 2
        case 0xE3 where index &+ 2 < bytes.count && bytes[index &+ 1] == 0x83 && bytes[index &+ 2] == 0xBB: 3
        default: 0
        }
    }

    private enum Kind { case space, mark, other }

    /// Spaces are what Unicode calls white space, and the control characters of ASCII. Marks combine with any letter,
    /// such as an underline: they are for the eye, not part of a word.
    @inline(__always)
    private static func kind(of character: UInt32) -> Kind {
        switch character {
        // Nearly all that is written, told first.
        case 0x21..<0x80, 0x3001..<0xFE20: .other
        case 0...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
        case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: .mark
        default: .other
        }
    }
}
