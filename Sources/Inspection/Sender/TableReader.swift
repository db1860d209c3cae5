import Mail

/// Reads the tables of inspections: UTF-8, one entry a line, `#` begins a comment line, fields between `|`.
struct TableReader: Sequence {
    /// The fields of each entry, blanks at their ends cut off, and the number of its line.
    struct Entry {
        let line: Int
        let fields: [String]
    }

    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func makeIterator() -> AnyIterator<Entry> {
        var rest = bytes[...]
        var line = 0
        return AnyIterator {
            while !rest.isEmpty {
                let text = rest.prefix { $0 != ASCII.lineFeed }
                rest = rest[text.endIndex...].dropFirst()
                line += 1
                let trimmed = text.trimmed
                if trimmed.isEmpty || trimmed.first == 0x23 { continue }
                let fields = trimmed.split(separator: 0x7C, omittingEmptySubsequences: false).map { $0.trimmed.text }
                return Entry(line: line, fields: fields)
            }
            return nil
        }
    }

    /// The first fields alone, of tables that are lists of words.
    var words: [String] { compactMap(\.fields.first) }
}
