/// A part of a message that is built: its fields and its encoded body.
struct MessageEntity {
    let header: HeaderWriter
    let body: [UInt8]

    var bytes: [UInt8] { header.bytes + [ASCII.carriageReturn, ASCII.lineFeed] + body }

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
