import Mail

/// Names and reasons out of answers: for lines of a log, so without anything that ends a line.
enum ScanText {
    static func shown(_ bytes: some Sequence<UInt8>, _ limits: ScanLimits) -> String {
        let visible = bytes.prefix(limits.nameBytesMax).map { $0 < 0x20 || $0 == 0x7F ? 0x3F : $0 }
        return String(decoding: visible, as: UTF8.self)
    }
}

extension ArraySlice<UInt8> {
    /// Without blanks and line ends around it.
    var trimmedOfWhitespace: ArraySlice<UInt8> {
        let front = drop { $0.isWhitespace }
        guard let last = front.lastIndex(where: { !$0.isWhitespace }) else { return front.prefix(0) }
        return front[...last]
    }
}
