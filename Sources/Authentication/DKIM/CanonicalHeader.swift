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

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

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

    /// Appends word by word; between the words go single spaces.
    private mutating func appendRelaxed(_ text: ArraySlice<UInt8>, _ state: inout Blanks) {
        let span = text.span
        var index = 0
        while index < span.count {
            let start = index
            while index < span.count, !span[index].isWhitespace { index &+= 1 }
            if index > start {
                if state == .some { bytes.append(ASCII.space) }
                state = .none
                bytes += text[(text.startIndex &+ start)..<(text.startIndex &+ index)]
            }
            while index < span.count, span[index].isWhitespace {
                // Line breaks vanish without a trace (section 3.4.2): only blanks become a space.
                if span[index].isBlank, state == .none { state = .some }
                index &+= 1
            }
        }
    }
}
