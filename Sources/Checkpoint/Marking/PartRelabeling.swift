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
        type = ContentType(type: "text", subtype: "plain", parameters: read?.parameters ?? ParameterList())
        encodingField = message.fields[part.fields].first {
            message.bytes[$0.name].equals(ignoringCase: "Content-Transfer-Encoding")
        }
    }

    /// The edits that make it quoted-printable, and of that charset unless it is nil.
    func edits(charset: String?) -> [Edit] {
        var writer = HeaderWriter()
        writer.add("Content-Transfer-Encoding", text: "quoted-printable")
        let encoding = LineEndings.changing(writer.bytes, to: message.lineBreak)
        var edits: [Edit] = []
        if part.id == 0, !hasVersion {
            var writer = HeaderWriter()
            writer.add("MIME-Version", text: "1.0")
            edits.append(.insert(LineEndings.changing(writer.bytes, to: message.lineBreak), before: top))
        }
        if let charset {
            let field = typeBytes(charset)
            edits.append(typeField.map { .replace($0.whole, with: field) } ?? .insert(field, before: top))
        }
        edits.append(encodingField.map { .replace($0.whole, with: encoding) } ?? .insert(encoding, before: top))
        return edits
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
