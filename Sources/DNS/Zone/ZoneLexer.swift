/// Cuts a master file into entries: lines, joined where parentheses say so, without comments (RFC 1035 section 5.1).
struct ZoneLexer {
    struct Entry {
        var tokens: [ZoneToken] = []
        /// The entry has no owner of its own: it belongs to the name before.
        var startsBlank = false
        let start: Int
    }

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        // A byte order mark, as some editors write it.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// The next entry, which may be without words; nil at the end. After a fault reading goes on at the next line.
    mutating func next() throws(ZoneFault) -> Entry? {
        guard let first = current else { return nil }
        var entry = Entry(startsBlank: first == 0x20 || first == 0x09, start: position)
        var opened: [Int] = []
        while let byte = current {
            switch byte {
            case 0x0A:
                position += 1
                if opened.isEmpty { return entry }
            case 0x20, 0x09, 0x0D:
                position += 1
            case 0x3B:
                skipComment()
            case 0x28:
                opened.append(position)
                position += 1
            case 0x29:
                guard opened.popLast() != nil else { throw fault(.unopenedParenthesis, at: position) }
                position += 1
            case 0x22:
                entry.tokens.append(try quoted())
            default:
                entry.tokens.append(word())
            }
        }
        if let first = opened.first { throw fault(.unclosedParenthesis, at: first) }
        return entry
    }

    private mutating func skipComment() {
        while let byte = current, byte != 0x0A { position += 1 }
    }

    private mutating func word() -> ZoneToken {
        let start = position
        scan: while let byte = current {
            switch byte {
            case 0x0A, 0x20, 0x09, 0x0D, 0x3B, 0x28, 0x29, 0x22: break scan
            case 0x5C: skipEscaped()
            default: position += 1
            }
        }
        return ZoneToken(raw: bytes[start..<position], isQuoted: false, start: start)
    }

    /// Moves behind a backslash and the byte it stands before, unless that ends the line.
    private mutating func skipEscaped() {
        position += 1
        if let next = current, next != 0x0A { position += 1 }
    }

    /// A quoted string may go over line ends. One whose end is followed by a further word is taken for one that was
    /// never closed: what ended it opens a string on a later line.
    private mutating func quoted() throws(ZoneFault) -> ZoneToken {
        let start = position
        var isOverLine = false
        position += 1
        while let byte = current, byte != 0x22 {
            if byte == 0x0A { isOverLine = true }
            if byte == 0x5C { position += 1 }
            position += 1
        }
        guard position < bytes.count else { throw fault(.unclosedQuote, at: start) }
        let raw = bytes[(start + 1)..<position]
        position += 1
        if isOverLine, let next = current, !Self.endsWord(next) { throw fault(.unclosedQuote, at: start) }
        return ZoneToken(raw: raw, isQuoted: true, start: start)
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x0A, 0x0D, 0x20, 0x09, 0x3B, 0x28, 0x29: true
        default: false
        }
    }

    /// Goes to the line after the fault, but not back before the entry it was found in.
    private mutating func fault(_ reason: ZoneProblem.Reason, at offset: Int) -> ZoneFault {
        if case .unclosedParenthesis = reason {
            position = bytes.count
        } else {
            position = offset
            while let byte = current, byte != 0x0A { position += 1 }
            if position < bytes.count { position += 1 }
        }
        return ZoneFault(reason, at: offset)
    }
}
