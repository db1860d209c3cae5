import Mail

/// What text in an `Authentication-Results` field may consist of. Everything passes through here before it becomes
/// part of the model: names that strangers chose (return paths, HELO names, tags of signatures) end up in this field,
/// and have been used to forge results in it.
enum ResultText {
    /// A keyword (RFC 8601 section 2.2): letters made small, digits, `-` and `_`; with `keepsDots` dots, too. Any other
    /// byte becomes `-`; one without letters and digits becomes `x`. At most 64 bytes.
    static func keyword(_ text: String, keepsDots: Bool = false) -> String {
        // All words of ours: nothing is to be changed.
        if text.utf8.count <= 64, text.utf8.first.map(isSmallLetter) == true,
            text.utf8.allSatisfy({ isSmallLetter($0) || $0.isDigit || $0 == ASCII.hyphen || $0 == ASCII.underscore })
        {
            return text
        }
        let bytes = text.utf8.prefix(64).map { byte -> UInt8 in
            let isKept = byte.isLetter || byte.isDigit || byte == ASCII.underscore || (keepsDots && byte == ASCII.dot)
            return isKept ? byte.lowercased : ASCII.hyphen
        }
        return bytes.contains { $0.isLetter || $0.isDigit } ? bytes.text : "x"
    }

    /// A value: controls, line separators and characters that turn the direction of writing become `%XX` for each of
    /// their bytes; what is longer than `maxBytes` is cut and ends in `...`. With `asciiOnly` every other character
    /// outside ASCII is encoded as well. Cleaning twice changes nothing more.
    static func value(_ text: String, maxBytes: Int? = nil, asciiOnly: Bool = false) -> String {
        let limit = max(maxBytes ?? Limits.standard.resultsValueBytesMax, 8)
        // Nearly all values are short and printable ASCII.
        if text.utf8.count <= limit, isPrintable(text) { return text }
        var bytes: [UInt8] = []
        var cut = 0
        for scalar in text.unicodeScalars {
            let units = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            if isDangerous(scalar) || (asciiOnly && !scalar.isASCII) {
                for unit in units { bytes += percentEncoded(unit) }
            } else {
                bytes += units
            }
            if bytes.count <= limit - 3 { cut = bytes.count }
            guard bytes.count <= limit else { return (bytes.prefix(cut) + [ASCII.dot, ASCII.dot, ASCII.dot]).text }
        }
        return bytes.text
    }

    /// Whether all of it is ASCII without controls.
    private static func isPrintable(_ text: String) -> Bool {
        unsafe text.utf8.withContiguousStorageIfAvailable { unsafe $0.allSatisfy { $0 >= 0x20 && $0 < 0x7F } } ?? false
    }

    /// A version or instance: not negative and at most six digits, else nil.
    static func number(_ value: Int) -> Int? { value >= 0 && value <= 999_999 ? value : nil }

    private static func isSmallLetter(_ byte: UInt8) -> Bool { byte.isLetter && byte == byte.lowercased }

    private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F: true
        // Separators of lines and paragraphs; embeddings, overrides and isolates of writing direction.
        case 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C, 0xFEFF: true
        default: false
        }
    }

    private static func percentEncoded(_ byte: UInt8) -> [UInt8] {
        let digits: [UInt8] = Array("0123456789ABCDEF".utf8)
        return [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}
