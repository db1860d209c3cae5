import Mail

/// NFKC with case folded and without characters nobody sees (Unicode, `NFKC_Casefold`), in UTF-8.
///
/// Most mail is ASCII, or Japanese of which nothing changes but the width of letters: that is folded here. Whatever
/// else there is goes to ICU, word by word.
struct CaseFolding {
    private var folded: [UInt8] = []
    /// Where the last character begins, in the text and in `folded`: the next one may combine with it.
    private var last = (source: 0, folded: 0)

    static func folded(_ text: String) -> [UInt8] { folded(Array(text.utf8)) }

    /// - Parameter text: well-formed UTF-8.
    static func folded(_ text: [UInt8]) -> [UInt8] {
        var folding = CaseFolding()
        folding.fold(text)
        return folding.folded
    }

    private mutating func fold(_ source: [UInt8]) {
        folded.reserveCapacity(source.count)
        let bytes = source.span
        var index = 0
        while index < bytes.count {
            let end = Self.endOfFolded(bytes, from: index)
            if end > index {
                takeFolded(source, index..<end)
                index = end
            } else if let length = takeKnown(bytes, at: index) {
                index &+= length
            } else {
                index = takeWord(source, at: index)
            }
        }
    }

    /// Where the characters end, from here on, of which folding changes nothing: ASCII without capitals; ideographs,
    /// kana, and the punctuation of Japanese; dashes, quotation marks, boxes, circles and stars. None of them combines
    /// with what stands before it.
    private static func endOfFolded(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                if byte != byte.lowercased { return index }
                index &+= 1
                continue
            }
            guard index &+ 2 < bytes.count else { return index }
            switch (byte, bytes[index &+ 1], bytes[index &+ 2]) {
            case (0xE4...0xE9, _, _), (0xE3, 0x81, 0x81...0xBF), (0xE3, 0x82, 0x80...0x96), (0xE3, 0x82, 0xA1...0xBF),
                (0xE3, 0x83, 0x80...0xBE), (0xE3, 0x80, 0x81...0xA9), (0xE3, 0x90...0xBF, _),
                (0xE2, 0x80, 0x93...0x94), (0xE2, 0x80, 0x98...0x99), (0xE2, 0x80, 0x9C...0x9D), (0xE2, 0x94...0x9B, _):
                index &+= 3
            default: return index
            }
        }
        return index
    }

    private mutating func takeFolded(_ source: [UInt8], _ range: Range<Int>) {
        folded.append(contentsOf: source[range])
        var start = range.upperBound &- 1
        while start > range.lowerBound, source[start] & 0xC0 == 0x80 { start &-= 1 }
        last = (start, folded.count &- (range.upperBound &- start))
    }

    /// Takes a character that becomes one of ASCII; its length, or nil for any other. None of them combines with what
    /// stands before it.
    private mutating func takeKnown(_ bytes: Span<UInt8>, at index: Int) -> Int? {
        let byte = bytes[index]
        if byte < 0x80 {
            take(byte.lowercased, at: index)
            return 1
        }
        if byte == 0xC2, index &+ 1 < bytes.count, bytes[index &+ 1] == 0xA0 {
            take(ASCII.space, at: index)
            return 2
        }
        guard index &+ 2 < bytes.count else { return nil }
        let third = bytes[index &+ 2]
        switch (byte, bytes[index &+ 1], third) {
        case (0xE3, 0x80, 0x80): take(ASCII.space, at: index)
        // ASCII in full width: U+FF01 to U+FF5E.
        case (0xEF, 0xBC, 0x81...0xBF): take((third &- 0x60).lowercased, at: index)
        case (0xEF, 0xBD, 0x80...0x9E): take((third &- 0x20).lowercased, at: index)
        default: return nil
        }
        return 3
    }

    private mutating func take(_ byte: UInt8, at index: Int) {
        last = (index, folded.count)
        folded.append(byte)
    }

    /// Hands a word to ICU from here on, together with the character before; where it ends.
    private mutating func takeWord(_ source: [UInt8], at index: Int) -> Int {
        let end = source[index...].firstIndex { $0 <= ASCII.space } ?? source.count
        let word = source[last.source..<end].text
        folded.removeSubrange(last.folded...)
        folded += Confusables.shared?.folded(word) ?? Array(word.utf8)
        last = (end, folded.count)
        return end
    }
}
