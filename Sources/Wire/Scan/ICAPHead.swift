import Mail

/// The heads before the content: ICAP's, and those of the HTTP messages in it (RFC 3507 sections 4.4, 4.8, 4.9).
struct ICAPHead {
    let service: ICAPDialogue.Service
    let name: String
    let contentBytes: Int

    var bytes: [UInt8] {
        let length = "Content-Type: application/octet-stream\r\nContent-Length: \(contentBytes)\r\n\r\n"
        let uri = "http://mail.invalid/\(Self.escaped(name))"
        let host = "Host: mail.invalid\r\n"
        let parts: [String]
        let encapsulated: String
        switch service.method {
        case .response:
            parts = ["GET \(uri) HTTP/1.1\r\n\(host)\r\n", "HTTP/1.1 200 OK\r\n\(length)"]
            encapsulated =
                "req-hdr=0, res-hdr=\(parts[0].utf8.count), res-body=\(parts[0].utf8.count + parts[1].utf8.count)"
        case .request:
            parts = ["POST \(uri) HTTP/1.1\r\n\(host)\(length)"]
            encapsulated = "req-hdr=0, req-body=\(parts[0].utf8.count)"
        }
        let authority = Self.plain(service.authority)
        let head = """
            \(service.method.rawValue.uppercased()) icap://\(authority)/\(Self.plain(service.path)) ICAP/1.0\r
            Host: \(authority)\r
            User-Agent: Sekisho\r
            Allow: 204\r
            Connection: close\r
            Encapsulated: \(encapsulated)\r
            \r

            """
        return Array(head.utf8) + parts.flatMap { Array($0.utf8) }
    }

    /// Percent-encoded, but for what needs it not (RFC 3986 section 2.3).
    private static func escaped(_ name: String) -> String {
        var result: [UInt8] = []
        for byte in name.utf8.prefix(255) {
            if byte.isLetter || byte.isDigit || byte == ASCII.dot || byte == ASCII.hyphen || byte == ASCII.underscore {
                result.append(byte)
            } else {
                let digits = Array("0123456789ABCDEF".utf8)
                result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func plain(_ text: String) -> String {
        String(decoding: text.utf8.filter(\.isVisible), as: UTF8.self)
    }
}
