import Mail

/// A service that is asked about links.
struct LinkServiceSettings: Sendable, Hashable {
    /// Where it answers, http or https.
    var address: WebServiceAddress
    /// The key it knows its users by; nil: none.
    var key: String?

    /// The question for hashes that begin so.
    func question(_ prefixes: [[UInt8]]) -> String {
        var terms = prefixes.map { "hashPrefixes=" + Self.coded(Base64Text.encode($0)) }
        if let key { terms.insert("key=" + Self.coded(key), at: 0) }
        return address.text + (address.text.contains("?") ? "&" : "?") + terms.joined(separator: "&")
    }

    /// As a value in a query: all but letters and digits in hexadecimal.
    private static func coded(_ text: String) -> String {
        text.utf8.map { byte in
            if byte.isDigit || (0x61...0x7A).contains(byte | 0x20) { return String(UnicodeScalar(byte)) }
            return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
