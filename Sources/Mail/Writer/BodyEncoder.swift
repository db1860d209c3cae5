/// Chooses a transfer encoding for a body and applies it (RFC 2045 section 6).
struct BodyEncoder {
    let encoding: TransferEncoding
    /// The encoded body, lines ended with CRLF.
    let bytes: [UInt8]

    /// A text: as it is if mail servers leave it alone, else the shorter of quoted-printable and base64.
    ///
    /// - Parameter delimiter: the beginning of the boundaries around, which no line may begin with.
    init(text: String, delimiter: [UInt8]) {
        let lines = Self.canonical(Array(text.utf8))
        if Self.isPlain(lines, delimiter: delimiter) {
            encoding = .sevenBit
            bytes = lines
            return
        }
        let quoted = QuotedPrintable.encode(lines[...])
        let base64 = Base64.encode(lines[...])
        // Quoted-printable can be read by people, so it may be a little longer.
        if quoted.count <= base64.count &+ base64.count / 8, !Self.hasLine(in: quoted, beginningWith: delimiter) {
            encoding = .quotedPrintable
            bytes = quoted
        } else {
            encoding = .base64
            bytes = base64
        }
    }

    /// Any content: base64, except for a message inside, which may not be encoded (RFC 2046 section 5.2.1); nil for a
    /// message that cannot be sent as it is.
    init?(content: [UInt8], isMessage: Bool, delimiter: [UInt8]) {
        guard isMessage else {
            encoding = .base64
            bytes = Base64.encode(content[...])
            return
        }
        let lines = Self.canonical(content)
        guard Self.isClean(lines), !Self.hasLine(in: lines, beginningWith: delimiter) else { return nil }
        encoding = lines.allSatisfy { $0 < 0x80 } ? .sevenBit : .eightBit
        bytes = lines
    }

    /// Every line break as CRLF.
    static func canonical(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count &+ text.count / 16)
        var previous: UInt8 = 0
        for byte in text {
            if byte == ASCII.lineFeed, previous == ASCII.carriageReturn {
                previous = byte
                continue
            }
            if byte == ASCII.carriageReturn || byte == ASCII.lineFeed {
                result += [ASCII.carriageReturn, ASCII.lineFeed]
            } else {
                result.append(byte)
            }
            previous = byte
        }
        if !result.isEmpty, result.last != ASCII.lineFeed { result += [ASCII.carriageReturn, ASCII.lineFeed] }
        return result
    }

    /// ASCII that no mail server has a reason to change: no `From ` at the start of a line, no blanks at its end.
    private static func isPlain(_ lines: [UInt8], delimiter: [UInt8]) -> Bool {
        guard lines.allSatisfy({ $0 < 0x80 }), isClean(lines) else { return false }
        guard !hasLine(in: lines, beginningWith: Array("From ".utf8)) else { return false }
        for (byte, next) in zip(lines, lines.dropFirst()) where byte.isBlank && next == ASCII.carriageReturn {
            return false
        }
        return !hasLine(in: lines, beginningWith: delimiter)
    }

    /// No NUL, and no line beyond the 998 bytes of RFC 5322 section 2.1.1.
    private static func isClean(_ lines: [UInt8]) -> Bool {
        var length = 0
        for byte in lines {
            if byte == ASCII.lineFeed {
                length = 0
                continue
            }
            length &+= 1
            if byte == ASCII.nul || length > 999 { return false }
        }
        return true
    }

    private static func hasLine(in lines: [UInt8], beginningWith start: [UInt8]) -> Bool {
        var rest = lines[...]
        while !rest.isEmpty {
            if rest.starts(with: start) { return true }
            guard let end = rest.firstIndex(of: ASCII.lineFeed) else { return false }
            rest = rest[(end &+ 1)...]
        }
        return false
    }
}
