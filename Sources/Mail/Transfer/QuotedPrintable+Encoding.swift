extension QuotedPrintable {
    /// Encodes text in lines of at most `lineBytes` bytes (RFC 2045 allows 76), soft line breaks being CRLF.
    ///
    /// Line breaks of the text, CRLF or LF, stay line breaks and become CRLF; a lone CR is encoded. A dot and an `F` at
    /// the start of a line are encoded: mail servers double the one and put `>` before `From `.
    public static func encode(_ bytes: ArraySlice<UInt8>, lineBytes: Int = 76) -> [UInt8] {
        // A line needs room for one escape and the soft line break.
        var writer = QuotedPrintableWriter(lineBytesMax: max(4, lineBytes))
        let input = bytes.span
        var position = 0
        while position < input.count {
            let line = LineScanner.line(in: input, from: position, to: input.count)
            for index in line.start..<line.end {
                let isLast = index &+ 1 == line.end
                writer.write(input[index], isLast: isLast)
            }
            if line.isTerminated { writer.endLine() }
            position = line.next
        }
        return writer.output
    }
}
