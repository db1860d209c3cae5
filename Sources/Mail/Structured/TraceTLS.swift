/// Finds TLS versions and ciphers in the words of a Received field, which every server writes its own way.
enum TraceTLS {
    /// Notes what the word, or a part of it between `/ : = ,`, says.
    static func note(_ word: ArraySlice<UInt8>, in result: inout Received) {
        for part in word.words(partedBy: isSeparator) {
            if result.tlsVersion == nil, let version = version(part) {
                result.tlsVersion = version
            } else if result.tlsCipher == nil, isCipher(part) {
                result.tlsCipher = part.shown
            }
        }
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == ASCII.colon || byte == ASCII.equals || byte == ASCII.comma
            || byte == ASCII.openParenthesis || byte == ASCII.closeParenthesis
    }

    /// "TLSv1.3", "TLS1_2", "TLS-1.0" and "TLSv1" as "TLSv1.3", "TLSv1.2", "TLSv1.0" and "TLSv1.0".
    private static func version(_ part: ArraySlice<UInt8>) -> String? {
        let name = part.prefix(3)
        guard name.equals(ignoringCase: "TLS") || name.equals(ignoringCase: "SSL"), part.count <= 8 else { return nil }
        var rest = part.dropFirst(3)
        if let first = rest.first, first == ASCII.hyphen || first.lowercased == UInt8(ascii: "v") {
            rest = rest.dropFirst()
        }
        guard let major = rest.popFirst(), major.isDigit else { return nil }
        var minor = UInt8(ascii: "0")
        if let separator = rest.popFirst() {
            // "TLS13" is a version, too; "TLSv1.3" has a dot, "TLS1_2" an underscore.
            let isMark = separator == ASCII.dot || separator == ASCII.underscore
            guard let digit = isMark ? rest.popFirst() : separator, digit.isDigit, rest.isEmpty else { return nil }
            minor = digit
        }
        return "\(name.equals(ignoringCase: "SSL") ? "SSL" : "TLS")v\([major].text).\([minor].text)"
    }

    private static func isCipher(_ part: ArraySlice<UInt8>) -> Bool {
        guard (8...64).contains(part.count), part.contains(where: { $0 == ASCII.hyphen || $0 == ASCII.underscore }),
            part.allSatisfy({ ($0.isLetter && $0 < 0x60) || $0.isDigit || $0 == ASCII.hyphen || $0 == ASCII.underscore }
            )
        else { return false }
        return ["AES", "DES", "CHACHA20", "RC4", "CAMELLIA", "ARIA"].contains { part.contains($0.utf8) }
    }
}
