/// A character set as a message names it, reduced to what decoding has to tell apart.
public enum Charset: Sendable, Hashable {
    /// ASCII, or a label that promises nothing ("unknown-8bit", "default", none at all).
    case ascii
    case utf8
    /// UTF-16; nil where the byte order mark decides (big endian without one, RFC 2781 section 4.3).
    case utf16(bigEndian: Bool?)
    case utf7
    /// ISO-8859-1 and windows-1252, which mailers do not tell apart.
    case windows1252
    case latin9
    /// ISO-2022-JP and all its relatives.
    case iso2022JP
    case shiftJIS
    case eucJP
    /// Anything else, by the name an outside decoder knows it under, in capitals.
    case other(String)

    /// The charset that a label names; the label may be in any case, with an RFC 2231 language behind `*`.
    public init(label: ArraySlice<UInt8>) {
        var name = label.trimmed
        if let star = name.firstIndex(of: ASCII.asterisk) { name = name[..<star] }
        if let first = name.first, first == ASCII.quote || first == UInt8(ascii: "'") { name = name.dropFirst() }
        if let last = name.last, last == ASCII.quote || last == UInt8(ascii: "'") { name = name.dropLast() }
        guard name.count <= 64 else {
            self = .ascii
            return
        }
        self = Self.known[name.map(\.lowercased).text] ?? Self.foreign(name)
    }

    /// The name under which an outside decoder (iconv) knows the charset, or nil where bytes are not handed to it as
    /// they are.
    public var outsideName: String? {
        switch self {
        // Plain SHIFT_JIS and EUC-JP stop at the NEC and IBM characters (①, ㈱) that Japanese mail is full of.
        case .shiftJIS: "CP932"
        case .eucJP: "EUC-JP-MS"
        case .other(let name): name
        default: nil
        }
    }

    private static func foreign(_ name: ArraySlice<UInt8>) -> Charset {
        // Nothing but the characters of registered names: an outside decoder may read options behind "//".
        let harmless = name.allSatisfy { byte in
            byte.isLetter || byte.isDigit || byte == ASCII.hyphen || byte == ASCII.underscore || byte == ASCII.dot
                || byte == ASCII.colon
        }
        guard harmless, !name.isEmpty else { return .ascii }
        return .other(name.map { $0 >= 0x61 && $0 <= 0x7A ? $0 & 0xDF : $0 }.text)
    }
}
