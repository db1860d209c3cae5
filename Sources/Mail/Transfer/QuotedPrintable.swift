/// Quoted-printable (RFC 2045 section 6.7).
public enum QuotedPrintable {
    /// Decodes a whole body, as tolerant as mail readers are.
    ///
    /// Blanks at the end of a line are dropped, also behind the `=` of a soft line break; digits may be small; an `=`
    /// with anything else behind it is taken as it is; an `=` at the very end is a soft line break.
    public static func decode(_ bytes: ArraySlice<UInt8>) -> DecodedBody {
        let input = bytes.span
        // No escape is shorter than what it stands for.
        var output = [UInt8](repeating: 0, count: input.count)
        var target = output.mutableSpan
        var written = 0
        var isClean = true
        var position = 0
        while position < input.count {
            let line = LineScanner.line(in: input, from: position, to: input.count)
            position = line.next
            var end = line.end
            while end > line.start, input[end &- 1].isBlank { end &-= 1 }
            let isSoft = end > line.start && input[end &- 1] == ASCII.equals
            if isSoft { end &-= 1 }
            if !decodeLine(input, line.start..<end, &target, &written) { isClean = false }
            guard !isSoft else { continue }
            for index in line.end..<line.next {
                target[written] = input[index]
                written &+= 1
            }
        }
        output.removeLast(output.count &- written)
        return DecodedBody(bytes: output[...], flaw: isClean ? nil : .strayEquals)
    }

    /// Decodes a line without its end; whether all escapes were well formed.
    private static func decodeLine(
        _ input: Span<UInt8>,
        _ range: Range<Int>,
        _ target: inout MutableSpan<UInt8>,
        _ written: inout Int
    ) -> Bool {
        var isClean = true
        var position = range.lowerBound
        while position < range.upperBound {
            var byte = input[position]
            position &+= 1
            if byte == ASCII.equals {
                if range.upperBound &- position >= 2, let high = input[position].hexValue,
                    let low = input[position &+ 1].hexValue
                {
                    byte = high &<< 4 | low
                    position &+= 2
                } else {
                    isClean = false
                }
            }
            target[written] = byte
            written &+= 1
        }
        return isClean
    }
}
