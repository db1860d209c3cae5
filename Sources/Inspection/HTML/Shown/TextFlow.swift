import Mail

/// Text as it is laid out: white space becomes one space, blocks begin lines.
struct TextFlow: Sendable {
    private(set) var bytes: [UInt8] = []
    /// Whether a space follows if anything does.
    private(set) var isSpaceDue = false
    private var isAtLineStart = true
    private var emptyLines = 0

    /// Appends a text; where what it shows begins, or nil if that is nothing.
    @discardableResult
    mutating func append(_ text: ArraySlice<UInt8>, keepingSpace: Bool = false) -> Int? {
        var start: Int?
        var place = text.startIndex
        while place < text.endIndex {
            if text[place].isSpace {
                if keepingSpace { appendKept(text[place]) } else { isSpaceDue = true }
                place &+= 1
                continue
            }
            let end = text[place...].firstIndex(where: \.isSpace) ?? text.endIndex
            if isSpaceDue, !isAtLineStart { bytes.append(ASCII.space) }
            if start == nil { start = bytes.count }
            bytes.append(contentsOf: text[place..<end])
            isSpaceDue = false
            isAtLineStart = false
            emptyLines = 0
            place = end
        }
        return start
    }

    private mutating func appendKept(_ byte: UInt8) {
        if byte == ASCII.lineFeed {
            newLine()
        } else {
            bytes.append(ASCII.space)
            isAtLineStart = false
        }
    }

    /// The text without a line break at its end.
    var content: ArraySlice<UInt8> { bytes.last == ASCII.lineFeed ? bytes.dropLast() : bytes[...] }

    /// Begins a line, unless one has just begun.
    mutating func breakLine() {
        isSpaceDue = false
        if isAtLineStart { return }
        bytes.append(ASCII.lineFeed)
        isAtLineStart = true
    }

    /// Ends the line, empty or not; more than one empty line is none the wiser.
    mutating func newLine() {
        isSpaceDue = false
        if isAtLineStart {
            guard emptyLines == 0, !bytes.isEmpty else { return }
            emptyLines = 1
        }
        bytes.append(ASCII.lineFeed)
        isAtLineStart = true
    }

    /// Sets something apart from what comes, as the cells of a table are.
    mutating func space() { isSpaceDue = true }

    /// Whether what comes is joined to what stands here without anything between.
    var isJoined: Bool { !isSpaceDue && !isAtLineStart }
}
