extension Header {
    /// Reads the header section that begins at `from`. Any bytes are a header.
    ///
    /// Past `limits.fieldsMax` or `limits.headerBytesMax` only the essential fields are indexed, and that is a defect.
    /// The time is linear in the length of the header.
    public init(parsing bytes: [UInt8], from: Int = 0, limits: Limits = .standard) {
        let start = min(max(from, 0), bytes.count)
        var scanner = HeaderScanner(limits: limits)
        let section = scanner.scan(bytes.span, from: start, to: bytes.count)
        scanner.defects.addByteDefects(of: bytes.span, in: start..<section.bodyStart)
        scanner.defects.addEightBitDefect(of: bytes.span, in: start..<section.bodyStart)
        self.init(
            bytes: bytes,
            fields: scanner.fields,
            bodyStart: section.bodyStart,
            defects: scanner.defects.sorted
        )
    }
}
