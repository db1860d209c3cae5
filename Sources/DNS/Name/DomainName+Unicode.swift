import CIDN2

extension DomainName {
    /// More bytes than any name in UTF-8 takes that fits into 255 bytes of A-labels.
    private static let unicodeBytesMax = 1024

    /// Reads a name as it stands in internationalised mail: U-labels in UTF-8 become A-labels (RFC 5891 section 5, with
    /// the mapping of UTS #46, nontransitional, after normalisation to NFC). A name in ASCII is taken as it is.
    public init?(internationalized bytes: [UInt8]) {
        guard bytes.contains(where: { $0 >= 0x80 }) else {
            self.init(parsing: bytes)
            return
        }
        guard bytes.count <= Self.unicodeBytesMax, !bytes.contains(0), let ascii = Self.lookup(bytes) else {
            return nil
        }
        self.init(parsing: ascii)
    }

    private static func lookup(_ bytes: [UInt8]) -> [UInt8]? {
        var result: UnsafeMutablePointer<UInt8>?
        let flags = Int32(IDN2_NFC_INPUT.rawValue | IDN2_NONTRANSITIONAL.rawValue)
        guard unsafe idn2_lookup_u8(bytes + [0], &result, flags) == IDN2_OK.rawValue, let text = unsafe result else {
            return nil
        }
        defer { unsafe idn2_free(text) }
        return unsafe Array(String(cString: text).utf8)
    }

    /// The name for people to read: A-labels as U-labels, but only when these lead back to this very name; else the
    /// name as it is (`description`). Says nothing about letters that look alike.
    public var unicodeText: String {
        guard hasLabel(startingWith: [0x78, 0x6E, 0x2D, 0x2D]), labels.allSatisfy({ $0.allSatisfy(Self.isPlain) })
        else { return description }
        var result: UnsafeMutablePointer<CChar>?
        guard unsafe idn2_to_unicode_8z8z(description, &result, 0) == IDN2_OK.rawValue, let text = unsafe result else {
            return description
        }
        defer { unsafe idn2_free(text) }
        let unicode = unsafe String(cString: text)
        return DomainName(internationalized: Array(unicode.utf8)) == self ? unicode : description
    }

    /// Small letters, digits, hyphen and underscore.
    static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x30...0x39, 0x2D, 0x5F: true
        default: false
        }
    }
}
