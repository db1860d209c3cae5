extension QuotedPrintable {
    /// Where in an encoded body the byte at `offset` of its decoded form is written; the end of the body for the byte
    /// behind the last one, nil beyond that.
    public static func place(ofDecoded offset: Int, in bytes: ArraySlice<UInt8>) -> Int? {
        let input = bytes.span
        var decoded = 0
        var position = 0
        while position < input.count {
            let line = LineScanner.line(in: input, from: position, to: input.count)
            position = line.next
            var end = line.end
            while end > line.start, input[end &- 1].isBlank { end &-= 1 }
            let isSoft = end > line.start && input[end &- 1] == ASCII.equals
            if isSoft { end &-= 1 }
            var index = line.start
            while index < end {
                if decoded == offset { return bytes.startIndex &+ index }
                decoded &+= 1
                let isEscape =
                    input[index] == ASCII.equals && end &- index > 2 && input[index &+ 1].hexValue != nil
                    && input[index &+ 2].hexValue != nil
                index &+= isEscape ? 3 : 1
            }
            guard !isSoft else { continue }
            if offset < decoded &+ (line.next &- line.end) { return bytes.startIndex &+ end &+ (offset &- decoded) }
            decoded &+= line.next &- line.end
        }
        return decoded == offset ? bytes.endIndex : nil
    }
}
