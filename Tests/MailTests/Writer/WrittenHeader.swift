import Mail
import Testing

/// A written header, read back, with the promises that hold for every one.
struct WrittenHeader {
    let header: Header

    init(_ writer: HeaderWriter, isASCII: Bool = true) {
        header = Header(parsing: writer.bytes + Array("\r\n".utf8))
        #expect(header.defects.filter { $0.kind != .eightBitHeader } == [])
        #expect(!isASCII || writer.bytes.allSatisfy { $0 < 0x80 && $0 != 0 })
        var length = 0
        var longest = 0
        var previous: UInt8 = 0
        for byte in writer.bytes {
            if byte == ASCII.lineFeed {
                #expect(previous == ASCII.carriageReturn)
                longest = max(longest, length - 1)
                length = 0
            } else {
                #expect(previous != ASCII.carriageReturn)
                length += 1
            }
            previous = byte
        }
        #expect(longest <= 998 && length == 0)
        if isASCII, !writer.bytes.contains(ASCII.less) { longestLine = longest } else { longestLine = 0 }
    }

    /// Bytes of the longest line, where no address keeps it from being folded.
    let longestLine: Int

    /// The value of the only field.
    var value: ArraySlice<UInt8> {
        #expect(header.fields.count == 1)
        return header.fields.first.map(header.value) ?? []
    }
}
