import Mail

/// Looking for short words in long files, by `memchr` on the first byte.
extension ArraySlice<UInt8> {
    /// The offset of the first place at or behind `offset` where `word` stands.
    func offset(of word: [UInt8], from offset: Int = 0, to end: Int = .max) -> Int? {
        guard let first = word.first else { return nil }
        let bytes = span
        let last = Swift.min(end, count) &- word.count
        var position = Swift.max(0, offset)
        while position <= last,
            let found = LineScanner.firstIndex(of: first, in: bytes, from: position, to: last &+ 1)
        {
            if Self.stands(word, in: bytes, at: found) { return found }
            position = found &+ 1
        }
        return nil
    }

    /// The offset of the first such byte at or behind `offset`.
    func offset(of byte: UInt8, from offset: Int) -> Int? {
        offset < count ? LineScanner.firstIndex(of: byte, in: span, from: Swift.max(0, offset), to: count) : nil
    }

    func offset(of word: String, from offset: Int = 0, to end: Int = .max) -> Int? {
        self.offset(of: Array(word.utf8), from: offset, to: end)
    }

    func holds(_ word: String) -> Bool { offset(of: word) != nil }

    /// The offset of the last place where `word` stands, no further than `within` bytes from the end.
    func lastOffset(of word: [UInt8], within: Int) -> Int? {
        guard let first = word.first, count >= word.count else { return nil }
        let bytes = span
        let lowest = Swift.max(0, count &- Swift.max(0, within))
        var position = count &- word.count
        while position >= lowest {
            if bytes[position] == first, Self.stands(word, in: bytes, at: position) { return position }
            position &-= 1
        }
        return nil
    }

    /// Whether the bytes at `offset` are `word`, ASCII letters compared without regard to case.
    func stands(_ word: StaticString, at offset: Int) -> Bool {
        run(at: offset, word.utf8CodeUnitCount)?.equals(ignoringCase: word) ?? false
    }

    /// `word` must lie within `bytes` from `offset` on.
    private static func stands(_ word: [UInt8], in bytes: Span<UInt8>, at offset: Int) -> Bool {
        guard word.count <= bytes.count &- offset else { return false }
        for index in word.indices where bytes[offset &+ index] != word[index] { return false }
        return true
    }
}

extension Collection<UInt8> {
    /// The bytes with ASCII capitals made small.
    var lowercased: [UInt8] { map(\.lowercased) }
}
