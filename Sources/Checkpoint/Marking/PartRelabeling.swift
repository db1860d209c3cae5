import Mail

/// Changes what the header of a text part says about its encoding. Every edit is of whole fields.
struct PartRelabeling {
    private let message: Message
    private let part: Part
    private let type: ContentType
    private let typeField: HeaderField?
    private let encodingField: HeaderField?

    /// nil for a part whose type cannot be written again without a loss.
    init?(_ message: Message, _ part: Part) {
        self.message = message
        self.part = part
        // Fields before an empty header would need an empty line of their own.
        guard !part.header.isEmpty else { return nil }
        typeField = part.contentType.map { message.fields[$0] }
        let read = message.contentType(of: part)
        guard (read == nil) == (typeField == nil), read?.parameters.isMalformed != true else { return nil }
        // A parameter without a semicolon before it is read by some, and part of the type for others.
        if let value = typeField.map({ message.bytes[$0.value] }), value.contains(ASCII.equals),
            !value.contains(ASCII.semicolon)
        {
            return nil
        }
        type = ContentType(type: "text", subtype: "plain", parameters: read?.parameters ?? ParameterList())
        encodingField = message.fields[part.fields].first {
            message.bytes[$0.name].equals(ignoringCase: "Content-Transfer-Encoding")
        }
    }

    /// The edits that make it quoted-printable, if asked for, and of that charset unless it is nil.
    func edits(charset: String?, isQuotedPrintable: Bool) -> [Edit] {
        var edits: [Edit] = []
        if part.id == 0, !hasVersion { edits.append(.insert(field("MIME-Version", "1.0"), before: top)) }
        if let charset {
            let field = typeBytes(charset)
            edits.append(typeField.map { .replace($0.whole, with: field) } ?? .insert(field, before: top))
        }
        if isQuotedPrintable {
            let field = field("Content-Transfer-Encoding", "quoted-printable")
            edits.append(encodingField.map { .replace($0.whole, with: field) } ?? .insert(field, before: top))
        }
        return edits
    }

    private func field(_ name: String, _ text: String) -> [UInt8] {
        var writer = HeaderWriter()
        writer.add(name, text: text)
        return LineEndings.changing(writer.bytes, to: message.lineBreak)
    }

    private func typeBytes(_ charset: String) -> [UInt8] {
        let value = Parameter(name: "charset", value: charset, bytes: Array(charset.utf8))
        let others = type.parameters.parameters.filter { $0.name != "charset" }
        var writer = HeaderWriter()
        writer.add(
            "Content-Type",
            type: ContentType(type: "text", subtype: "plain", parameters: ParameterList([value] + others)),
            compatibleNames: true
        )
        return LineEndings.changing(writer.bytes, to: message.lineBreak)
    }

    /// Where a new field stands: before the first one.
    private var top: Int { message.fields[part.fields].first?.whole.lowerBound ?? part.header.lowerBound }

    private var hasVersion: Bool {
        message.fields[part.fields].contains { message.bytes[$0.name].equals(ignoringCase: "MIME-Version") }
    }
}
