/// Finds the parts of a message in one pass, with a stack of its own instead of recursion.
///
/// It reads a header, looks at the type, and goes on to the next line that begins like one of the open boundaries.
/// A boundary of an outer multipart ends all that is open within it (RFC 2046 section 5.1.2).
struct MessageIndexer {
    /// A multipart or message that is not at its end yet.
    struct Container {
        let part: Int
        /// Its place in `boundaries`; nil for a message, and for a multipart that was closed.
        var boundary: Int?
        let isDigest: Bool
    }

    private(set) var parts: [Part] = []
    private var scanner: HeaderScanner
    private var boundaries = BoundaryStack()
    private var containers: [Container] = []
    /// The part whose end is being looked for, if it holds no others.
    private var leaf: Int?
    private let bytes: [UInt8]
    private let limits: Limits

    var fields: [HeaderField] { scanner.fields }
    var defects: [Defect] { scanner.defects.sorted }

    init(_ bytes: [UInt8], limits: Limits) {
        self.bytes = bytes
        self.limits = limits
        scanner = HeaderScanner(limits: limits)
        index(bytes.span)
    }

    private mutating func index(_ bytes: Span<UInt8>) {
        var position = openPart(bytes, at: 0, isMessage: true)
        while !boundaries.isEmpty, let start = LineScanner.firstDashLine(in: bytes, from: position, to: bytes.count) {
            guard let match = boundaries.match(lineAt: start, in: bytes) else {
                position = start &+ 2
                continue
            }
            endParts(before: start, match, bytes)
            position = LineScanner.line(in: bytes, from: start, to: bytes.count).next
            if match.isClosing || position == bytes.count { continue }
            guard parts.count < limits.partsMax else {
                scanner.defects.add(.tooManyParts, at: position)
                break
            }
            position = openPart(bytes, at: position, isMessage: false)
        }
        finish(bytes)
    }

    // MARK: Opening

    /// Reads the header at `start`, and the header of a message directly behind it; returns where to look for the end.
    private mutating func openPart(_ bytes: Span<UInt8>, at start: Int, isMessage: Bool) -> Int {
        var section = scanner.scan(bytes, start..<bytes.count, within: boundaries, isMessage: isMessage)
        var part = addPart(PartHeader(section, from: start, of: scanner.fields, in: bytes), bytes)
        while part.mediaType.isMessage, canHoldMessage(part, bytes) {
            let start = part.body.lowerBound
            section = scanner.scan(bytes, start..<bytes.count, within: boundaries, isMessage: true)
            if section.fields.isEmpty {
                scanner.defects.add(.notAMessage, at: start)
                break
            }
            containers.append(Container(part: part.id, boundary: nil, isDigest: false))
            part = addPart(PartHeader(section, from: start, of: scanner.fields, in: bytes), bytes)
        }
        if !openMultipart(part) { leaf = part.id }
        return part.body.lowerBound
    }

    private mutating func addPart(_ header: PartHeader, _ bytes: Span<UInt8>) -> Part {
        let parent = containers.last
        let part = Part(
            id: parts.count,
            parent: parent?.part,
            depth: containers.count,
            header: header,
            body: header.bodyStart..<bytes.count,
            isInDigest: parent?.isDigest ?? false
        )
        if let parent { parts[parent.part].children.append(part.id) }
        parts.append(part)
        for (kind, offset) in header.defects { scanner.defects.add(kind, at: offset) }
        return part
    }

    /// Whether the message within `part` can be read in place.
    private mutating func canHoldMessage(_ part: Part, _ bytes: Span<UInt8>) -> Bool {
        let start = part.body.lowerBound
        // Nothing within, or a boundary at once: the message is empty.
        guard start < bytes.count, boundaries.match(lineAt: start, in: bytes) == nil else { return false }
        guard part.transferEncoding.isIdentity else {
            scanner.defects.add(.encodingOnComposite, at: part.header.lowerBound)
            return false
        }
        return hasRoom(for: part)
    }

    /// Whether parts may lie within `part`.
    private mutating func hasRoom(for part: Part) -> Bool {
        guard part.depth < limits.nestingMax else {
            scanner.defects.add(.nestingTooDeep, at: part.header.lowerBound)
            return false
        }
        guard parts.count < limits.partsMax else {
            scanner.defects.add(.tooManyParts, at: part.body.lowerBound)
            return false
        }
        return true
    }

    private mutating func openMultipart(_ part: Part) -> Bool {
        guard part.mediaType.isMultipart else { return false }
        guard let boundary = boundary(of: part) else {
            scanner.defects.add(.boundaryMissing, at: part.header.lowerBound)
            return false
        }
        if boundary.count > limits.boundaryBytesMax {
            scanner.defects.add(.boundaryTooLong, at: part.header.lowerBound)
        }
        if !part.transferEncoding.isIdentity {
            scanner.defects.add(.encodingOnComposite, at: part.header.lowerBound)
        }
        guard hasRoom(for: part) else { return false }
        containers.append(
            Container(part: part.id, boundary: boundaries.count, isDigest: part.mediaType.subtype == "digest")
        )
        boundaries.push(boundary)
        return true
    }

    /// The boundary without blanks at its end, which a boundary cannot have (RFC 2046 section 5.1.1).
    private func boundary(of part: Part) -> ArraySlice<UInt8>? {
        guard let field = part.contentType,
            let type = ContentType(parsing: bytes[scanner.fields[field].value], limits: limits),
            var boundary = type.boundary?[...]
        else { return nil }
        while let last = boundary.last, last.isBlank { boundary.removeLast() }
        return boundary.isEmpty ? nil : boundary
    }

    // MARK: Ending

    /// Ends what is open within the multipart whose boundary stands at `start`.
    private mutating func endParts(before start: Int, _ match: BoundaryStack.Match, _ bytes: Span<UInt8>) {
        // The line break before a boundary belongs to the boundary.
        var end = start
        if end > 0, bytes[end &- 1] == ASCII.lineFeed { end &-= 1 }
        if end < start, end > 0, bytes[end &- 1] == ASCII.carriageReturn { end &-= 1 }
        // Unless it is that of the header: the boundary ended a part without an empty line and body.
        end = max(end, parts.last?.body.lowerBound ?? 0)
        if let leaf { cut(leaf, to: end) }
        leaf = nil
        while let container = containers.last, container.boundary != match.depth {
            cut(container.part, to: end)
            noteNotClosed(container)
            containers.removeLast()
        }
        boundaries.truncate(to: match.isClosing ? match.depth : match.depth &+ 1)
        if match.isClosing, !containers.isEmpty { containers[containers.count &- 1].boundary = nil }
    }

    private mutating func cut(_ part: Int, to end: Int) {
        let start = parts[part].body.lowerBound
        // No body begins behind that of the last part, which `end` is not before.
        parts[part].body = start..<max(start, end)
    }

    private mutating func noteNotClosed(_ container: Container) {
        guard container.boundary != nil else { return }
        parts[container.part].isTerminated = false
        scanner.defects.add(.boundaryNotClosed, at: parts[container.part].body.lowerBound)
    }

    private mutating func finish(_ bytes: Span<UInt8>) {
        if let leaf { parts[leaf].isTerminated = boundaries.isEmpty }
        for container in containers.reversed() { noteNotClosed(container) }
        let end = limits.findsLineDefectsInBody ? bytes.count : parts[0].header.upperBound
        scanner.defects.addLineDefects(of: bytes.extracting(..<end), lineBytesMax: limits.lineBytesMax)
        for part in parts {
            scanner.defects.addEightBitDefect(of: bytes, in: part.header)
        }
    }
}
