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
        for index in range where bytes[index] >= 0x80 {
            add(.eightBitHeader, at: index)
            return
        }
    }

    /// The start of the first line longer than `lineBytesMax`.
    ///
    /// From the start of a line it looks back from where the line must have ended: one look passes over a dozen lines,
    /// and two looks that find something always cover more than `lineBytesMax` bytes, so the time is linear.
    private func firstLongLine(of bytes: Span<UInt8>, lineBytesMax: Int) -> Int? {
        var start = 0
        while bytes.count &- start > lineBytesMax {
            // Where the LF of a line of the allowed length stands at the latest.
            var position = start &+ lineBytesMax
            if bytes[position] == ASCII.carriageReturn, position &+ 1 < bytes.count { position &+= 1 }
            while position >= start, bytes[position] != ASCII.lineFeed { position &-= 1 }
            guard position >= start else { return start }
            start = position &+ 1
        }
        return nil
    }
}
