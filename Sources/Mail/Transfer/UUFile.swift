/// A file that was uuencoded into a text, as mail did before MIME: some readers still show it as an attachment.
public struct UUFile: Sendable, Hashable {
    /// As it stands in the `begin` line.
    public let name: [UInt8]
    /// From its `begin` line to its `end` line, or to the end of the text if there is none.
    public let range: Range<Int>

    /// The first files within a text, at most `max`.
    ///
    /// A line that merely begins so, with nothing behind it that looks encoded, is none.
    public static func all(in text: ArraySlice<UInt8>, max: Int) -> [UUFile] {
        let bytes = text.span
        var files: [UUFile] = []
        var position = 0
        var open: (name: [UInt8], start: Int)?
        while position < bytes.count, files.count < max {
            let line = LineScanner.line(in: bytes, from: position, to: bytes.count)
            position = line.next
            if let file = open {
                guard bytes.extracting(line.start..<line.end).equals(ignoringCase: "end") else { continue }
                let range = (text.startIndex &+ file.start)..<(text.startIndex &+ position)
                files.append(UUFile(name: file.name, range: range))
                open = nil
            } else if let name = name(bytes, line), hasData(bytes, at: position) {
                open = (name, line.start)
            }
        }
        if let open, files.count < max {
            files.append(UUFile(name: open.name, range: (text.startIndex &+ open.start)..<text.endIndex))
        }
        return files
    }

    /// The name in a line `begin 644 name`; nil for any other line.
    private static func name(_ bytes: Span<UInt8>, _ line: LineScanner.Line) -> [UInt8]? {
        let start = "begin ".utf8.count
        guard line.end &- line.start > start &+ 4,
            bytes.extracting(line.start..<(line.start &+ start)).equals(ignoringCase: "begin ")
        else { return nil }
        var place = line.start &+ start
        while place < line.end, bytes[place].isDigit { place &+= 1 }
        let digits = place &- line.start &- start
        guard (3...4).contains(digits), place < line.end, bytes[place].isBlank else { return nil }
        return ((place &+ 1)..<line.end).map { bytes[$0] }
    }

    /// Whether the line at `start` is as long as its first character says.
    private static func hasData(_ bytes: Span<UInt8>, at start: Int) -> Bool {
        guard start < bytes.count else { return false }
        let line = LineScanner.line(in: bytes, from: start, to: bytes.count)
        guard line.end > line.start, (0x21...0x60).contains(bytes[line.start]) else { return false }
        let count = Int((bytes[line.start] &- 0x20) & 0x3F)
        let digits = (count &+ 2) / 3 &* 4
        // Blanks at the end get lost on the way, and some encoders add a character.
        return (max(0, digits &- 4)...(digits &+ 2)).contains(line.end &- line.start &- 1)
    }
}
