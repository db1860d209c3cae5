import Mail

/// Text as it is laid out: white space becomes one space, blocks begin lines.
struct TextFlow: Sendable {
    private(set) var bytes: [UInt8] = []
    /// What comes between the text so far and the next, if any comes.
    private var isSpaceDue = false
    private var breaksDue = 0

    /// Appends a text; where what it shows begins, or nil if that is nothing.
    @discardableResult
    mutating func append(_ text: ArraySlice<UInt8>, keepingSpace: Bool = false) -> Int? {
        var start: Int?
        var place = text.startIndex
        while place < text.endIndex {
            if text[place].isSpace {
                if keepingSpace { appendKept(text[place]) } else { space() }
                place &+= 1
                continue
            }
            if text[place].isControl {
                // Shows nothing.
                place &+= 1
                continue
            }
            let end = text[place...].firstIndex { $0.isSpace || $0.isControl } ?? text.endIndex
            appendDue()
            if start == nil { start = bytes.count }
            bytes.append(contentsOf: text[place..<end])
            place = end
        }
        return start
    }

    private mutating func appendKept(_ byte: UInt8) {
        if byte == ASCII.lineFeed {
            newLine()
        } else {
            appendDue()
            bytes.append(ASCII.space)
        }
    }

    private mutating func appendDue() {
        if isSpaceDue { bytes.append(ASCII.space) }
        for _ in 0..<breaksDue { bytes.append(ASCII.lineFeed) }
        isSpaceDue = false
        breaksDue = 0
    }

    /// Sets something apart from what comes, as white space and the cells of a table do.
    mutating func space() { isSpaceDue = breaksDue == 0 && !bytes.isEmpty }

    /// Begins a line, unless one has just begun.
    mutating func breakLine() { breakLines(max(breaksDue, 1)) }

    /// Leaves an empty line, unless the text has just begun.
    mutating func breakParagraph() { breakLines(2) }

    /// Ends the line, empty or not. More than one empty line says nothing more.
    mutating func newLine() { breakLines(min(breaksDue &+ 1, 2)) }

    private mutating func breakLines(_ count: Int) {
        isSpaceDue = false
        if !bytes.isEmpty { breaksDue = count }
    }

    /// Whether what comes is joined to what stands here, without anything between.
    var isJoined: Bool { !isSpaceDue && breaksDue == 0 && !bytes.isEmpty }
}
