/// Quoted-printable (RFC 2045 section 6.7).
public enum QuotedPrintable {
    /// Decodes a whole body, as tolerant as mail readers are.
    ///
    /// Blanks at the end of a line are dropped, also behind the `=` of a soft line break; digits may be small; an `=`
    /// with anything else behind it is taken as it is; an `=` at the very end is a soft line break.
    public static func decode(_ bytes: ArraySlice<UInt8>) -> DecodedBody {
        let input = bytes.span
        var output: [UInt8] = []
        output.reserveCapacity(input.count)
        var isClean = true
        var position = 0
        while position < input.count {
            let line = LineScanner.line(in: input, from: position, to: input.count)
            position = line.next
            var end = line.end
            while end > line.start, input[end &- 1].isBlank { end &-= 1 }
            let isSoft = end > line.start && input[end &- 1] == ASCII.equals
            if isSoft { end &-= 1 }
            if !appendLine(bytes, line.start..<end, &output) { isClean = false }
            if !isSoft { output.append(contentsOf: bytes.from(line.end, to: line.next)) }
        }
        return DecodedBody(bytes: output[...], flaw: isClean ? nil : .strayEquals)
    }

    /// Appends a line without its end, its escapes undone; whether all of them were well formed.
    private static func appendLine(
        _ bytes: ArraySlice<UInt8>,
        _ range: Range<Int>,
        _ output: inout [UInt8]
    ) -> Bool {
        let input = bytes.span
        var isClean = true
        var position = range.lowerBound
        while position < range.upperBound {
            let escape = LineScanner.firstIndex(of: ASCII.equals, in: input, from: position, to: range.upperBound)
            output.append(contentsOf: bytes.from(position, to: escape ?? range.upperBound))
            guard let escape else { break }
            position = escape &+ 1
            if range.upperBound &- position >= 2, let high = input[position].hexValue,
                let low = input[position &+ 1].hexValue
            {
                output.append(high &<< 4 | low)
                position &+= 2
            } else {
                output.append(ASCII.equals)
                isClean = false
            }
        }
        return isClean
    }
}

extension ArraySlice<UInt8> {
    /// The bytes between two offsets from the start of the slice, as its `span` counts them.
    fileprivate func from(_ start: Int, to end: Int) -> ArraySlice<UInt8> {
        self[(startIndex &+ start)..<(startIndex &+ end)]
    }
}
