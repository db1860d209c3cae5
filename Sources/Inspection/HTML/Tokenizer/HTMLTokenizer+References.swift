import Mail

/// Character references (WHATWG HTML section 13.2.5.72 and on).
extension HTMLTokenizer {
    /// Undoes the reference that begins with the `&` here; if there is none, the `&` is text.
    mutating func appendReference(inAttribute: Bool) {
        let isUndone = byte(1) == 0x23 ? appendNumber() : appendNamed(inAttribute: inAttribute)
        if isUndone { return }
        characters.append(0x26)
        position &+= 1
    }

    private mutating func appendNumber() -> Bool {
        let isHexadecimal = byte(2).map { $0 | 0x20 == 0x78 } ?? false
        var place = isHexadecimal ? 3 : 2
        let first = place
        var number: UInt32 = 0
        while let digit = byte(place)?.hexValue, isHexadecimal || digit < 10 {
            // Beyond the last character it does not matter any more how large it is.
            number = min(number &* (isHexadecimal ? 16 : 10) &+ UInt32(digit), 0x11_0000)
            place &+= 1
        }
        guard place > first else { return false }
        if byte(place) == ASCII.semicolon { place &+= 1 }
        position &+= place
        append(CharacterReferences.scalar(number))
        return true
    }

    private mutating func appendNamed(inAttribute: Bool) -> Bool {
        let start = position &+ 1
        let run = bytes[min(start, bytes.count)...].prefix(CharacterReferences.nameBytesMax)
            .prefix { $0.isLetter || $0.isDigit }
        guard !run.isEmpty else { return false }
        if byte(1 &+ run.count) == ASCII.semicolon, let entry = CharacterReferences[run] {
            position = run.endIndex &+ 1
            characters.append(contentsOf: entry.bytes)
            return true
        }
        var name = run.prefix(CharacterReferences.legacyBytesMax)
        while !name.isEmpty {
            if let entry = CharacterReferences[name], entry.isLegacy {
                let next = name.endIndex < bytes.count ? bytes[name.endIndex] : 0
                // In a value, `&copy=1` is the next parameter of an address.
                if inAttribute, next == ASCII.equals || next.isLetter || next.isDigit { return false }
                position = name.endIndex
                characters.append(contentsOf: entry.bytes)
                return true
            }
            name.removeLast()
        }
        return false
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        guard let encoded = UTF8.encode(scalar) else { return }
        characters.append(contentsOf: encoded)
    }
}
