import Mail

/// Reads the grammar of RFC 8601 section 2.2 with comments and folding between any two tokens, and whatever mailers
/// write instead. Every method moves forward only, so the whole is linear in the bytes.
struct ResultsParser {
    private let bytes: ArraySlice<UInt8>
    private var index: Int
    private let limits: Limits

    init(_ bytes: ArraySlice<UInt8>, limits: Limits) {
        self.bytes = bytes
        self.index = bytes.startIndex
        self.limits = limits
    }

    private var current: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

    /// `i=1;` of the ARC field. nil, and nothing read, when it is not there.
    mutating func instance() -> Int? {
        let start = index
        skipBlanks()
        if word(until: Self.endsKeyword).equals(ignoringCase: "i"), skip(ASCII.equals) {
            skipBlanks()
            let number = Self.number(word(until: Self.endsKeyword))
            if let number, skip(ASCII.semicolon) { return number }
        }
        index = start
        return nil
    }

    /// The authserv-id and the version. The id is nil when the first thing is a result already.
    mutating func identity() -> (authservID: String?, version: Int?) {
        skipBlanks()
        let start = index
        guard current != nil, current != ASCII.semicolon else { return (nil, nil) }
        if current != ASCII.quote {
            let isResult = keywordAndEquals() != nil
            index = start
            if isResult { return (nil, nil) }
        }
        let name = current == ASCII.quote ? quotedString() : word(until: Self.endsValue).text
        skipBlanks()
        let behindName = index
        if let version = Self.number(word(until: Self.endsValue)) {
            skipBlanks()
            return (name, version)
        }
        index = behindName
        return (name, nil)
    }

    /// All results from here on, up to the limit.
    mutating func results() -> [MethodResult] {
        var results: [MethodResult] = []
        while current != nil, results.count < limits.resultsMax {
            if let result = result() { results.append(result) }
            skipToSemicolon()
            if current != nil { index += 1 }
        }
        return results
    }

    // MARK: - One result

    private mutating func result() -> MethodResult? {
        guard let (method, version) = keywordAndEquals() else { return nil }
        let result = word(until: Self.endsKeyword)
        let comment = skipBlanks()
        var reason: String?
        var properties: [ResultProperty] = []
        while let byte = current, byte != ASCII.semicolon {
            let start = index
            if let (ptype, name) = propertyName() {
                let value = value()
                if ptype.isEmpty, reason == nil, name.equals(ignoringCase: "reason") {
                    reason = value
                } else {
                    properties.append(ResultProperty(ptype.text, name.text, value))
                }
            } else if byte == ASCII.quote {
                _ = quotedString()
            } else if index == start {
                index += 1
            }
            skipBlanks()
        }
        return MethodResult(method.text, version: version, result.text, reason: reason, properties: properties)
            .commented(comment?.text)
    }

    /// `method [ "/" version ] "="`, and the blanks behind it. nil when something else stands here.
    private mutating func keywordAndEquals() -> (ArraySlice<UInt8>, Int?)? {
        skipBlanks()
        let method = word(until: Self.endsMethod)
        guard method.contains(where: { $0.isLetter || $0.isDigit }) else { return nil }
        skipBlanks()
        var version: Int?
        if skip(0x2F) {
            skipBlanks()
            version = Self.number(word(until: Self.endsKeyword))
            skipBlanks()
        }
        guard skip(ASCII.equals) else { return nil }
        skipBlanks()
        return (method, version)
    }

    /// `ptype "." property "="`, or `name "="` with an empty ptype. nil after something that is neither.
    private mutating func propertyName() -> (ptype: ArraySlice<UInt8>, name: ArraySlice<UInt8>)? {
        var ptype = bytes[index..<index]
        var name = word(until: Self.endsType)
        skipBlanks()
        if skip(ASCII.dot) {
            skipBlanks()
            ptype = name
            name = word(until: Self.endsKeyword)
            skipBlanks()
        }
        guard !name.isEmpty, skip(ASCII.equals) else { return nil }
        skipBlanks()
        return (ptype, name)
    }

