import Mail

/// Base64 as signatures and keys are written (RFC 4648 section 4, with white space anywhere as in RFC 6376
/// section 2.10). Strict, unlike the decoder of message bodies: a stray byte makes a key or signature void.
enum Base64 {
    /// nil for any byte outside the alphabet, for padding elsewhere than at the end, and for a length that no
    /// bytes encode to. Missing padding is accepted.
    static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let text = text.span
        let values = values
        var bytes = [UInt8](repeating: 0, count: text.count / 4 * 3 + 3)
        var end = 0
        var bits: UInt32 = 0
        var digits = 0
        var padding = 0
        for index in text.indices {
            let byte = text[index]
            let value = values[Int(byte)]
            if value < 64 {
                guard padding == 0 else { return nil }
                bits = bits << 6 | UInt32(value)
                digits &+= 1
                if digits == 4 {
                    bytes[end] = UInt8(truncatingIfNeeded: bits >> 16)
                    bytes[end &+ 1] = UInt8(truncatingIfNeeded: bits >> 8)
                    bytes[end &+ 2] = UInt8(truncatingIfNeeded: bits)
                    end &+= 3
                    digits = 0
                }
            } else if byte == ASCII.equals {
                padding &+= 1
            } else if !byte.isWhitespace {
                return nil
            }
        }
        guard padding == 0 || digits + padding == 4, digits != 1 else { return nil }
        bytes.removeLast(bytes.count - end)
        if digits == 2 { bytes.append(UInt8(truncatingIfNeeded: bits >> 4)) }
        if digits == 3 {
            bytes.append(UInt8(truncatingIfNeeded: bits >> 10))
            bytes.append(UInt8(truncatingIfNeeded: bits >> 2))
        }
        return bytes
    }

    static func decode(_ text: [UInt8]) -> [UInt8]? { decode(text[...]) }

    /// The value of each digit; 255 for all other bytes.
    private static let values: [UInt8] = (0...255).map { value(of: $0) ?? 255 }

    /// In one line, with padding.
    static func encode(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        Mail.Base64.encode(Array(bytes)[...], lineBytes: nil)
    }

    private static func value(of byte: UInt8) -> UInt8? {
        switch byte {
        case 0x41...0x5A: byte &- 0x41
        case 0x61...0x7A: byte &- 0x47
        case 0x30...0x39: byte &+ 4
        case 0x2B: 62
        case 0x2F: 63
        default: nil
        }
    }
}
