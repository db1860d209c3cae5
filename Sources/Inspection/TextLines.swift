import Mail

/// The lines of a text, one after the other, without their ends; empty ones are left out.
struct TextLines: Sequence, IteratorProtocol {
    private let bytes: ArraySlice<UInt8>
    private var place = 0
    /// How many lines there may still be.
    private var rest: Int

    /// - Parameter linesMax: what lies behind so many lines is not looked at.
    init(_ bytes: [UInt8], linesMax: Int) {
        self.bytes = bytes[...]
        rest = linesMax
    }

    mutating func next() -> ArraySlice<UInt8>? {
        while rest > 0, place < bytes.endIndex {
            let line = LineScanner.line(in: bytes.span, from: place, to: bytes.endIndex)
            place = line.next
            guard line.end > line.start else { continue }
            rest -= 1
            return bytes[line.start..<line.end]
        }
        return nil
    }
}
