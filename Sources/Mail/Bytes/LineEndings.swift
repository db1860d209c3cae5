/// The line breaks of mail as it travels, CRLF, against those of files.
public enum LineEndings {
    public static let crlf: [UInt8] = [ASCII.carriageReturn, ASCII.lineFeed]

    /// The bytes as they travelled: a message stored with LF alone gets CRLF; one that holds a CRLF anywhere, or no
    /// line break, is not touched.
    ///
    /// Signatures are made over CRLF (RFC 6376 section 5.3). Mixed line breaks are left alone: so they travelled.
    public static func transportForm(of bytes: [UInt8]) -> [UInt8] {
        let span = bytes.span
        var breaks = 0
        var position = 0
        while let found = LineScanner.firstIndex(of: ASCII.lineFeed, in: span, from: position, to: span.count) {
            if found > 0, span[found &- 1] == ASCII.carriageReturn { return bytes }
            breaks &+= 1
            position = found &+ 1
        }
        guard breaks > 0 else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count &+ breaks)
        position = 0
        while let found = LineScanner.firstIndex(of: ASCII.lineFeed, in: span, from: position, to: span.count) {
            result.append(contentsOf: bytes[position..<found])
            result.append(contentsOf: crlf)
            position = found &+ 1
        }
        result.append(contentsOf: bytes[position...])
        return result
    }
}
