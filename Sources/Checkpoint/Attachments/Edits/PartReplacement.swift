import Mail

/// Replaces and removes parts of a message, and puts further ones behind all others, as edits over the untouched bytes.
///
/// Every byte outside of those parts stays as it is, with one exception: a message that is no multipart/mixed becomes
/// the first part of one, and its Content fields move there with it.
struct PartReplacement {
    private let message: Message
    private let fates: [Int: PartFate]
    private let additions: [MessageEntity]
    /// Of the new multipart, if there is to be one.
    private let boundary: [UInt8]
    private let parts: [Part]
    private let isGone: [Bool]

    /// - Parameters:
    ///   - fates: by `Part.id`; none lies within another.
    ///   - additions: at least one: a message is never left empty.
    ///   - boundary: random letters and digits.
    init(of message: Message, _ fates: [Int: PartFate], adding additions: [MessageEntity], boundary: String) {
        self.message = message
        self.fates = fates
        self.additions = additions
        self.boundary = Array("=_\(boundary)".utf8)
        parts = message.parts
        isGone = Self.gone(fates, in: message)
    }

    /// The parts that are removed, and the multiparts of which nothing stays.
    private static func gone(_ fates: [Int: PartFate], in message: Message) -> [Bool] {
        var gone = message.parts.map { part in
            if case .removed = fates[part.id] { true } else { false }
        }
        // Children stand behind their parents.
        for part in message.parts.reversed() where part.mediaType.isMultipart && part.isContainer {
            if part.children.allSatisfy({ gone[$0] }) { gone[part.id] = true }
        }
        return gone
    }

    func edits() throws(PartObstacle) -> PartEdits {
        try Self.check(fates.keys, in: message)
        var edits = PartEdits()
        let root = message.root
        // Where the message as a whole gives way, so must what stands before, between and behind the parts that were
        // found: to another reader these may be parts.
        let keepsFrame = fates[0] == nil && root.mediaType == MediaType("multipart", "mixed")
        let own = keepsFrame ? ownBoundary(of: root) : nil
        if let own, let first = root.children.first.map({ parts[$0] }), let last = root.children.last.map({ parts[$0] })
        {
            if isGone[0] {
                // The first delimiter stays.
                let inside = joined(additions, by: own).dropFirst(own.count + 2 + message.lineBreak.count)
                let range = first.header.lowerBound..<last.end
                edits.others.append(.replace(range, with: Array(inside) + missingBreak(at: last.end)))
            } else {
                edits.others += inner()
                let end = last.end
                edits.others.append(
                    .insert(message.lineBreak + joined(additions, by: own) + missingBreak(at: end), before: end)
                )
            }
            if !root.isTerminated {
                let closing = message.lineBreak + Self.dashes + own + Self.dashes
                edits.others.append(.insert(closing + message.lineBreak, before: message.bytes.count))
            }
            return edits
        }
        try wrap(&edits)
        return edits
    }

    private static let dashes = [ASCII.hyphen, ASCII.hyphen]

    /// Whether all of these parts can be replaced.
    static func check(_ replaced: some Sequence<Int>, in message: Message) throws(PartObstacle) {
        for part in replaced { try check(message.parts[part], in: message) }
    }

    private static func check(_ part: Part, in message: Message) throws(PartObstacle) {
        var next: Part? = part
        while let current = next {
            let type = current.mediaType
            let isEnveloped = type.subtype == "pkcs7-mime" || type.subtype == "x-pkcs7-mime"
            if type.type == "application", isEnveloped { throw .protected }
            if type.isMultipart, type.subtype == "signed" || type.subtype == "encrypted" { throw .protected }
            if current.id != part.id, !current.transferEncoding.isIdentity { throw .encoded }
            next = current.parent.map { message.parts[$0] }
        }
    }

    /// Without blanks at its end, as the index of the message has it.
    private func ownBoundary(of part: Part) -> [UInt8]? {
        guard var boundary = message.contentType(of: part)?.boundary else { return nil }
        while let last = boundary.last, last.isBlank { boundary.removeLast() }
        return boundary.isEmpty ? nil : boundary
    }
}

extension PartReplacement {
    // MARK: Within multiparts

    /// The edits of all parts that lie in multiparts of which something stays.
    private func inner() -> [Edit] {
        var edits: [Edit] = []
        for part in parts where part.mediaType.isMultipart && part.isContainer && !isWithinGone(part) {
            edits += children(of: part)
        }
        return edits
    }

    private func isWithinGone(_ part: Part) -> Bool {
        var next: Part? = part
        while let current = next {
            if isGone[current.id] || (current.mediaType.isMessage && current.id != part.id) { return true }
            next = current.parent.map { parts[$0] }
        }
        return false
    }

