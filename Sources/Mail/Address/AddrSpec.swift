/// Local part and domain (`addr-spec`, RFC 5322 section 3.4.1), written in the one canonical way.
struct AddrSpec {
    let localPart: [UInt8]
    let domain: [UInt8]

    /// Bytes that can be put into a command: quoted where needed.
    var bytes: [UInt8] { bytes(quoting: false) }

    /// Bytes that can be put into a header, too, where `=?` without quotes looks like an encoded word.
    var fieldBytes: [UInt8] { bytes(quoting: localPart.contains("=?".utf8)) }

    private func bytes(quoting: Bool) -> [UInt8] {
        let isPlain = !quoting && (Self.isDotAtom(localPart) || localPart.isEmpty)
        var result = isPlain ? localPart : Self.quoted(localPart)
        if !domain.isEmpty {
            result.append(ASCII.at)
            result.append(contentsOf: domain)
        }
        return result
    }

    var text: String {
        let raw = bytes.text
        guard raw.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else { return raw }
        var scalars = String.UnicodeScalarView()
        for scalar in raw.unicodeScalars {
            scalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? "\u{FFFD}" : scalar)
        }
        return String(scalars)
    }

    /// `dot-atom-text` of RFC 5322 section 3.2.3, with the 8-bit characters of RFC 6532.
    static func isDotAtom(_ bytes: [UInt8]) -> Bool {
        var previous = ASCII.dot
        for byte in bytes {
            guard byte.isAtomText || (byte == ASCII.dot && previous != ASCII.dot) else { return false }
            previous = byte
        }
        return previous != ASCII.dot
    }

    /// A quoted string of the bytes (RFC 5322 section 3.2.4).
    static func quoted(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var result = [ASCII.quote]
        for byte in bytes {
            if byte == ASCII.quote || byte == ASCII.backslash { result.append(ASCII.backslash) }
            result.append(byte)
        }
        result.append(ASCII.quote)
        return result
    }
}

extension UInt8 {
    /// `atext` of RFC 5322 section 3.2.3 or part of a character beyond ASCII (RFC 6532 section 3.2).
    var isAtomText: Bool {
        switch self {
        case 0x80...0xFF: true
        case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2F, 0x3D, 0x3F, 0x5E...0x60, 0x7B...0x7E: true
        default: isDigit || isLetter
        }
    }
}
