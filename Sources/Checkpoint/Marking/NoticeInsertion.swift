import Mail

/// Puts a notice at the top of one text part, with as few bytes changed as can be: where the notice can be written in
/// the charset and transfer encoding of the part, it is an insertion and every byte of the part stays as it is.
struct NoticeInsertion {
    /// The edits, or why there are none.
    enum Outcome: Sendable, Hashable {
        case edits([Edit], [Language])
        case obstacle(NoticeObstacle)
    }

    let message: Message
    let text: NoticeText
    let languages: [Language]
    let style: NoticeStyle

    func outcome(for part: Part) -> Outcome {
        let outcome = insertion(for: part)
        // The line break before a boundary belongs to the boundary; before one that follows the header at once there
        // is none yet.
        let end = part.body.upperBound
        guard case .edits(let edits, let languages) = outcome, part.body.isEmpty, end < message.bytes.count,
            message.bytes[end] == ASCII.hyphen
        else { return outcome }
        return .edits(edits + [.insert(message.lineBreak, before: end)], languages)
    }

    private func insertion(for part: Part) -> Outcome {
        guard hasBody(part) else { return .obstacle(.noBody) }
        guard part.transferEncoding != .unknown, part.transferEncoding != .uuencode else {
            return .obstacle(.transferEncoding)
        }
        let label = message.charset(of: part)
        let decoded = message.decodedBody(of: part).bytes
        var charset = Charset(label: Array((label ?? "").utf8)[...])
        if charset == .ascii { charset = CharsetGuess.charset(of: decoded) }
        guard let encoder = CharsetEncoder(charset) else { return .obstacle(.charset) }
        if part.mediaType == .plainText {
            guard !PGPArmor.isWithin(decoded) else { return .obstacle(.protected) }
            return PlainInsertion(insertion: self, part: part, decoded: decoded, charset: charset, encoder: encoder)
                .outcome
        }
        return HTMLInsertion(insertion: self, part: part, decoded: decoded, charset: charset).outcome
    }

    /// Whether what is put at the start of the body is surely body.
    private func hasBody(_ part: Part) -> Bool {
        // Our own fields bring an empty line to a message without any header.
        if part.header.isEmpty { return part.id == 0 }
        let header = message.bytes[part.header]
        guard header.last == ASCII.lineFeed else { return false }
        let line = header.dropLast(header.dropLast().last == ASCII.carriageReturn ? 2 : 1)
        return line.isEmpty || line.last == ASCII.lineFeed
    }

    /// Lines of ours, ended with CRLF as they are written, in the form of the message.
    func lines(_ bytes: [UInt8]) -> [UInt8] { LineEndings.changing(bytes, to: message.lineBreak) }
}
