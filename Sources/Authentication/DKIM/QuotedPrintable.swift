import Mail

/// The quoted-printable of DKIM values (RFC 6376 section 2.11): white space has no meaning, `=XX` is a byte.
enum QuotedPrintable {
    /// nil when an equals sign is not followed by two hexadecimal digits.
    static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let packed = text.filter { !$0.isWhitespace }
        guard packed.contains(ASCII.equals) else { return packed }
        var bytes: [UInt8] = []
        var rest = packed[...]
        while let byte = rest.popFirst() {
            guard byte == ASCII.equals else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst()?.hexValue, let low = rest.popFirst()?.hexValue else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    /// Everything outside visible ASCII, and semicolons and equals signs, as `=XX`.
    static func encode(_ bytes: [UInt8]) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return bytes.flatMap { byte -> [UInt8] in
            guard !byte.isVisible || byte == ASCII.semicolon || byte == ASCII.equals else { return [byte] }
            return [ASCII.equals, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
}
