import Mail

/// Finds text signed or encrypted in place by OpenPGP (RFC 9580 section 7).
enum PGPArmor {
    /// Whether a line of the text begins a message.
    static func isWithin(_ text: ArraySlice<UInt8>) -> Bool {
        let bytes = text.span
        var position = 0
        while position < bytes.count {
            let line = LineScanner.line(in: bytes, from: position, to: bytes.count)
            position = line.next
            guard bytes[line.start < line.end ? line.start : 0] == ASCII.hyphen, line.end > line.start else { continue }
            let start = bytes.extracting(line.start..<line.end)
            if starts.contains(where: { start.count >= $0.utf8CodeUnitCount && Self.isPrefix($0, of: start) }) {
                return true
            }
        }
        return false
    }

    private static let starts: [StaticString] = ["-----BEGIN PGP MESSAGE", "-----BEGIN PGP SIGNED MESSAGE"]

    private static func isPrefix(_ mark: StaticString, of line: Span<UInt8>) -> Bool {
        line.extracting(0..<mark.utf8CodeUnitCount).equals(ignoringCase: mark)
    }
}
