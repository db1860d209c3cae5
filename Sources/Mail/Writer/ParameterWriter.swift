/// Writes parameters (RFC 2045 section 5.1, RFC 2231).
enum ParameterWriter {
    /// Bytes of a parameter that are kept in one piece.
    private static let pieceBytesMax = 70

    /// `name=value`, in several words where it is long; the semicolons between them are included.
    static func words(_ parameter: Parameter, isCompatible: Bool) -> [[UInt8]] {
        let name = Array(parameter.name.utf8.filter { $0.isTokenText && $0 != ASCII.asterisk }.prefix(50))
        guard !name.isEmpty else { return [] }
        let text = HeaderText.harmless(parameter.value, bytesMax: .max)
        let value = Array(text.utf8)
        let isASCII = value.allSatisfy { $0.isVisible || $0 == ASCII.space } && !value.contains("=?".utf8)
        if isASCII, value.count &+ name.count < pieceBytesMax {
            let isToken = !value.isEmpty && value.allSatisfy(\.isTokenText)
            return [name + [ASCII.equals] + (isToken ? value : AddrSpec.quoted(value))]
        }
        return isCompatible ? quotedWords(name, text) : sections(name, text)
    }

    /// `name="=?utf-8?B?...?="`.
    private static func quotedWords(_ name: [UInt8], _ text: String) -> [[UInt8]] {
        var words = EncodedWordWriter.words(text, room: FieldFolder.lineBytes &- name.count &- 4)
        guard let first = words.first else { return [] }
        words[0] = name + [ASCII.equals, ASCII.quote] + first
        FieldFolder.glue("\"", to: &words)
        return words
    }

    /// `name*=utf-8''...`, or `name*0*=utf-8''...` and what follows, no character split.
    private static func sections(_ name: [UInt8], _ text: String) -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        var piece = Array("utf-8''".utf8)
        for scalar in text.unicodeScalars {
            let encoded = percentEncoded(scalar)
            if piece.count &+ encoded.count &+ name.count > pieceBytesMax {
                pieces.append(piece)
                piece = []
            }
            piece += encoded
        }
        pieces.append(piece)
        guard pieces.count > 1 else { return pieces.map { name + Array("*=".utf8) + $0 } }
        return pieces.enumerated().map { number, piece in
            name + Array("*\(number)*=".utf8) + piece + (number &+ 1 < pieces.count ? [ASCII.semicolon] : [])
        }
    }

    private static func percentEncoded(_ scalar: Unicode.Scalar) -> [UInt8] {
        scalar.utf8.flatMap { byte -> [UInt8] in
            // attribute-char of RFC 2231 section 7.
            let isPlain =
                byte.isTokenText && byte != ASCII.asterisk && byte != UInt8(ascii: "'")
                && byte != UInt8(ascii: "%")
            if isPlain { return [byte] }
            return [UInt8(ascii: "%"), PercentDigits.digit(byte >> 4), PercentDigits.digit(byte & 0x0F)]
        }
    }
}

extension UInt8 {
    /// A character of a `token` (RFC 2045 section 5.1).
    var isTokenText: Bool {
        switch self {
        case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E...0x60, 0x7B...0x7E: true
        default: isDigit || isLetter
        }
    }
}
