import Mail

/// Compares a message with what the suite expects, and collects the differences in words.
///
/// Two habits of the suite's parser are translated, both about parts that it marks as a problem (the end of the part is
/// missing, or its base64 holds foreign bytes): it lists such texts as attachments, where RFC 8621 section 4.1.4 shows
/// them; and it gives undecodable base64 as it stands, where RFC 2045 section 6.8 asks to ignore the foreign bytes. The
/// marks themselves are compared with ours.
struct MessageComparison {
    private(set) var differences: [String] = []

    mutating func compare(_ message: Message, _ root: Part, _ expected: ExpectedMessage, _ path: String = "") {
        let ids = Self.parts(of: message, below: root)
        guard ids.count == expected.parts.count else {
            let types = ids.map { message.parts[$0].mediaType.description }
            differences.append("\(path) has \(ids.count) parts, not \(expected.parts.count): \(types)")
            return
        }
        for (number, id) in ids.enumerated() {
            comparePart(message, message.parts[id], expected.parts[number], ids, "\(path)/\(number)")
        }
        compareBodies(message, root, expected, ids, path)
    }

    /// The parts of one message, those of messages within it left out.
    private static func parts(of message: Message, below root: Part) -> [Int] {
        var result: [Int] = []
        var pending = [root.id]
        while let id = pending.popLast() {
            result.append(id)
            let part = message.parts[id]
            if part.mediaType.isMultipart { pending.append(contentsOf: part.children.reversed()) }
        }
        return result
    }

    // MARK: Parts

    private mutating func comparePart(
        _ message: Message,
        _ part: Part,
        _ expected: ExpectedPart,
        _ ids: [Int],
        _ path: String
    ) {
        if let type = expected.type { check(path, "type", part.mediaType.description, type) }
        // A Content-Disposition without a word in front is read by us and not by the suite's parser.
        if let name = expected.fileName { check(path, "file name", message.fileName(of: part), name) }
        let decoded = message.decodedBody(of: part)
        compareEnds(message, part, expected, decoded, path)
        switch expected.body {
        case .multipart(let numbers): check(path, "children", part.children, numbers.map { ids[$0] })
        case .text(let text):
            let raw = message.bytes[part.body].text
            check(path, "text", decoded.flaw == .foreignBytes ? raw : message.text(of: part, charsets: .iconv), text)
        case .binary(let bytes): check(path, "bytes", [UInt8](decoded.bytes), bytes)
        case .message(let inner):
            if let child = part.children.first {
                compare(message, message.parts[child], inner, path)
            } else if let encoded = message.encodedMessage(in: part) {
                compare(encoded, encoded.root, inner, path)
            } else {
                differences.append("\(path) is no message")
            }
        }
    }

    private mutating func compareEnds(
        _ message: Message,
        _ part: Part,
        _ expected: ExpectedPart,
        _ decoded: DecodedBody,
        _ path: String
    ) {
        check(path, "start", part.body.lowerBound, expected.bodyStart)
        // A message within that is none is searched twice by the suite's parser, the second time without boundaries.
        let isBroken = part.mediaType.isMessage && !part.isContainer && part.transferEncoding.isIdentity
        if !isBroken {
            // Behind the last closing boundary the final line break belongs to nobody.
            let end = message.bytes[..<part.end].withoutLineBreak.endIndex
            check(
                path,
                "end",
                end,
                message.bytes[..<min(expected.bodyEnd, message.bytes.count)].withoutLineBreak.endIndex
            )
        }
        guard !part.mediaType.isMultipart, !part.isContainer else { return }
        check(path, "problem", !part.isTerminated || decoded.flaw == .foreignBytes || isBroken, expected.isProblem)
    }

    // MARK: Bodies

    private mutating func compareBodies(
        _ message: Message,
        _ root: Part,
        _ expected: ExpectedMessage,
        _ ids: [Int],
        _ path: String
    ) {
        let bodies = message.bodies(of: root)
        let problems = Set(ids.filter { expected.parts[ids.firstIndex(of: $0) ?? 0].isProblem })
        let shown = Set(bodies.text + bodies.html)
        let moved = problems.intersection(shown).subtracting(bodies.attachments)
        check(path, "text bodies", bodies.text.filter { !problems.contains($0) }, expected.textBody.map { ids[$0] })
        check(path, "HTML bodies", bodies.html.filter { !problems.contains($0) }, expected.htmlBody.map { ids[$0] })
        check(path, "attachments", (bodies.attachments + moved).sorted(), expected.attachments.map { ids[$0] })
    }

    private mutating func check<Value: Equatable>(_ path: String, _ what: String, _ ours: Value, _ theirs: Value) {
        if ours != theirs { differences.append("\(path) \(what): \(ours), expected \(theirs)") }
    }
}

extension ArraySlice<UInt8> {
    fileprivate var withoutLineBreak: ArraySlice<UInt8> {
        guard last == ASCII.lineFeed else { return self }
        return dropLast().last == ASCII.carriageReturn ? dropLast(2) : dropLast()
    }
}
