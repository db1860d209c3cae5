/// Builds a message: header fields, a text in one or two forms, and attachments (RFC 2045 to 2049).
///
/// It reads neither clock nor randomness: Date, Message-ID and the boundary come from the caller.
public struct MessageBuilder: Sendable {
    /// The fields of the message: From, To, Subject, Date, Message-ID and others. The fields of MIME are added.
    public var header = HeaderWriter()
    public var text: String?
    public var html: String?
    public var attachments: [Attachment] = []
    /// Whether file names beyond ASCII are also written in the way old mailers in Japan read (`name=` with encoded
    /// words).
    public var compatibleNames = true

    public init() {}

    /// The message, lines ended with CRLF.
    ///
    /// - Parameter boundary: a random word, from which the boundaries are made; of it letters, digits, `-` and `_`
    ///   count, at most 50. A part in which such a line occurs is encoded so that it does not.
    public func build(boundary: String) -> [UInt8] {
        let word = boundary.utf8.filter { $0.isLetter || $0.isDigit || $0 == ASCII.hyphen || $0 == ASCII.underscore }
        let seed = "=_" + Array(word.prefix(50)).text
        let delimiter = Array("--\(seed)".utf8)
        var entity = textEntity(seed, delimiter)
        let files = attachments.filter { html == nil || $0.contentID == nil }
        if !files.isEmpty {
            let parts = [entity] + files.map { fileEntity($0, delimiter) }
            entity = .multipart("mixed", parts, boundary: seed + "-mixed")
        }
        return header.bytes + Array("MIME-Version: 1.0\r\n".utf8) + entity.bytes
    }

    private func textEntity(_ seed: String, _ delimiter: [UInt8]) -> MessageEntity {
        let plain = text.map { Self.textEntity($0, subtype: "plain", delimiter) }
        guard let html else { return plain ?? Self.textEntity("", subtype: "plain", delimiter) }
        var shown = Self.textEntity(html, subtype: "html", delimiter)
        let images = attachments.filter { $0.contentID != nil }
        if !images.isEmpty {
            let parts = [shown] + images.map { fileEntity($0, delimiter) }
            shown = .multipart("related", parts, boundary: seed + "-related")
        }
        guard let plain else { return shown }
        return .multipart("alternative", [plain, shown], boundary: seed + "-alternative")
    }

    private static func textEntity(_ text: String, subtype: String, _ delimiter: [UInt8]) -> MessageEntity {
        let body = BodyEncoder(text: text, delimiter: delimiter)
        let charset = body.encoding == .sevenBit ? "us-ascii" : "utf-8"
        let parameter = Parameter(name: "charset", value: charset, bytes: Array(charset.utf8))
        var header = HeaderWriter()
        header.add(
            "Content-Type",
            type: ContentType(type: "text", subtype: subtype, parameters: ParameterList([parameter]))
        )
        header.add("Content-Transfer-Encoding", text: body.encoding.rawValue)
        return MessageEntity(header: header, body: body.bytes)
    }

    /// Whether a file may be called so: by a registered form of name (RFC 6838 section 4.2), and not a multipart, whose
    /// parts a reader would look for in it.
    private static func isWritable(_ type: ContentType) -> Bool {
        !type.isMultipart
            && [type.type, type.subtype].allSatisfy { name in
                !name.isEmpty && name.utf8.allSatisfy { $0.isLetter || $0.isDigit || "!#$&-^_.+".utf8.contains($0) }
            }
    }

    private func fileEntity(_ file: Attachment, _ delimiter: [UInt8]) -> MessageEntity {
        var type = Self.isWritable(file.type) ? file.type : ContentType(type: "application", subtype: "octet-stream")
        let isMessage = type.type == "message"
        var body = BodyEncoder(content: file.content, isMessage: isMessage, delimiter: delimiter)
        if body == nil {
            // A message that no server would carry unharmed travels as a file.
            type = ContentType(type: "application", subtype: "octet-stream")
            body = BodyEncoder(content: file.content, isMessage: false, delimiter: delimiter)
        }
        let name = Array(file.fileName.utf8)
        if compatibleNames, !name.isEmpty {
            let parameter = Parameter(name: "name", value: file.fileName, bytes: name)
            let others = type.parameters.parameters.filter { $0.name != "name" }
            type = ContentType(type: type.type, subtype: type.subtype, parameters: ParameterList(others + [parameter]))
        }
        var header = HeaderWriter()
        header.add("Content-Type", type: type, compatibleNames: compatibleNames)
        header.add("Content-Disposition", disposition: disposition(of: file))
        header.add("Content-Transfer-Encoding", text: (body?.encoding ?? .base64).rawValue)
        if let identifier = file.contentID { header.add("Content-ID", identifiers: [identifier]) }
        return MessageEntity(header: header, body: body?.bytes ?? [])
    }

    private func disposition(of file: Attachment) -> ContentDisposition {
        let name = Parameter(name: "filename", value: file.fileName, bytes: Array(file.fileName.utf8))
        return ContentDisposition(
            type: file.contentID == nil ? "attachment" : "inline",
            parameters: ParameterList(file.fileName.isEmpty ? [] : [name])
        )
    }
}
