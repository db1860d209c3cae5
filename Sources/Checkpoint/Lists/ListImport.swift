import Mail

/// A list from elsewhere: one subject a line, alone or as the first column; comments and empty lines between.
struct ListImport {
    /// The subjects in their order, each once.
    private(set) var subjects: [ListSubject] = []
    private(set) var problems: [ListProblem] = []

    init(parsing bytes: [UInt8], named name: String, limits: ListLimits = .standard) {
        var seen: Set<ListSubject> = []
        var number = 0
        var left = 0
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: ASCII.lineFeed) ?? bytes.count
            defer { start = end + 1 }
            number += 1
            guard let word = Self.firstColumn(bytes[start..<end]) else { continue }
            if let subject = ListSubject(parsing: word.prefix(limits.lineBytesMax)) {
                if seen.insert(subject).inserted { subjects.append(subject) }
            } else if problems.count < limits.importProblemsMax {
                let shown = word.prefix(limits.shownBytesMax).text
                problems.append(ListProblem(file: name, line: number, kind: .notImportable(shown)))
            } else {
                left += 1
            }
        }
        if left > 0 { problems.append(ListProblem(file: name, line: nil, kind: .more(left))) }
    }

    /// The first word of a line; nil for comments (`#`, `;`, `//`) and empty lines. `*.example.jp`, as many lists have
    /// it, is `.example.jp` here.
    private static func firstColumn(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let text = line.trimmed
        guard let first = text.first, first != 0x23, first != ASCII.semicolon, !text.starts(with: [0x2F, 0x2F]) else {
            return nil
        }
        var word = text.prefix { !$0.isWhitespace && $0 != ASCII.comma && $0 != ASCII.semicolon }.trimmed
        let pairs: [(UInt8, UInt8)] = [(ASCII.quote, ASCII.quote), (0x27, 0x27), (ASCII.less, ASCII.greater)]
        for (open, close) in pairs where word.count >= 2 && word.first == open && word.last == close {
            word = word.dropFirst().dropLast()
        }
        return word.starts(with: [ASCII.asterisk, ASCII.dot]) ? word.dropFirst() : word
    }
}
