import Mail

/// Text in which words are looked for, whatever Unicode form it was written in.
enum TextForm {
    /// UTF-16 by its byte order mark or by its look made one byte a character (characters above 255 become "?"); the
    /// mark of UTF-8 taken off; other text as it is.
    static func narrowed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
        if bytes.starts(with: [0xFF, 0xFE]) { return narrowed(bytes.dropFirst(2), high: 1) }
        if bytes.starts(with: [0xFE, 0xFF]) { return narrowed(bytes.dropFirst(2), high: 0) }
        // Without a mark: letters with zeros between them.
        if let first = bytes.first, first != 0, first < 0x80, bytes.byte(at: 1) == 0, bytes.byte(at: 3) == 0,
            let third = bytes.byte(at: 2), third != 0
        {
            return narrowed(bytes, high: 1)
        }
        if bytes.byte(at: 0) == 0, bytes.byte(at: 2) == 0, bytes.byte(at: 1) == ASCII.less {
            return narrowed(bytes, high: 0)
        }
        return Array(bytes)
    }

    private static func narrowed(_ bytes: ArraySlice<UInt8>, high: Int) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count / 2)
        var offset = 0
        while let pair = bytes.run(at: offset, 2) {
            let isNarrow = pair[pair.startIndex &+ high] == 0
            result.append(isNarrow ? pair[pair.startIndex &+ 1 &- high] : ASCII.question)
            offset &+= 2
        }
        return result
    }
}