    /// A value: quoted, or everything up to a blank, a semicolon or a comment. A quoted local part with a domain
    /// behind it keeps its quotes: `"a b"@example.com`.
    private mutating func value() -> String {
        guard current == ASCII.quote else { return word(until: Self.endsValue).text }
        let start = index
        let content = quotedString()
        let quoted = bytes[start..<index]
        let rest = word(until: Self.endsValue)
        if rest.first == ASCII.at { return (quoted + rest).filter { !$0.isLineBreak }.text }
        return content
    }

    // MARK: - Tokens

    /// Skips blanks, folding and comments; the text of the comments, if there were any.
    @discardableResult
    private mutating func skipBlanks() -> [UInt8]? {
        var comments: [UInt8]?
        while let byte = current {
            if byte.isWhitespace {
                index += 1
            } else if byte == ASCII.openParenthesis {
                if comments == nil { comments = [] } else { comments?.append(ASCII.space) }
                comments?.append(contentsOf: comment())
            } else {
                break
            }
        }
        return comments
    }

    /// The text of a comment with its inner comments, without the outer parentheses. One that is never closed goes to
    /// the end.
    private mutating func comment() -> [UInt8] {
        var text: [UInt8] = []
        var depth = 0
        while let byte = current {
            index += 1
            switch byte {
            case ASCII.openParenthesis:
                depth += 1
                if depth == 1 { continue }
            case ASCII.closeParenthesis:
                depth -= 1
                if depth == 0 { return text }
            case ASCII.backslash:
                if let escaped = current {
                    index += 1
                    Self.append(escaped, to: &text)
                }
                continue
            default: break
            }
            Self.append(byte, to: &text)
        }
        return text
    }

    /// The text of a quoted string. One that is never closed goes to the end.
    private mutating func quotedString() -> String {
        var text: [UInt8] = []
        index += 1
        while let byte = current {
            index += 1
            if byte == ASCII.quote { break }
            if byte == ASCII.backslash, let escaped = current {
                index += 1
                Self.append(escaped, to: &text)
            } else {
                Self.append(byte, to: &text)
            }
        }
        return text.text
    }

    private mutating func word(until ends: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let start = index
        while let byte = current, !ends(byte) { index += 1 }
        return bytes[start..<index]
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard current == byte else { return false }
        index += 1
        return true
    }

    private mutating func skipToSemicolon() {
        while let byte = current, byte != ASCII.semicolon {
            switch byte {
            case ASCII.quote: _ = quotedString()
            case ASCII.openParenthesis: _ = comment()
            default: index += 1
            }
        }
    }

    // MARK: - Bytes

    /// Unfolds (RFC 5322 section 2.2.3): line breaks are dropped, the blank behind them is content.
    private static func append(_ byte: UInt8, to text: inout [UInt8]) {
        if byte == ASCII.tab { text.append(ASCII.space) } else if !byte.isLineBreak { text.append(byte) }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty, digits.count <= 6, digits.allSatisfy(\.isDigit) else { return nil }
        return digits.reduce(0) { $0 &* 10 &+ Int($1 & 15) }  // at most 999,999
    }

    private static func endsValue(_ byte: UInt8) -> Bool {
        byte.isWhitespace || byte == ASCII.semicolon || byte == ASCII.openParenthesis
    }

    private static func endsKeyword(_ byte: UInt8) -> Bool {
        endsValue(byte) || byte == ASCII.equals || byte == ASCII.quote
    }

    private static func endsMethod(_ byte: UInt8) -> Bool { endsKeyword(byte) || byte == 0x2F }

    private static func endsType(_ byte: UInt8) -> Bool { endsKeyword(byte) || byte == ASCII.dot }
}

extension UInt8 {
    fileprivate var isLineBreak: Bool { self == ASCII.carriageReturn || self == ASCII.lineFeed }
}
