/// Says in which charset bytes without a (believable) label are, from the bytes alone.
public enum CharsetGuess {
    /// ASCII, UTF-8, ISO-2022-JP, EUC-JP, Shift_JIS or, when nothing else fits, windows-1252.
    public static func charset(of bytes: ArraySlice<UInt8>) -> Charset {
        if hasJISEscape(bytes) { return .iso2022JP }
        guard bytes.contains(where: { $0 >= 0x80 }) else { return .ascii }
        if isUTF8(bytes) { return .utf8 }
        if looksLikeEUCJP(bytes) { return .eucJP }
        if looksLikeShiftJIS(bytes) { return .shiftJIS }
        return .windows1252
    }

    /// Whether an escape sequence calls up a Japanese character set.
    static func hasJISEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        while let escape = rest.firstIndex(of: ASCII.escape) {
            rest = rest[(escape &+ 1)...]
            if rest.starts(with: [0x24, 0x42]) || rest.starts(with: [0x24, 0x40]) || rest.starts(with: [0x28, 0x49])
                || rest.starts(with: [0x24, 0x28])
            {
                return true
            }
        }
        return false
    }

    /// Whether the bytes are well-formed UTF-8, a character cut off at the end allowed.
    static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
        if String(validating: bytes, as: UTF8.self) != nil { return true }
        for cut in 1...3 where bytes.count > cut {
            let tail = bytes.suffix(cut)
            guard let lead = tail.first, lead >= 0xC2, lead <= 0xF4 else { continue }
            let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
            let whole = bytes.dropLast(cut)
            guard cut < length, tail.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { continue }
            // The rest must show by itself that this is UTF-8.
            return whole.contains { $0 >= 0x80 } && String(validating: whole, as: UTF8.self) != nil
        }
        return false
    }

    /// Whether all 8-bit bytes are valid pairs of Shift_JIS, and some of them unlikely to be anything else.
    static func looksLikeShiftJIS(_ bytes: ArraySlice<UInt8>) -> Bool {
        var lead: UInt8?
        var strong = 0
        for byte in bytes {
            if let first = lead {
                guard byte >= 0x40, byte <= 0xFC, byte != 0x7F else { return false }
                // Kana rows, or a C1 control before an 8-bit byte; "ção" in Latin-1 is made of valid pairs too.
                if first == 0x82 || first == 0x83 || (byte >= 0x80 && first < 0xA0) { strong &+= 1 }
                lead = nil
            } else if byte.isShiftJISLead {
                lead = byte
            } else if byte >= 0x80, byte < 0xA1 || byte > 0xDF {
                return false
            }
        }
        return strong > 0
    }

    /// Whether all 8-bit bytes are valid pairs of EUC-JP, kana among them.
    static func looksLikeEUCJP(_ bytes: ArraySlice<UInt8>) -> Bool {
        var lead: UInt8?
        var kana = 0
        for byte in bytes {
            if let first = lead {
                guard byte >= 0xA1, byte <= 0xFE else { return false }
                if first == 0xA4 || first == 0xA5 { kana &+= 1 }
                lead = first == 0x8F ? 0x8E : nil
            } else if byte == 0x8E || byte == 0x8F || (byte >= 0xA1 && byte <= 0xFE) {
                lead = byte
            } else if byte >= 0x80 {
                return false
            }
        }
        return kana > 0
    }
}

extension UInt8 {
    /// The first byte of a two-byte character in Shift_JIS (CP932).
    var isShiftJISLead: Bool { (self >= 0x81 && self <= 0x9F) || (self >= 0xE0 && self <= 0xFC) }

    /// What may follow it.
    var isShiftJISTrail: Bool { self >= 0x40 && self <= 0xFC && self != 0x7F }
}
