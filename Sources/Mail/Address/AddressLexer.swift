/// Cuts an address field into tokens, once, from left to right.
///
/// Quotes, comments and domain literals that are never closed are taken for stray characters, so that what stands
/// behind them is still seen. Raw ISO-2022-JP and Shift_JIS characters are kept whole: their bytes may look like
/// quotes, brackets or backslashes.
struct AddressLexer {
    let bytes: ArraySlice<UInt8>
    var defects: AddressDefects
    private var index: Int
    private let commentNestingMax: Int
    private let raw: RawCharacters
    // What was once found unclosed is not looked for again: the scan stays linear.
    private var quotesClose = true
    private var commentsClose = true
    private var literalsClose = true
    private var noEncodedWordBefore = 0

    init(_ bytes: ArraySlice<UInt8>, limits: Limits) {
        self.bytes = bytes
        defects = AddressDefects(limit: limits.defectsMax)
        index = bytes.startIndex
        commentNestingMax = limits.commentNestingMax
        raw = RawCharacters(in: bytes)
        if raw.hasForeignBytes { defects.add(.rawEightBit, at: firstRaw) }
    }

    private var firstRaw: Int {
        bytes.firstIndex { $0 == ASCII.escape || $0 >= 0x80 } ?? bytes.startIndex
    }

    mutating func next() -> AddressToken? {
        var isSpaced = false
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte.isWhitespace {
                isSpaced = true
                index &+= 1
                continue
            }
            if let token = token(byte, isSpaced: isSpaced) { return token }
            isSpaced = true
        }
        return nil
    }

    /// The token that begins here; nil if a stray character was passed over.
    private mutating func token(_ byte: UInt8, isSpaced: Bool) -> AddressToken? {
        let start = index
        switch byte {
        case ASCII.quote:
            return delimited(.quoted, endsAt: quotedEnd(), isSpaced) {
                $0.quotesClose = false
                return .quoteNotClosed
            }
        case ASCII.openParenthesis:
            return delimited(.comment, endsAt: commentEnd(), isSpaced) {
                $0.commentsClose = false
                return .commentNotClosed
            }
        case ASCII.openBracket:
            return delimited(.literal, endsAt: literalEnd(), isSpaced) {
                $0.literalsClose = false
                return .literalNotClosed
            }
        case ASCII.closeParenthesis, ASCII.closeBracket:
            defects.add(.strayBracket, at: start)
            index &+= 1
            return nil
        default: break
        }
        if let kind = Self.special(byte) {
            index &+= 1
            return AddressToken(kind: kind, range: start..<index, isSpaced: isSpaced)
        }
        index = atomEnd()
        return AddressToken(kind: .atom, range: start..<index, isSpaced: isSpaced)
    }

    private mutating func delimited(
        _ kind: AddressToken.Kind,
        endsAt end: Int?,
        _ isSpaced: Bool,
        otherwise notClosed: (inout AddressLexer) -> AddressDefect.Kind
    ) -> AddressToken? {
        let start = index
        guard let end else {
            let defect = notClosed(&self)
            defects.add(defect, at: start)
            index &+= 1
            return nil
        }
        index = end
        return AddressToken(kind: kind, range: start..<end, isSpaced: isSpaced)
    }

    private static func special(_ byte: UInt8) -> AddressToken.Kind? {
        switch byte {
        case ASCII.at: .at
        case ASCII.dot: .dot
        case ASCII.comma: .comma
        case ASCII.colon: .colon
        case ASCII.semicolon: .semicolon
        case ASCII.less: .less
        case ASCII.greater: .greater
        default: nil
        }
    }

    private func quotedEnd() -> Int? {
        guard quotesClose else { return nil }
        return end(from: index &+ 1, closedBy: ASCII.quote)
    }

    private func literalEnd() -> Int? {
        guard literalsClose else { return nil }
        return end(from: index &+ 1, closedBy: ASCII.closeBracket)
    }

    /// Behind the next unescaped `close`.
    private func end(from start: Int, closedBy close: UInt8) -> Int? {
        var position = start
        while position < bytes.endIndex {
            let byte = bytes[position]
            if let behind = endOfRawCharacters(at: position) {
                position = behind
            } else if byte == ASCII.backslash {
                position &+= 2
            } else if byte == close {
                return position &+ 1
            } else {
                position &+= 1
            }
        }
        return nil
    }

    private mutating func commentEnd() -> Int? {
        guard commentsClose else { return nil }
        var depth = 0
        var position = index
        while position < bytes.endIndex {
            let byte = bytes[position]
            if let behind = endOfRawCharacters(at: position) {
                position = behind
                continue
            }
            switch byte {
            case ASCII.backslash: position &+= 1
            case ASCII.openParenthesis:
                depth &+= 1
                if depth > commentNestingMax {
                    defects.add(.commentTooDeep, at: position)
                    return nil
                }
            case ASCII.closeParenthesis:
                depth &-= 1
                if depth == 0 { return position &+ 1 }
            default: break
            }
            position &+= 1
        }
        return nil
    }

    private mutating func atomEnd() -> Int {
        if let word = encodedWordEnd() { return word }
        var position = index
        while position < bytes.endIndex {
            let byte = bytes[position]
            if let behind = endOfRawCharacters(at: position) {
                position = behind
                continue
            }
            switch byte {
            case ASCII.quote, ASCII.openParenthesis, ASCII.closeParenthesis, ASCII.openBracket, ASCII.closeBracket:
                return position
            default:
                if byte.isWhitespace || Self.special(byte) != nil { return position }
                if byte < 0x20 || byte == 0x7F { defects.add(.controlCharacter, at: position) }
            }
            position &+= 1
        }
        return position
    }

    /// Behind the encoded word that begins here: a comma or a quote inside it, which RFC 2047 forbids but mailers
    /// write, belongs to the word. Brackets and `@` do not: an address is never hidden in a word.
    private mutating func encodedWordEnd() -> Int? {
        guard index >= noEncodedWordBefore, bytes[index...].starts(with: [ASCII.equals, ASCII.question]) else {
            return nil
        }
        var questions = 0
        var position = index &+ 1
        // RFC 2047 section 2 allows 75 bytes; what mailers write is rarely longer.
        let last = min(bytes.endIndex, index &+ 1_000)
        scan: while position < last {
            let byte = bytes[position]
            switch byte {
            case ASCII.question: questions &+= 1
            case ASCII.equals where questions >= 4 && bytes[position &- 1] == ASCII.question: return position &+ 1
            case ASCII.less, ASCII.greater, ASCII.at: break scan
            default: if !byte.isVisible { break scan }
            }
            position &+= 1
        }
        // A word that began further on would have ended this one.
        noEncodedWordBefore = position
        return nil
    }

    /// Behind the raw characters of a Japanese charset that begin at `position`.
    func endOfRawCharacters(at position: Int) -> Int? { raw.end(in: bytes, at: position) }
}
