extension DefectList {
    /// Notes the first bare LF, bare CR, NUL and overlong line of a message.
    ///
    /// Only the first of each: mail stored with LF has them everywhere. Clean mail costs two quick passes.
    mutating func addLineDefects(of bytes: Span<UInt8>, lineBytesMax: Int) {
        addByteDefects(of: bytes, in: 0..<bytes.count)
        if let start = firstLongLine(of: bytes, lineBytesMax: lineBytesMax) { add(.lineTooLong, at: start) }
    }

    /// Notes the first bare LF, bare CR and NUL within `range`.
    mutating func addByteDefects(of bytes: Span<UInt8>, in range: Range<Int>) {
        guard !LineScanner.isRegular(bytes.extracting(range)) else { return }
        let end = range.upperBound
        var position = range.lowerBound
        while let found = LineScanner.firstIndex(of: ASCII.lineFeed, in: bytes, from: position, to: end) {
            position = found &+ 1
            guard found > range.lowerBound, bytes[found &- 1] == ASCII.carriageReturn else {
                add(.bareLineFeed, at: found)
                break
            }
        }
        position = range.lowerBound
        while let found = LineScanner.firstIndex(of: ASCII.carriageReturn, in: bytes, from: position, to: end) {
            position = found &+ 1
            guard position < end, bytes[position] == ASCII.lineFeed else {
                add(.bareCarriageReturn, at: found)
                break
            }
        }
        if let found = LineScanner.firstIndex(of: ASCII.nul, in: bytes, from: range.lowerBound, to: end) {
            add(.nulByte, at: found)
        }
    }

    /// Notes the first byte of a header section that is not ASCII: raw text, or UTF-8 by RFC 6532.
    mutating func addEightBitDefect(of bytes: Span<UInt8>, in range: Range<Int>) {
        guard !LineScanner.isASCII(bytes.extracting(range)) else { return }
        for index in range where bytes[index] >= 0x80 {
            add(.eightBitHeader, at: index)
            return
        }
    }

    /// The start of the first line longer than `lineBytesMax`.
    ///
    /// If a line break stands between nine tenths of the allowed length and its whole, no line up to there is too
    /// long, wherever its other line breaks are. So one look passes over a dozen lines. If none stands there it looks
    /// back, and then the next look finds one further than the whole length: the time is linear.
    private func firstLongLine(of bytes: Span<UInt8>, lineBytesMax: Int) -> Int? {
        var start = 0
        while bytes.count &- start > lineBytesMax {
            // Where the LF of a line of the allowed length stands at the latest.
            var last = start &+ lineBytesMax
            if bytes[last] == ASCII.carriageReturn, last &+ 1 < bytes.count { last &+= 1 }
            let ahead = start &+ lineBytesMax / 10 &* 9
            var found = LineScanner.firstIndex(of: ASCII.lineFeed, in: bytes, from: ahead, to: last &+ 1) ?? ahead &- 1
            while found >= start, bytes[found] != ASCII.lineFeed { found &-= 1 }
            guard found >= start else { return start }
            start = found &+ 1
        }
        return nil
    }
}
