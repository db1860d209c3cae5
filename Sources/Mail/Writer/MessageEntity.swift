/// A part of a message that is built: its fields and its encoded body.
public struct MessageEntity: Sendable {
    let header: HeaderWriter
    let body: [UInt8]

    /// Fields, an empty line and body, lines ended with CRLF.
    public var bytes: [UInt8] { header.bytes + [ASCII.carriageReturn, ASCII.lineFeed] + body }

    /// Parts in a multipart (RFC 2046 section 5.1).
    static func multipart(_ subtype: String, _ parts: [MessageEntity], boundary: String) -> MessageEntity {
        let parameter = Parameter(name: "boundary", value: boundary, bytes: Array(boundary.utf8))
        var header = HeaderWriter()
        header.add(
            "Content-Type",
            type: ContentType(type: "multipart", subtype: subtype, parameters: ParameterList([parameter]))
        )
        var body: [UInt8] = []
        for part in parts {
            body += Array("--\(boundary)\r\n".utf8) + part.bytes + [ASCII.carriageReturn, ASCII.lineFeed]
        }
        body += Array("--\(boundary)--\r\n".utf8)
        return MessageEntity(header: header, body: body)
    }
}

extension MessageEntity {
    /// A text that a reader shows, in ASCII or UTF-8.
    ///
    /// - Parameters:
    ///   - fileName: the name under which it can be saved; nil for none.
    ///   - delimiter: the beginning of the boundaries around, which no line of the body begins with; `--` for any.
    public static func text(
        _ text: String,
        subtype: String,
        fileName: String? = nil,
        delimiter: [UInt8] = Array("--".utf8)
    ) -> MessageEntity {
        let body = BodyEncoder(text: text, delimiter: delimiter)
        let charset = body.encoding == .sevenBit ? "us-ascii" : "utf-8"
        let parameter = Parameter(name: "charset", value: charset, bytes: Array(charset.utf8))
        var header = HeaderWriter()
        header.add(
            "Content-Type",
            type: ContentType(type: "text", subtype: subtype, parameters: ParameterList([parameter]))
        )
        if let fileName { header.add("Content-Disposition", disposition: disposition("inline", fileName)) }
        header.add("Content-Transfer-Encoding", text: body.encoding.rawValue)
        return MessageEntity(header: header, body: body.bytes)
    }

    /// A file.
    ///
    /// - Parameters:
    ///   - compatibleNames: whether a name beyond ASCII is also written in the way old mailers in Japan read.
    ///   - delimiter: as for a text.
    public static func file(
        _ file: Attachment,
        compatibleNames: Bool = true,
        delimiter: [UInt8] = Array("--".utf8)
    ) -> MessageEntity {
        var type = isWritable(file.type) ? file.type : ContentType(type: "application", subtype: "octet-stream")
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
        header.add(
            "Content-Disposition",
            disposition: disposition(file.contentID == nil ? "attachment" : "inline", file.fileName)
        )
        header.add("Content-Transfer-Encoding", text: (body?.encoding ?? .base64).rawValue)
        if let identifier = file.contentID { header.add("Content-ID", identifiers: [identifier]) }
        return MessageEntity(header: header, body: body?.bytes ?? [])
    }

    /// Whether a file may be called so: by a registered form of name (RFC 6838 section 4.2), and not a multipart, whose
    /// parts a reader would look for in it.
    private static func isWritable(_ type: ContentType) -> Bool {
        !type.isMultipart
            && [type.type, type.subtype].allSatisfy { name in
                !name.isEmpty && name.utf8.allSatisfy { $0.isLetter || $0.isDigit || "!#$&-^_.+".utf8.contains($0) }
            }
    }

    private static func disposition(_ type: String, _ fileName: String) -> ContentDisposition {
        let name = Parameter(name: "filename", value: fileName, bytes: Array(fileName.utf8))
        return ContentDisposition(type: type, parameters: ParameterList(fileName.isEmpty ? [] : [name]))
    }
}
