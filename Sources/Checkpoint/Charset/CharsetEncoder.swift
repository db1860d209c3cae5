import Mail

/// Writes texts of our own in the charset of a foreign text.
struct CharsetEncoder {
    private enum Repertoire: Equatable {
        case everything
        /// The name of the charset for iconv.
        case japanese(String)
        case ascii
    }

    private let repertoire: Repertoire

    /// nil for a charset in which ASCII bytes are not ASCII characters, or only sometimes: UTF-16, UTF-7, EBCDIC, the
    /// relatives of ISO-2022 other than the Japanese.
    init?(_ charset: Charset) {
        switch charset {
        case .utf8: repertoire = .everything
        case .iso2022JP: repertoire = .japanese("ISO-2022-JP")
        case .shiftJIS: repertoire = .japanese("CP932")
        // Without the characters that not every reader of EUC-JP knows.
        case .eucJP: repertoire = .japanese("EUC-JP")
        case .ascii, .windows1252, .latin9: repertoire = .ascii
        case .utf16, .utf7: return nil
        case .other(let name):
            guard Self.holdsASCII(name) else { return nil }
            repertoire = .ascii
        }
    }

    /// Nothing but ASCII.
    static let ascii = CharsetEncoder(.ascii, repertoire: .ascii)

    private init(_ charset: Charset, repertoire: Repertoire) { self.repertoire = repertoire }

    var isASCII: Bool { repertoire == .ascii }

    /// The text; nil if a character of it cannot be written.
    func exactly(_ text: String) -> [UInt8]? {
        switch repertoire {
        case .everything: Array(text.utf8)
        case .japanese(let name): Iconv(to: name)?.bytes(of: text)
        case .ascii: text.utf8.allSatisfy { $0 < 0x80 } ? Array(text.utf8) : nil
        }
    }

    /// The text with `?` for each character that cannot be written.
    func replacing(_ text: String) -> [UInt8] {
        if let bytes = exactly(text) { return bytes }
        var scalars = String.UnicodeScalarView()
        if case .japanese(let name) = repertoire, let iconv = Iconv(to: name) {
            for scalar in text.unicodeScalars {
                scalars.append(scalar.isASCII || iconv.bytes(of: String(scalar)) != nil ? scalar : "?")
            }
        } else {
            for scalar in text.unicodeScalars { scalars.append(scalar.isASCII ? scalar : "?") }
        }
        return exactly(String(scalars)) ?? Array(String(scalars).utf8)
    }

    /// Whether ASCII text can be put anywhere between two characters of the charset.
    private static func holdsASCII(_ name: String) -> Bool {
        let families = ["ISO-2022", "CSISO2022", "HZ", "UTF-7", "UTF7", "UTF-EBCDIC"]
        guard !families.contains(where: { name.utf8.starts(with: $0.utf8) }) else { return false }
        let sample = "<div style=\"a:b;c\">Az09 &#1;#%+,-./!?@[]_(')</div>\r\n"
        // A name that nobody knows is read as ASCII, or as a charset that holds it.
        guard let iconv = Iconv(from: name) else { return true }
        return iconv.text(of: Array(sample.utf8)[...], outputBytesMax: 1024) == sample
    }
}
