/// The boundaries of the multiparts that enclose a place, outermost first (RFC 2046 section 5.1.1).
struct BoundaryStack {
    /// A line that is a boundary of an enclosing multipart.
    struct Match {
        /// Which boundary of the stack.
        let depth: Int
        /// Whether the line closes the multipart (`--boundary--`).
        let isClosing: Bool
    }

    /// The boundaries one behind the other, and where each lies in them.
    private var text: [UInt8] = []
    private var ranges: [Range<Int>] = []

    var count: Int { ranges.count }
    var isEmpty: Bool { ranges.isEmpty }

    mutating func push(_ boundary: some Sequence<UInt8>) {
        let start = text.count
        text.append(contentsOf: boundary)
        ranges.append(start..<text.count)
    }

    /// Leaves the outermost `count` boundaries.
    mutating func truncate(to count: Int) {
        guard count >= 0, count < ranges.count else { return }
        text.removeSubrange(ranges[count].lowerBound...)
        ranges.removeSubrange(count...)
    }

    /// The innermost boundary with which the line at `start` begins. What follows on the line does not matter
    /// (RFC 2046 section 5.1.1), but for the hyphens that close.
    func match(lineAt start: Int, in bytes: Span<UInt8>) -> Match? {
        guard bytes.hasDashes(at: start) else { return nil }
        var depth = ranges.count
        while depth > 0 {
            depth &-= 1
            guard let end = end(of: ranges[depth], lineAt: start, in: bytes) else { continue }
            return Match(depth: depth, isClosing: bytes.hasDashes(at: end))
        }
        return nil
    }

    /// Whether a whole line is a boundary, blanks at its end aside. So it is asked within headers, where a line that
    /// merely begins like a boundary may be a field.
    func isBoundary(_ line: LineScanner.Line, in bytes: Span<UInt8>) -> Bool {
        guard bytes.hasDashes(at: line.start) else { return false }
        var lineEnd = line.end
        while lineEnd > line.start, bytes[lineEnd &- 1].isBlank { lineEnd &-= 1 }
        for range in ranges {
            guard let end = end(of: range, lineAt: line.start, in: bytes) else { continue }
            if end >= lineEnd || (end &+ 2 >= lineEnd && bytes.hasDashes(at: end)) { return true }
        }
        return false
    }

    /// The end of `--` and the boundary, if the line at `start` begins with them.
    private func end(of boundary: Range<Int>, lineAt start: Int, in bytes: Span<UInt8>) -> Int? {
        var position = start &+ 2
        guard bytes.count &- position >= boundary.count else { return nil }
        for index in boundary {
            guard bytes[position] == text[index] else { return nil }
            position &+= 1
        }
        return position
    }
}

extension Span<UInt8> {
    /// Whether `--` stands at `offset`.
    func hasDashes(at offset: Int) -> Bool {
        offset &+ 1 < count && self[offset] == ASCII.hyphen && self[offset &+ 1] == ASCII.hyphen
    }
}
