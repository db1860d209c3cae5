/// Reads the fields of header sections (RFC 5322 section 2.2), line by line, in one pass over the bytes.
///
/// - A header ends at an empty line, at the end of the bytes, or before a boundary line of an enclosing multipart.
/// - Lines that are no field are passed over as long as a field follows. If none does, the empty line is missing and
///   the body begins with the first such line, as mail servers have it too: so no text escapes inspection. In the
///   header of a part, which no server looks at, an empty line ends the header all the same.
/// - A line `From ` on top separates the messages of an mbox file, and is passed over.
struct HeaderScanner {
    /// A header that was read.
    struct Section {
        /// The fields of this header in `fields`.
        let fields: Range<Int>
        let bodyStart: Int
    }

    private struct OpenField {
        let start: Int
        let name: Range<Int>
        let valueStart: Int
        /// False past the limits: then only its lines are passed over.
        let isIndexed: Bool
        var valueEnd: Int
        var end: Int
    }

    /// The fields of all headers read so far.
    private(set) var fields: [HeaderField] = []
    var defects: DefectList
    private let limits: Limits

    private var sectionStart = 0
    private var firstField = 0
    private var open: OpenField?
    /// Where the lines began that are no field, since the last field.
    private var strayStart: Int?
    private var essentials = EssentialFields()

    init(limits: Limits) {
        self.limits = limits
        defects = DefectList(limits: limits)
        // What most messages have, so that the array is not moved again and again.
        fields.reserveCapacity(32)
    }

    /// Reads the header of a message that begins at `start`, no further than `end`.
    mutating func scan(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Section {
        scan(bytes, start..<end, within: BoundaryStack(), isMessage: true)
    }

    /// Reads the header at the beginning of `range`; `isMessage` tells a message's from that of another part.
    mutating func scan(
        _ bytes: Span<UInt8>,
        _ range: Range<Int>,
        within boundaries: BoundaryStack,
        isMessage: Bool
    ) -> Section {
        sectionStart = range.lowerBound
        firstField = fields.count
        open = nil
        strayStart = nil
        essentials = EssentialFields()
        var bodyStart = range.upperBound
        var position = range.lowerBound
        var hasEmptyLine = false
        while position < range.upperBound {
            let line = LineScanner.line(in: bytes, from: position, to: range.upperBound)
            if line.isEmpty && line.isTerminated {
                bodyStart = line.next
                hasEmptyLine = true
                break
            }
            if !boundaries.isEmpty, boundaries.isBoundary(line, in: bytes) {
                bodyStart = line.start
                break
            }
            take(line, bytes)
            position = line.next
        }
        close()
        return finish(bodyStart: bodyStart, isFound: hasEmptyLine && !isMessage)
    }

    private mutating func take(_ line: LineScanner.Line, _ bytes: Span<UInt8>) {
        if bytes[line.start].isBlank, open != nil {
            open?.valueEnd = line.end
            open?.end = line.next
            return
        }
        if let name = fieldName(line, bytes) {
            close()
            strayStart = nil
            open = OpenField(
                start: line.start,
                name: name.range,
                valueStart: name.valueStart,
                isIndexed: hasRoom(at: line.start, for: bytes.extracting(name.range)),
                valueEnd: line.end,
                end: line.next
            )
        } else if line.start == sectionStart, isMailboxSeparator(line, bytes) {
            defects.add(.mailboxSeparator, at: line.start)
        } else {
            close()
            if strayStart == nil { strayStart = line.start }
            defects.add(.notAField, at: line.start)
        }
    }

    private mutating func close() {
        guard let field = open else { return }
        open = nil
        guard field.isIndexed else { return }
        fields.append(
            HeaderField(
                whole: field.start..<field.end,
                name: field.name,
                value: field.valueStart..<max(field.valueStart, field.valueEnd)
            )
        )
    }

    /// Whether one more field may be indexed. Behind the limits only what says who wrote a message, and what it is:
    /// nobody must hide that behind thousands of other fields.
    private mutating func hasRoom(at offset: Int, for name: Span<UInt8>) -> Bool {
        if fields.count >= limits.messageFieldsMax {
            defects.add(.tooManyFields, at: offset)
            return false
        }
        if fields.count &- firstField >= limits.fieldsMax {
            defects.add(.tooManyFields, at: offset)
        } else if offset &- sectionStart >= limits.headerBytesMax {
            defects.add(.headerTooLarge, at: offset)
        } else {
            return true
        }
        return essentials.take(name)
    }

    /// `isFound` tells that the body is known to begin at `bodyStart`, whatever lines stand before it.
    private mutating func finish(bodyStart: Int, isFound: Bool) -> Section {
        let range = firstField..<fields.count
        guard let stray = strayStart, !isFound else { return Section(fields: range, bodyStart: bodyStart) }
        defects.add(.headerNotTerminated, at: stray)
        return Section(fields: range, bodyStart: range.isEmpty ? sectionStart : stray)
    }
}

extension HeaderScanner {
    /// The name that `line` begins with, if it is a field: visible characters, then perhaps blanks, then a colon.
    private mutating func fieldName(
        _ line: LineScanner.Line,
        _ bytes: Span<UInt8>
    ) -> (range: Range<Int>, valueStart: Int)? {
        var position = line.start
        while position < line.end, bytes[position].isVisible, bytes[position] != ASCII.colon { position &+= 1 }
        let end = position
        while position < line.end, bytes[position].isBlank { position &+= 1 }
        guard position < line.end, bytes[position] == ASCII.colon else { return nil }
        guard end > line.start else {
            defects.add(.emptyFieldName, at: line.start)
            return nil
        }
        if position > end { defects.add(.blankBeforeColon, at: end) }
        return (line.start..<end, position &+ 1)
    }

    /// `From ` or `>From ` on top of a message that was taken from an mbox file (RFC 4155).
    private func isMailboxSeparator(_ line: LineScanner.Line, _ bytes: Span<UInt8>) -> Bool {
        var position = line.start
        if position < line.end, bytes[position] == ASCII.greater { position &+= 1 }
        let mark: StaticString = "From "
        guard line.end &- position >= mark.utf8CodeUnitCount else { return false }
        return bytes.extracting(position..<(position &+ mark.utf8CodeUnitCount)).equals(ignoringCase: mark)
    }
}
