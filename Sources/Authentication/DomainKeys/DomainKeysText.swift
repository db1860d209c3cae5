import Mail

/// The text that a DomainKeys signature was made over (RFC 4870 section 3.4.2), hashed while it comes in. Header and
/// body are one text of lines; the empty lines at its end do not count, the one between header and body included.
struct DomainKeysText {
    private let removesBlanks: Bool
    private var digest = MessageDigest(.sha1)
    /// Line breaks that count only when something follows them.
    private var heldBreaks = 0
    /// A CR that counts only when no LF follows it.
    private var isReturnHeld = false

    init(_ canonicalization: DomainKeysSignature.Canonicalization) {
        removesBlanks = canonicalization == .nofws
    }

    /// A header field with its line break. Without blanks a folded field is one line.
    mutating func append(_ field: ArraySlice<UInt8>) {
        guard removesBlanks else {
            append(lines: field)
            return
        }
        append(lines: field.filter { !$0.isWhitespace }[...])
        append(lines: [ASCII.carriageReturn, ASCII.lineFeed])
    }

    /// Lines, cut anywhere.
    mutating func append(lines bytes: ArraySlice<UInt8>) {
        var text: [UInt8] = []
        for byte in bytes {
            if byte == ASCII.lineFeed {
                isReturnHeld = false
                heldBreaks += 1
                continue
            }
            if isReturnHeld {
                isReturnHeld = false
                if !removesBlanks { write(ASCII.carriageReturn, to: &text) }
            }
            if byte == ASCII.carriageReturn {
                isReturnHeld = true
            } else if !(removesBlanks && byte.isBlank) {
                write(byte, to: &text)
            }
        }
        digest.update(text.span)
    }

    /// Ends the last line and gives the hash.
    mutating func finish() -> MessageDigest.Value {
        var text: [UInt8] = []
        if isReturnHeld, !removesBlanks { write(ASCII.carriageReturn, to: &text) }
        text += [ASCII.carriageReturn, ASCII.lineFeed]
        digest.update(text.span)
        return digest.finish()
    }

    private mutating func write(_ byte: UInt8, to text: inout [UInt8]) {
        while heldBreaks > 0 {
            text += [ASCII.carriageReturn, ASCII.lineFeed]
            heldBreaks -= 1
            flushIfLarge(&text)
        }
        text.append(byte)
        flushIfLarge(&text)
    }

    /// Line breaks held back may be many: they are not all kept before they are hashed.
    private mutating func flushIfLarge(_ text: inout [UInt8]) {
        guard text.count >= 16 << 10 else { return }
        digest.update(text.span)
        text.removeAll(keepingCapacity: true)
    }
}
