/// Base64 as mail uses it (RFC 2045 section 6.8).
public enum Base64 {
    /// Decodes a whole body.
    public static func decode(_ bytes: ArraySlice<UInt8>) -> DecodedBody {
        var decoder = Base64Decoder()
        var output: [UInt8] = []
        decoder.decode(bytes.span, into: &output)
        decoder.finish(into: &output)
        return DecodedBody(bytes: output[...], flaw: decoder.flaw)
    }

    /// Encodes bytes in lines of `lineBytes` digits, each ended with CRLF; in one line without an end if it is nil.
    ///
    /// RFC 2045 allows 76 digits in a line. A length is cut to a multiple of four, and is at least four.
    public static func encode(_ bytes: ArraySlice<UInt8>, lineBytes: Int? = 76) -> [UInt8] {
        let groupsPerLine = lineBytes.map { max(1, $0 / 4) } ?? Int.max
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count / 3 &* 4 &+ 4 &+ bytes.count / 24)
        var groups = 0
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let end = min(index &+ 3, bytes.endIndex)
            append(bytes[index..<end], to: &output)
            index = end
            groups &+= 1
            if groups == groupsPerLine {
                groups = 0
                output += [ASCII.carriageReturn, ASCII.lineFeed]
            }
        }
        if lineBytes != nil, groups > 0 { output += [ASCII.carriageReturn, ASCII.lineFeed] }
        return output
    }

    /// Appends the four digits of up to three bytes.
    private static func append(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
        var group: UInt32 = 0
        for byte in bytes { group = group &<< 8 | UInt32(byte) }
        group &<<= UInt32(8 &* (3 &- bytes.count))
        for place in 0..<4 {
            // Six bits are less than the 64 digits.
            let digit = Base64Digits.digits[Int(group &>> UInt32(18 &- 6 &* place) & 0x3F)]
            output.append(place <= bytes.count ? digit : ASCII.equals)
        }
    }
}
