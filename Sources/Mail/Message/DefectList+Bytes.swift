extension DefectList {
    /// Notes the first bare LF, the first bare CR, the first NUL and, in a header, the first byte that is not ASCII.
    ///
    /// Only the first of each: mail stored with LF, or written in UTF-8 (RFC 6532), has them everywhere.
    mutating func addByteDefects(of bytes: Span<UInt8>, in range: Range<Int>, isHeader: Bool) {
        var seen: Set<Defect.Kind> = []
        var previous: UInt8 = 0
        func note(_ kind: Defect.Kind, _ offset: Int) {
            if seen.insert(kind).inserted { add(kind, at: offset) }
        }
        for index in range {
            let byte = bytes[index]
            if byte == ASCII.lineFeed {
                if previous != ASCII.carriageReturn { note(.bareLineFeed, index) }
            } else if previous == ASCII.carriageReturn {
                note(.bareCarriageReturn, index &- 1)
            }
            if byte == ASCII.nul { note(.nulByte, index) }
            if isHeader, byte >= 0x80 { note(.eightBitHeader, index) }
            previous = byte
        }
        if previous == ASCII.carriageReturn { note(.bareCarriageReturn, range.upperBound &- 1) }
    }
}
