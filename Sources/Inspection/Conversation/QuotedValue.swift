import Mail

/// A line of an automatic reply in which what somebody typed into a form may stand: `お名前：Click here https://…`.
struct QuotedValue {
    /// The words beside the link, the form's own label left out.
    let words: String
    /// The first link of the line.
    let link: String
    /// The host of the link, in small letters.
    let host: String
    /// Latin words, and kana and kanji, beside the link.
    private(set) var latinWords = 0
    private(set) var japanese = 0
    /// Whether a picture character stands in it, as lures have them and forms do not.
    private(set) var hasPicture = false

    /// Nil for a line without a link.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard let (range, host) = Self.link(in: bytes) else { return nil }
        link = bytes[range].text
        self.host = host
        let before = bytes[..<range.lowerBound]
        words = Self.withoutLabel(before).text + " " + bytes[range.upperBound...].text
        count()
    }

    private mutating func count() {
        var run = 0
        for scalar in words.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x370...0x52F:
                run += 1
                if run == 2 { latinWords += 1 }
                continue
            case 0x3041...0x30FF, 0x3400...0x9FFF: japanese += 1
            case 0x2600...0x27BF, 0x1F000...0x1FAFF: hasPicture = true
            default: break
            }
            run = 0
        }
    }

    /// What stands behind a label of the form: Japanese without Latin letters, and a colon; U+FF1A is Japanese's own.
    private static func withoutLabel(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var hasLetters = false
        var isJapanese = false
        for index in bytes.indices.prefix(120) {
            let byte = bytes[index]
            if bytes[index...].starts(with: [0xEF, 0xBC, 0x9A]) { return bytes[(index + 3)...] }
            if byte == ASCII.colon { return isJapanese && !hasLetters ? bytes[(index + 1)...] : bytes }
            if byte.isLetter { hasLetters = true }
            // The lead bytes of kana and kanji.
            if byte >= 0xE3, byte <= 0xE9 { isJapanese = true }
        }
        return bytes
    }

    /// An address with its scheme, or a bare host with a path.
    private static func link(in bytes: ArraySlice<UInt8>) -> (Range<Int>, host: String)? {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            // A word: everything up to a blank or a character that no address has.
            let end = bytes[index...].firstIndex { $0 <= 0x20 || $0 >= 0x7F || $0 == ASCII.less || $0 == ASCII.quote }
            let word = bytes[index..<(end ?? bytes.endIndex)]
            if let host = host(of: word) { return (word.startIndex..<word.endIndex, host) }
            index = (end ?? bytes.endIndex) + 1
        }
        return nil
    }

    private static func host(of word: ArraySlice<UInt8>) -> String? {
        let small = word.prefix(200).map(\.lowercased)
        var rest = small[...]
        let hasScheme = rest.starts(with: "http://".utf8) || rest.starts(with: "https://".utf8)
        if hasScheme { rest = rest.drop { $0 != UInt8(ascii: "/") }.dropFirst(2) }
        let host = rest.prefix { $0.isLetter || $0.isDigit || $0 == ASCII.dot || $0 == ASCII.hyphen }
        guard host.contains(ASCII.dot), host.count >= 4 else { return nil }
        return hasScheme || rest.dropFirst(host.count).first == UInt8(ascii: "/") ? host.text : nil
    }
}
