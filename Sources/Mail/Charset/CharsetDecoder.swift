/// Turns bytes in any character set into text: the charsets of most mail by itself, the others through a closure
/// handed in from above (glibc's iconv, in the server).
///
/// Decoding always gives text. What cannot be decoded becomes U+FFFD, and a label that is unknown or plainly wrong is
/// replaced by a guess from the bytes (`CharsetGuess`).
public struct CharsetDecoder: Sendable {
    /// Decodes bytes in the charset of that name (capitals, as iconv writes it: "CP932", "EUC-JP-MS", "KOI8-R");
    /// nil if it does not know the charset. What is malformed in the bytes becomes U+FFFD.
    public typealias Outside = @Sendable (_ bytes: ArraySlice<UInt8>, _ charset: String) -> String?

    private let outside: Outside?

    public init(outside: Outside? = nil) { self.outside = outside }

    /// Only what is built in: ASCII, UTF-8, UTF-16, UTF-7, ISO-8859-1, ISO-8859-15 and windows-1252.
    public static let basic = CharsetDecoder()

    /// Decodes bytes by the label a message gives them.
    public func decode(_ bytes: ArraySlice<UInt8>, label: ArraySlice<UInt8>) -> String {
        decode(bytes, charset: Charset(label: label))
    }

    /// Decodes bytes in a charset.
    public func decode(_ bytes: ArraySlice<UInt8>, charset: Charset) -> String {
        switch charset {
        case .ascii: guess(bytes)
        case .utf8: bytes.withoutByteOrderMark.text
        case .utf16(let bigEndian): UTF16Decoding.text(of: bytes, bigEndian: bigEndian)
        case .utf7: UTF7Decoding.text(of: bytes)
        case .windows1252: SingleByte.windows1252(bytes)
        case .latin9: SingleByte.latin9(bytes)
        case .iso2022JP: decodeISO2022JP(bytes)
        case .shiftJIS, .eucJP: decodeJapanese(bytes, charset)
        case .other(let name): outside?(bytes, name) ?? guess(bytes)
        }
    }

    /// Decodes bytes about which nothing is known, as raw 8-bit headers are.
    public func guess(_ bytes: ArraySlice<UInt8>) -> String {
        let charset = CharsetGuess.charset(of: bytes)
        return charset == .ascii ? bytes.text : decode(bytes, charset: charset)
    }

    private func decodeISO2022JP(_ bytes: ArraySlice<UInt8>) -> String {
        if ISO2022JP.isMislabelled(bytes) { return guess(bytes) }
        let converted = ISO2022JP(bytes)
        return outside?(converted.bytes[...], converted.charset) ?? SingleByte.ascii(converted.bytes[...])
    }

    private func decodeJapanese(_ bytes: ArraySlice<UInt8>, _ charset: Charset) -> String {
        if CharsetGuess.hasJISEscape(bytes) { return decodeISO2022JP(bytes) }
        guard let name = charset.outsideName else { return SingleByte.ascii(bytes) }
        return outside?(bytes, name) ?? SingleByte.ascii(bytes)
    }
}

extension ArraySlice<UInt8> {
    fileprivate var withoutByteOrderMark: ArraySlice<UInt8> { starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self }
}
