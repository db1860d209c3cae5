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

    /// The innermost boundary that `line` is; blanks behind it are allowed, other text is not.
    func match(_ line: LineScanner.Line, in bytes: Span<UInt8>) -> Match? {
        guard line.end &- line.start > 2, bytes[line.start] == ASCII.hyphen, bytes[line.start &+ 1] == ASCII.hyphen
        else {
            return nil
        }
        var depth = ranges.count
        while depth > 0 {
            depth &-= 1
            if let isClosing = closing(ranges[depth], line, in: bytes) {
                return Match(depth: depth, isClosing: isClosing)
            }
        }
        return nil
    }

    /// Whether `line` closes the multipart of `boundary`; nil if it is not that boundary.
    private func closing(_ boundary: Range<Int>, _ line: LineScanner.Line, in bytes: Span<UInt8>) -> Bool? {
        var position = line.start &+ 2
        guard line.end &- position >= boundary.count else { return nil }
        for index in boundary {
            guard bytes[position] == text[index] else { return nil }
            position &+= 1
        }
        let isClosing =
            line.end &- position >= 2 && bytes[position] == ASCII.hyphen && bytes[position &+ 1] == ASCII.hyphen
        if isClosing { position &+= 2 }
        while position < line.end {
            guard bytes[position].isBlank else { return nil }
            position &+= 1
        }
        return isClosing
    }
}
