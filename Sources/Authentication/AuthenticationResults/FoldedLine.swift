import Mail

/// Builds a folded field value: pieces with a blank between them, lines of at most 78 characters where the pieces
/// allow it (RFC 5322 section 2.1.1).
struct FoldedLine {
    private(set) var bytes: [UInt8] = []
    private var column: Int
    private var isAtLineStart = true

    /// `column`: the characters that stand on the line already.
    init(column: Int) {
        self.column = column
        bytes.reserveCapacity(1024)
    }

    var isEmpty: Bool { bytes.isEmpty }

    /// The next piece begins a new line.
    mutating func breakLine() {
        bytes += [ASCII.carriageReturn, ASCII.lineFeed, ASCII.tab]
        column = 1
        isAtLineStart = true
    }

    mutating func append(_ piece: [UInt8]) {
        if !isAtLineStart {
            if column + 1 + piece.count > Self.columns, !piece.isEmpty {
                breakLine()
            } else {
                bytes.append(ASCII.space)
                column += 1
            }
        }
        isAtLineStart = false
        guard column + piece.count > Self.columns else {
            bytes += piece
            column += piece.count
            return
        }
        for run in Self.runs(of: piece) {
            // A run begins with its blank: the line break before it vanishes when the value is unfolded.
            if column + run.count > Self.columns, run.first == ASCII.space {
                bytes += [ASCII.carriageReturn, ASCII.lineFeed]
                column = 0
            }
            bytes += run
            column += run.count
        }
    }

    /// The piece cut before every single blank.
    private static func runs(of piece: [UInt8]) -> [ArraySlice<UInt8>] {
        var runs: [ArraySlice<UInt8>] = []
        var start = 0
        for index in piece.indices.dropFirst().dropLast() where piece[index] == ASCII.space {
            guard piece[index - 1] != ASCII.space, piece[index + 1] != ASCII.space else { continue }
            runs.append(piece[start..<index])
            start = index
        }
        runs.append(piece[start...])
        return runs
    }

    private static let columns = 78
}
