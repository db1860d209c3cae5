/// Undoes uuencoding, which mail used before MIME: a line `begin 644 name`, lines of up to 45 bytes, a line `end`.
public enum UUDecoder {
    /// Decodes the first file within `bytes`.
    public static func decode(_ bytes: ArraySlice<UInt8>) -> DecodedBody {
        let input = bytes.span
        var output: [UInt8] = []
        var position = 0
        var hasBegun = false
        while position < input.count {
            let line = LineScanner.line(in: input, from: position, to: input.count)
            position = line.next
            if !hasBegun {
                hasBegun = begins(input, line)
            } else if ends(input, line) {
                return DecodedBody(bytes: output[...], flaw: nil)
            } else {
                decodeLine(input, line, &output)
            }
        }
        return DecodedBody(bytes: output[...], flaw: hasBegun ? .incomplete : .notFound)
    }

    private static func begins(_ input: Span<UInt8>, _ line: LineScanner.Line) -> Bool {
        line.end &- line.start > 6 && input.extracting(line.start..<(line.start &+ 6)).equals(ignoringCase: "begin ")
            && input[line.start &+ 6].isDigit
    }

    private static func ends(_ input: Span<UInt8>, _ line: LineScanner.Line) -> Bool {
        input.extracting(line.start..<line.end).equals(ignoringCase: "end")
    }

    /// The first character tells how many bytes the line holds; four characters hold three bytes.
    private static func decodeLine(_ input: Span<UInt8>, _ line: LineScanner.Line, _ output: inout [UInt8]) {
        guard !line.isEmpty else { return }
        var missing = Int(value(input[line.start]))
        var position = line.start &+ 1
        while missing > 0, position < line.end {
            var group: UInt32 = 0
            for place in 0..<4 {
                // Blanks at the end of a line are often lost on the way; they stand for zero.
                let byte = position &+ place < line.end ? input[position &+ place] : ASCII.space
                group = group &<< 6 | UInt32(value(byte))
            }
            for shift in [UInt32(16), 8, 0].prefix(missing) {
                output.append(UInt8(truncatingIfNeeded: group &>> shift))
            }
            missing &-= 3
            position &+= 4
        }
    }

    private static func value(_ byte: UInt8) -> UInt8 { (byte &- 0x20) & 0x3F }
}
