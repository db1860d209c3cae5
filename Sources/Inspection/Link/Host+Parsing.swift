import Mail

extension Host {
    /// Reads the host of a scheme that browsers know; nil where a browser gives up (WHATWG URL section 3.5).
    ///
    /// - Parameter oddities: what an honest writer would not have done is added to it.
    init?(parsing bytes: ArraySlice<UInt8>, oddities: inout WebAddress.Oddities) {
        if Self.isPlain(bytes) {
            self = .name(bytes.text)
            return
        }
        if bytes.first == ASCII.openBracket {
            guard bytes.last == ASCII.closeBracket, let groups = IPv6Reader.groups(bytes.dropFirst().dropLast()) else {
                return nil
            }
            self = .ipv6(groups)
            return
        }
        if bytes.contains(PercentCoding.percent) { oddities.insert(.encodedHost) }
        guard let name = Self.ascii(PercentCoding.decoded(bytes), &oddities) else { return nil }
        guard name.allSatisfy({ !Self.isForbidden($0) }) else { return nil }
        // One dot at the end is the root; with more there is no such name, and it is shown as if it were one.
        var trimmed = name[...]
        while trimmed.last == ASCII.dot { trimmed = trimmed.dropLast() }
        guard !trimmed.isEmpty, trimmed.count <= 1_024 else { return nil }
        if IPv4Reader.looksNumeric(trimmed) {
            guard let address = IPv4Reader.address(trimmed) else { return nil }
            self = .ipv4(address)
            if text != bytes.text { oddities.insert(.unusualNumber) }
        } else {
            self = .name(trimmed.text)
        }
    }

    /// Whether it is a name to which nothing is to be done, as nearly all are: small letters, digits, hyphens and dots,
    /// no `xn--`, and at the end what can be no number.
    private static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
        var previous = ASCII.dot
        var lastLabel = ASCII.dot
        for byte in bytes {
            let isLetter = byte >= 0x61 && byte <= 0x7A
            guard isLetter || byte.isDigit || byte == ASCII.dot || byte == ASCII.hyphen && previous != ASCII.hyphen
            else { return false }
            if previous == ASCII.dot { lastLabel = byte }
            previous = byte
        }
        return bytes.count <= 1_024 && lastLabel.isLetter && previous != ASCII.dot
    }

    /// A host as it stands, for schemes that browsers do not know.
    init(opaque bytes: ArraySlice<UInt8>) { self = .opaque(bytes.prefix(1_024).map(\.lowercased).text) }

    private static func ascii(_ bytes: [UInt8], _ oddities: inout WebAddress.Oddities) -> [UInt8]? {
        let lower = bytes.map(\.lowercased)
        let isASCII = lower.allSatisfy { $0 < 0x80 }
        if !isASCII { oddities.insert(.nonASCIIHost) }
        // Most names need no mapping: only those beyond ASCII are handed to C.
        guard !isASCII || lower.hasInternationalLabel else { return lower }
        return InternationalName.ascii(lower)
    }

    /// Forbidden domain code points of the URL standard.
    private static func isForbidden(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, 0x23, 0x25, 0x2F, 0x3A, 0x3C, 0x3E...0x40, 0x5B...0x5E, 0x7C, 0x7F: true
        default: false
        }
    }
}

extension [UInt8] {
    fileprivate var hasInternationalLabel: Bool {
        self[...].holds("xn--") && split(separator: ASCII.dot).contains { $0.starts(with: "xn--".utf8) }
    }
}