    private func children(of parent: Part) -> [Edit] {
        let children = parent.children.map { parts[$0] }
        guard let kept = children.firstIndex(where: { !isGone[$0.id] }), let first = children.first else { return [] }
        var edits: [Edit] = []
        if kept > 0 { edits.append(.remove(first.header.lowerBound..<children[kept].header.lowerBound)) }
        for (index, child) in children.enumerated().dropFirst(kept) {
            if isGone[child.id] {
                // With the delimiter before it; that behind it is now the one of the part before.
                let range = children[index - 1].end..<child.end
                edits.append(.replace(range, with: missingBreak(at: child.end)))
            } else if case .replaced(let entity) = fates[child.id] {
                edits.append(
                    .replace(child.header.lowerBound..<child.end, with: lines(entity) + missingBreak(at: child.end))
                )
            } else if case .textOnly = fates[child.id] {
                edits.append(textOnly(child))
            }
        }
        return edits
    }

    /// The text without the files in it, encoded as its header says.
    private func textOnly(_ part: Part) -> Edit {
        let text = message.decodedBody(of: part).bytes
        var rest: [UInt8] = []
        var position = text.startIndex
        for file in UUFile.all(in: text, max: .max) {
            rest += text[position..<file.range.lowerBound]
            position = file.range.upperBound
        }
        rest += text[position...]
        let body =
            switch part.transferEncoding {
            case .base64: LineEndings.changing(Base64.encode(rest[...]), to: message.lineBreak)
            case .quotedPrintable: LineEndings.changing(QuotedPrintable.encode(rest[...]), to: message.lineBreak)
            default: rest
            }
        return .replaceBody(of: part, with: body)
    }

    /// The line break before a delimiter, where the part had no body and so none stands there.
    private func missingBreak(at end: Int) -> [UInt8] {
        end < message.bytes.count && message.bytes[end] == ASCII.hyphen ? message.lineBreak : []
    }

    /// `--boundary` and a part, as often as there are parts, without a line break at the end.
    private func joined(_ entities: [MessageEntity], by boundary: [UInt8]) -> [UInt8] {
        let delimiter = Self.dashes + boundary + message.lineBreak
        return Array(entities.map { delimiter + lines($0) }.joined(separator: message.lineBreak))
    }

    /// The bytes of a part with the line breaks of the message, but for the last, which belongs to the delimiter.
    private func lines(_ entity: MessageEntity) -> [UInt8] {
        let bytes = LineEndings.changing(entity.bytes, to: message.lineBreak)
        return Array(bytes.dropLast(message.lineBreak.count))
    }
}

extension PartReplacement {
    // MARK: Around the whole

    /// Makes the message the first part of a multipart/mixed.
    private func wrap(_ edits: inout PartEdits) throws(PartObstacle) {
        let root = message.root
        guard !root.header.isEmpty, endsWithEmptyLine(root) else { throw .noHeader }
        let lineBreak = message.lineBreak
        let moved = announce(&edits)
        let delimiter = Self.dashes + boundary + lineBreak
        let closing = lineBreak + Self.dashes + boundary + Self.dashes + lineBreak
        if isGone[0] {
            edits.others.append(.replaceBody(of: root, with: joined(additions, by: boundary) + closing))
        } else if case .replaced(let entity) = fates[0] {
            let whole = joined([entity] + additions, by: boundary) + closing
            edits.others.append(.replaceBody(of: root, with: whole))
        } else {
            edits.opening.append(.insert(delimiter + moved + lineBreak, before: root.body.lowerBound))
            if case .textOnly = fates[0] { edits.others.append(textOnly(root)) }
            edits.others += inner()
            let end = lineBreak + joined(additions, by: boundary) + closing
            edits.others.append(.insert(end, before: root.body.upperBound))
        }
    }

    /// Says in the header that this is a multipart; returns the fields that go to the first part.
    private func announce(_ edits: inout PartEdits) -> [UInt8] {
        var moved: [UInt8] = []
        var isAnnounced = false
        var hasVersion = false
        let lineBreak = message.lineBreak
        let type = Array("Content-Type: multipart/mixed; boundary=\"".utf8) + boundary + [ASCII.quote]
        for field in message.fields[message.root.fields] {
            let name = message.bytes[field.name]
            if name.equals(ignoringCase: "MIME-Version") { hasVersion = true }
            guard name.prefix(8).equals(ignoringCase: "Content-") else { continue }
            moved += message.bytes[field.whole]
            if name.equals(ignoringCase: "Content-Type"), !isAnnounced {
                isAnnounced = true
                edits.others.append(.replace(field.whole, with: type + lineBreak))
            } else {
                edits.others.append(.remove(field))
            }
        }
        var missing: [[UInt8]] = hasVersion ? [] : [Array("MIME-Version: 1.0".utf8)]
        if !isAnnounced { missing.append(type) }
        if !missing.isEmpty {
            edits.others.append(.insertOnTop(Array(missing.joined(separator: lineBreak)), of: message))
        }
        return moved
    }

    private func endsWithEmptyLine(_ part: Part) -> Bool {
        let header = message.bytes[part.header]
        guard header.last == ASCII.lineFeed else { return false }
        let line = header.dropLast(header.dropLast().last == ASCII.carriageReturn ? 2 : 1)
        return line.isEmpty || line.last == ASCII.lineFeed
    }
}
