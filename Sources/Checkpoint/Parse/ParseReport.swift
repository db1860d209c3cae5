import Mail

/// The answer to `sekisho parse`: what a message is made of.
public struct ParseReport: Report {
    let message: Message
    let includesText: Bool

    public init(parsing bytes: [UInt8], named name: String, includesText: Bool) throws(InputError) {
        guard !bytes.isEmpty else { throw .empty(name) }
        message = Message(parsing: bytes)
        self.includesText = includesText
    }

    /// Any bytes are a message: defects are told and are no failure.
    public var exitCode: ReportExit { .fine }

    public func body(in language: Language) -> JSONValue {
        let bodies = message.bodies
        return [
            "schema": "sekisho/parse/1",
            "bytes": .number(message.bytes.count),
            "header": .array(message.header.fields.map(field)),
            "parts": .array(message.parts.map(part)),
            "textBody": .array(bodies.text.map { .number($0) }),
            "htmlBody": .array(bodies.html.map { .number($0) }),
            "attachments": .array(bodies.attachments.map { .number($0) }),
            "defects": .array(message.defects.map { $0.json(in: language) }),
        ]
    }

    private func field(_ field: HeaderField) -> JSONValue {
        let header = message.header
        return [
            "name": .string(header.name(of: field).text),
            "value": .string(header.value(of: field).text),
            "decoded": .string(HeaderText.decode(header.value(of: field), charsets: .system)),
            "offset": .number(field.whole.lowerBound),
            "bytes": .number(field.whole.count),
        ]
    }

    /// A multipart or message that is none in truth, with nothing in it, is text too.
    private func hasText(_ part: Part) -> Bool {
        let type = part.mediaType
        return !part.isContainer && (type.isText || type.isMultipart || type.isMessage)
    }

    private func part(_ part: Part) -> JSONValue {
        let disposition = message.contentDisposition(of: part, charsets: .system)
        let json: JSONValue = [
            "id": .number(part.id),
            "parent": .number(part.parent),
            "children": .array(part.children.map { .number($0) }),
            "type": .string(part.mediaType.description),
            "charset": .optional(message.charset(of: part)),
            "disposition": .optional(disposition?.type),
            "fileName": .optional(message.fileName(of: part, charsets: .system)),
            "transferEncoding": .optional(part.transferEncoding.rawValue),
            "headerOffset": .number(part.header.lowerBound),
            "bodyOffset": .number(part.body.lowerBound),
            "end": .number(part.end),
            "size": .number(part.isContainer ? nil : message.decodedCount(of: part)),
            "isTerminated": .bool(part.isTerminated),
        ]
        guard includesText, hasText(part) else { return json }
        return json.merging(["text": .string(message.text(of: part, charsets: .system))])
    }
}
