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
    /// The built-in charsets and two of the Middle East, handed in from outside as iconv is in the server.
    static let withMiddleEast = CharsetDecoder { bytes, charset in
        let shift: [String: UInt16] = ["ISO-8859-8": 0x04F0, "ISO-8859-6": 0x0560]
        guard let distance = shift[charset] else { return nil }
        let units = bytes.map { $0 >= 0xC1 && $0 <= 0xFA ? UInt16($0) + distance : UInt16($0) }
        return String(decoding: units, as: UTF16.self)
    }
}
