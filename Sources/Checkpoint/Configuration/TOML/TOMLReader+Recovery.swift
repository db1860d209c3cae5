import Mail

/// How the reading goes on behind a statement that is wrong, without telling the same once more.
extension TOMLReader {
    /// How a statement ends, by its brackets and quotation marks alone.
    private enum End {
        case line
        /// A bracket is not closed before the next table begins.
        case open
        /// A text over several lines is not closed.
        case never
    }

    /// Moves to the next statement. False when a limit is reached, or nobody can tell where that is.
    mutating func recover(from stop: TOMLStop, beginning: TOMLReader) -> Bool {
        switch stop.problem {
        case .tooDeep, .tooMany: return false
        default: break
        }
        var ahead = beginning
        switch ahead.skipStatement(to: stop.line) {
        case .line: move(to: ahead)
        case .open:
            // The bracket was forgotten: what follows may be in order.
            move(to: beginning)
            repeat { skipLine() } while line < stop.line && peek() != nil
        case .never: return false
        }
        skipRemains()
        return true
    }

    private mutating func move(to other: TOMLReader) {
        (position, line, lineStart) = (other.position, other.line, other.lineStart)
    }

    private mutating func skipLine() {
        while let byte = peek(), byte != ASCII.lineFeed { position += 1 }
        if peek() != nil { lineEnd() }
    }

    private mutating func skipStatement(to last: Int) -> End {
        // A head stands on one line.
        let isHead = peek() == UInt8(ascii: "[")
        var depth = 0
        let lineMax = line + limits.recoveryLinesMax
        while let byte = peek(), line < lineMax {
            switch byte {
            case ASCII.lineFeed:
                lineEnd()
                if isHead || (depth <= 0 && line > last) { return .line }
                if depth > 0, beginsHead { return .open }
                continue
            case UInt8(ascii: "#"):
                skipComment()
                continue
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                guard skipText(byte) else { return .never }
                continue
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
            default: break
            }
            position += 1
        }
        return !isHead && (depth > 0 || peek() != nil) ? .open : .line
    }

    /// A text in one of the four forms, or up to the end of the line where it is not closed. False for a long one that
    /// is not.
    private mutating func skipText(_ quote: UInt8) -> Bool {
        let isLong = peek(1) == quote && peek(2) == quote
        position += isLong ? 3 : 1
        while let byte = peek() {
            if byte == quote, !isLong || (peek(1) == quote && peek(2) == quote) {
                position += isLong ? 3 : 1
                return true
            }
            if byte == ASCII.lineFeed {
                if !isLong { return true }
                lineEnd()
                continue
            }
            let isEscape = byte == ASCII.backslash && quote == UInt8(ascii: "\"")
            position += isEscape && peek(1) != nil && peek(1) != ASCII.lineFeed ? 2 : 1
        }
        return !isLong
    }

    /// Passes over lines that begin as no statement does: most likely they belong to the one that is wrong.
    private mutating func skipRemains() {
        skipVoid()
        while let byte = peek(), !byte.isLetter, !beginsHead {
            skipLine()
            skipVoid()
        }
    }

    /// Whether the head of a table begins here, and no list within a list.
    private var beginsHead: Bool {
        let text = bytes[min(position, bytes.count)...].drop { $0 == ASCII.space || $0 == ASCII.tab }
        guard text.first == UInt8(ascii: "[") else { return false }
        let name = text.dropFirst(text.dropFirst().first == UInt8(ascii: "[") ? 2 : 1)
        guard name.first?.isLetter == true else { return false }
        return !name.prefix { $0 != ASCII.lineFeed && $0 != UInt8(ascii: "#") }.contains(ASCII.comma)
    }
}
