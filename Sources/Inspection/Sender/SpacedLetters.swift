import Mail

/// Undoes spaces between the letters of a word, by which it is hidden from filters and not from readers.
enum SpacedLetters {
    /// The text, in UTF-8, with such words joined, white space as single spaces, and marks upon letters left out.
    static func joined(_ text: [UInt8]) -> [UInt8] {
        let scalars = withSingleSpaces(text)
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var index = 0
        while index < scalars.count {
            if let run = run(in: scalars, from: index) {
                for place in stride(from: run.lowerBound, to: run.upperBound, by: 2) { append(scalars[place], &result) }
                index = run.upperBound
            } else {
                append(scalars[index], &result)
                index += 1
            }
        }
        return result
    }

    private static func append(_ scalar: Unicode.Scalar, _ bytes: inout [UInt8]) {
        if scalar.value < 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
        }
    }

    private static func withSingleSpaces(_ text: [UInt8]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(text.count)
        for scalar in text.text.unicodeScalars {
            if isMark(scalar) { continue }
            if !isSpace(scalar) {
                result.append(scalar)
            } else if let last = result.last, last != " " {
                result.append(" ")
            }
        }
        if result.last == " " { result.removeLast() }
        return result
    }

    /// The letters that stand alone from here on, with the same gap between each two: three at least, and four where
    /// the gap is no space, as abbreviations have dots.
    private static func run(in scalars: [Unicode.Scalar], from start: Int) -> Range<Int>? {
        guard start + 1 < scalars.count, isGap(scalars[start + 1]), isLetter(scalars[start]),
            start == 0 || !isLetter(scalars[start - 1])
        else { return nil }
        let gap = scalars[start + 1]
        var end = start + 1
        while end + 1 < scalars.count, scalars[end] == gap, isLetter(scalars[end + 1]),
            end + 2 == scalars.count || !isLetter(scalars[end + 2])
        {
            end += 2
        }
        let letters = (end - start + 1) / 2
        return letters >= (gap == " " ? 3 : 4) ? start..<end : nil
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: true
        case 0..<0x80: false
        default: scalar.isAlphabetic
        }
    }

    /// What Unicode calls white space, and the control characters of ASCII.
    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", ".", "-", "_", "*", "·", "・", "/", "'": true
        default: false
        }
    }

    /// Marks that combine with any letter, such as an underline: they are for the eye, not part of a word.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
        default: false
        }
    }
}
