import Mail

/// Cuts the value of one header field out of the suite's strings, which may go on with other fields.
enum FieldValue {
    static func bytes(of header: String) -> [UInt8] {
        let all = Array(header.utf8)
        for (index, byte) in all.enumerated() where byte == ASCII.lineFeed {
            let next = index + 1 < all.count ? all[index + 1] : 0
            if !next.isBlank {
                let end = index > 0 && all[index - 1] == ASCII.carriageReturn ? index - 1 : index
                return Array(all[..<end])
            }
        }
        return all
    }
}

extension CharsetDecoder {
    /// The built-in charsets and ISO-8859-8, handed in from outside as iconv is in the server.
    static let withHebrew = CharsetDecoder { bytes, charset in
        guard charset == "ISO-8859-8" else { return nil }
        let units = bytes.map { $0 >= 0xE0 && $0 <= 0xFA ? UInt16($0) + 0x04F0 : UInt16($0) }
        return String(decoding: units, as: UTF16.self)
    }
}
