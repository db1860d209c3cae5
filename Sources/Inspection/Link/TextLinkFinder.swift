import Mail

/// Walks through a text word by word; a word ends at white space, at `<>"` and at what brackets and ends sentences in
/// Japanese.
struct TextLinkFinder {
    struct Found {
        let target: String
        let text: String
    }

    private let text: [UInt8]
    private let linksMax: Int
    private let bytesMax: Int
    private(set) var found: [Found] = []

    init(_ text: [UInt8], linksMax: Int, bytesMax: Int) {
        self.text = text
        self.linksMax = linksMax
        self.bytesMax = bytesMax
    }

    /// - Parameter isRegistrable: whether a name is one that somebody registered, or lies below one.
    mutating func run(_ isRegistrable: (String) -> Bool) {
        var index = 0
        while index < text.count, found.count < linksMax {
            let skipped = Self.delimiterLength(text[index...])
            if skipped > 0 {
                index += skipped
                continue
            }
            let start = index
            var hasMark = false
            while index < text.count, Self.delimiterLength(text[index...]) == 0 {
                let byte = text[index]
                if byte == ASCII.colon || byte == ASCII.dot { hasMark = true }
                index += 1
            }
            if hasMark { take(text[start..<index], isRegistrable) }
        }
    }

    /// How many bytes of a delimiter begin here; 0 if none does.
    private static func delimiterLength(_ rest: ArraySlice<UInt8>) -> Int {
        guard let byte = rest.first else { return 0 }
        switch byte {
        case 0...0x20, 0x7F, ASCII.quote, ASCII.less, ASCII.greater, 0x5E, 0x60, 0x7B, 0x7C, 0x7D: return 1
        case 0..<0x80: return 0
        case 0xC2: return rest.dropFirst().first == 0xA0 ? 2 : 0
        case 0xE2: return isDelimiter(rest, 0x80, 0x80...0xAF) || isDelimiter(rest, 0x86, 0x90...0x99) ? 3 : 0
        // Ideographic space, 、。〈〉《》「」『』【】 and their like.
        case 0xE3: return isDelimiter(rest, 0x80, 0x80...0xA0) ? 3 : 0
        // ！＂＃（）＊，．：；？ …: whatever is no letter or digit of full width.
        case 0xEF:
            return isDelimiter(rest, 0xBC, 0x81...0x8F) || isDelimiter(rest, 0xBC, 0x9A...0xA0)
                || isDelimiter(rest, 0xBD, 0x9B...0xA5) ? 3 : 0
        default: return 0
        }
    }

    private static func isDelimiter(_ rest: ArraySlice<UInt8>, _ second: UInt8, _ third: ClosedRange<UInt8>) -> Bool {
        let bytes = rest.prefix(3)
        guard bytes.count == 3 else { return false }
        return bytes[bytes.startIndex + 1] == second && third.contains(bytes[bytes.startIndex + 2])
    }

    private mutating func take(_ word: ArraySlice<UInt8>, _ isRegistrable: (String) -> Bool) {
        if let start = Self.schemeStart(in: word) {
            let host = word[start...].offset(of: "//").map { start + $0 + 2 }
            let link = Self.ending(word[start...], hostBehind: host)
            if link.endIndex > host ?? start { append(link, prefix: "") }
            return
        }
        if word.contains(ASCII.at) { return }
        let bare = Self.ending(Self.bare(word), hostBehind: nil)
        guard !bare.isEmpty, bare.count <= 2_048 else { return }
        let host = bare.prefix { $0.isLetter || $0.isDigit || $0 == ASCII.hyphen || $0 == ASCII.dot }
        guard Self.followsHost(bare[host.endIndex...].first ?? Self.slash) else { return }
        let name = host.map(\.lowercased)
        if name.starts(with: "www.".utf8) ? name.count > 7 : Self.hasLinkedEnding(name) && isRegistrable(name.text) {
            append(bare, prefix: "http://")
        }
    }

    private mutating func append(_ link: ArraySlice<UInt8>, prefix: String) {
        guard link.count >= 4 else { return }
        let shown = link.prefix(bytesMax).text
        found.append(Found(target: prefix + shown, text: shown))
    }
}

extension TextLinkFinder {
    private static let slash: UInt8 = 0x2F

    /// Where a scheme that readers follow begins in the word.
    private static func schemeStart(in word: ArraySlice<UInt8>) -> Int? {
        if let mark = word.offset(of: "://") {
            return ["https", "http", "ftp"].lazy.compactMap { place(of: $0, in: word.prefix(mark)) }.first
        }
        guard let colon = word.firstIndex(of: ASCII.colon) else { return nil }
        let start = ["mailto", "tel"].lazy.compactMap { place(of: $0, in: word[..<colon]) }.first
        // In `hotel:` there is no number to call.
        guard let start, word[..<start].last?.isLetter != true else { return nil }
        return start
    }

    private static func place(of scheme: String, in bytes: ArraySlice<UInt8>) -> Int? {
        let start = bytes.suffix(scheme.utf8.count)
        return start.elementsEqual(scheme.utf8) { $0.lowercased == $1 } ? start.startIndex : nil
    }

    /// From the beginning of the name of which the first dot is part, as in `詳細はexample.comへ`.
    private static func bare(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let dot = word.firstIndex(of: ASCII.dot) else { return [] }
        let start = word[..<dot].lastIndex { !isNameByte($0) }.map { $0 + 1 } ?? word.startIndex
        return word[start...]
    }

    private static func isNameByte(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit || byte == ASCII.hyphen }

    private static func followsHost(_ byte: UInt8) -> Bool {
        byte == slash || byte == ASCII.question || byte == 0x23 || byte == ASCII.colon || byte >= 0x80
    }

    /// The link without the text that goes on behind it, and without the stop or the bracket that belongs to the
    /// sentence around it.
    private static func ending(_ word: ArraySlice<UInt8>, hostBehind start: Int?) -> ArraySlice<UInt8> {
        var link = word
        // Japanese goes on without a space: `https://example.jp/をご覧ください`. Only a name can be Japanese itself.
        let hostStart = start ?? word.startIndex
        if let foreign = word[hostStart...].firstIndex(where: { $0 >= 0x80 }), foreign > hostStart {
            let isInName = !word[hostStart..<foreign].contains { $0 == slash || $0 == ASCII.question || $0 == 0x23 }
            let goesOn = word[foreign...].drop { $0 >= 0x80 }
            let isName = isInName && (goesOn.first == ASCII.dot || goesOn.first == ASCII.hyphen)
            if !isName { link = word[..<foreign] }
        }
        var opened = link.count { $0 == ASCII.openParenthesis } - link.count { $0 == ASCII.closeParenthesis }
        while let last = link.last {
            switch last {
            case ASCII.dot, ASCII.comma, ASCII.colon, ASCII.semicolon, ASCII.question, 0x21, 0x27, ASCII.closeBracket,
                ASCII.asterisk:
                link.removeLast()
            case ASCII.closeParenthesis where opened < 0:
                opened += 1
                link.removeLast()
            default: return link
            }
        }
        return link
    }

    /// Whether readers take a bare name under this ending for a link.
    private static func hasLinkedEnding(_ name: [UInt8]) -> Bool {
        guard let dot = name.lastIndex(of: ASCII.dot), name.first != ASCII.dot else { return false }
        return linkedEndings.contains(name[(dot + 1)...].text)
    }

    private static let linkedEndings = Set(TableReader(PackageResources.linked_endings_txt).words)
}
