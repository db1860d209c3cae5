import Mail

/// Header fields in canonical form (RFC 6376 sections 3.4.1 and 3.4.2), as they are hashed.
struct CanonicalHeader {
    private(set) var bytes: [UInt8] = []
    private let canonicalization: Canonicalization
    private let lineBreaks: LineBreaks

    init(_ canonicalization: Canonicalization, _ lineBreaks: LineBreaks = .asReceived) {
        self.canonicalization = canonicalization
        self.lineBreaks = lineBreaks
    }

    /// A whole field, with a line break at its end.
    mutating func append(_ field: HeaderField, of header: Header) {
        appendUnterminated(field, of: header, blank: field.value.upperBound..<field.value.upperBound)
        bytes += [ASCII.carriageReturn, ASCII.lineFeed]
    }

    /// A field without its line break and without the bytes `blank`: the signature that is being checked.
    mutating func appendUnterminated(_ field: HeaderField, of header: Header, blank: Range<Int>) {
        let value = header.value(of: field)
        let blank = blank.clamped(to: field.value)
        switch canonicalization {
        case .simple:
            appendSimple(header.bytes[field.whole.lowerBound..<field.value.lowerBound])
            appendSimple(value[..<blank.lowerBound])
            appendSimple(value[blank.upperBound...])
        case .relaxed:
            for byte in header.name(of: field) { bytes.append(byte.lowercased) }
            bytes.append(ASCII.colon)
            var state = Blanks.leading
            appendRelaxed(value[..<blank.lowerBound], &state)
            appendRelaxed(value[blank.upperBound...], &state)
        }
    }

    private mutating func appendSimple(_ text: ArraySlice<UInt8>) {
        guard lineBreaks == .normalized else {
            bytes += text
            return
        }
        var sawReturn = false
        for byte in text {
            let isReturn = byte == ASCII.carriageReturn
            if isReturn || (byte == ASCII.lineFeed && !sawReturn) {
                bytes += [ASCII.carriageReturn, ASCII.lineFeed]
            } else if byte != ASCII.lineFeed {
                bytes.append(byte)
            }
            sawReturn = isReturn
        }
    }

    /// What the blanks met so far will become when something follows them.
    private enum Blanks {
        case leading, none, some
    }

    private mutating func appendRelaxed(_ text: ArraySlice<UInt8>, _ state: inout Blanks) {
        for byte in text {
            if byte > ASCII.space {
                if state == .some { bytes.append(ASCII.space) }
                state = .none
                bytes.append(byte)
            } else if byte.isBlank {
                if state == .none { state = .some }
            } else if !byte.isWhitespace {
                if state == .some { bytes.append(ASCII.space) }
                state = .none
                bytes.append(byte)
            }
        }
    }
}
