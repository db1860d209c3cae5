import Mail

/// Finds the files that a message carries: whatever a reader would list or show beside the text, by name, by
/// disposition, by type, and text that is none.
struct AttachedFiles: Sendable {
    private(set) var files: [AttachedFile] = []

    init(in message: Message, charsets: CharsetDecoder = .system) {
        guard !Self.hidesParts(message) else {
            // Nobody can say what a reader would find: the message as a whole is one file.
            files = [
                AttachedFile(
                    part: 0,
                    name: Self.wholeName,
                    declaredType: MediaType.message.description,
                    isAmbiguous: true,
                    isWhole: true
                )
            ]
            return
        }
        let bodies = message.bodies
        let shown = Set(bodies.text + bodies.html)
        var inside: Int?
        for part in message.parts {
            // Parts of a message within belong to its file.
            if let depth = inside, part.depth > depth { continue }
            inside = nil
            if part.mediaType.isMessage, part.id > 0 {
                inside = part.depth
            } else if part.isContainer {
                continue
            }
            if let file = Self.file(part, message, isShown: shown.contains(part.id), charsets) { files.append(file) }
        }
    }

    private static let wholeName = "message.eml"

    /// Whether there may be parts that were not seen: more than are looked at, a header or a nesting that goes on
    /// behind what is read of it, or several fields that tell where the parts of a multipart begin.
    private static func hidesParts(_ message: Message) -> Bool {
        message.mayHideParts()
            || message.parts.contains { part in
                part.mediaType.isMultipart
                    && message.fields[part.fields].count {
                        message.bytes[$0.name].equals(ignoringCase: "Content-Type")
                    } > 1
            }
    }

    private static func file(
        _ part: Part,
        _ message: Message,
        isShown: Bool,
        _ charsets: CharsetDecoder
    ) -> AttachedFile? {
        let name = message.fileName(of: part, charsets: charsets) ?? ""
        let isText = part.mediaType.isText && isShown && name.isEmpty && !message.isAttachment(part)
        if isText, !isBinary(part, message) { return uuencoded(part, message, charsets) }
        // A message of which nothing came but its header.
        guard !part.body.isEmpty || !name.isEmpty else { return nil }
        return AttachedFile(
            part: part.id,
            name: name,
            declaredType: part.mediaType.description,
            isAmbiguous: isAmbiguous(part, message)
        )
    }

    /// A file within a text. Several in one text are more than are told apart.
    private static func uuencoded(_ part: Part, _ message: Message, _ charsets: CharsetDecoder) -> AttachedFile? {
        guard part.mediaType == .plainText else { return nil }
        let files = UUFile.all(in: message.decodedBody(of: part).bytes, max: 2)
        guard let first = files.first else { return nil }
        return AttachedFile(
            part: part.id,
            name: HeaderText.decode(first.name[...], charsets: charsets),
            declaredType: "application/octet-stream",
            isAmbiguous: files.count > 1,
            isWithinText: true
        )
    }

    /// Text has no NUL; programs and archives soon do.
    private static func isBinary(_ part: Part, _ message: Message) -> Bool {
        // Enough for encoded bytes as well.
        let start = message.bytes[part.body].prefix(startBytes)
        let bytes =
            switch part.transferEncoding {
            case .base64: Base64.decode(start).bytes
            case .quotedPrintable: QuotedPrintable.decode(start).bytes
            default: start
            }
        return bytes.contains(ASCII.nul)
    }

    private static let startBytes = 2_048

    private static func isAmbiguous(_ part: Part, _ message: Message) -> Bool {
        if part.mediaType.isMultipart || part.isElsewhere { return true }
        // What holds other parts must not be encoded (RFC 2045 section 6.4): some readers decode it, others do not.
        if part.transferEncoding == .unknown || part.mediaType.isMessage && !part.transferEncoding.isIdentity {
            return true
        }
        return message.fields[part.fields].count {
            message.bytes[$0.name].equals(ignoringCase: "Content-Transfer-Encoding")
        } > 1
    }
}

extension Part {
    /// A piece of a message, or a message to be fetched (RFC 2046 sections 5.2.2, 5.2.3): what a reader gets to see is
    /// not in it.
    fileprivate var isElsewhere: Bool {
        mediaType.type == "message" && (mediaType.subtype == "partial" || mediaType.subtype == "external-body")
    }
}
