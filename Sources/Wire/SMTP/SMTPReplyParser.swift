import Mail

/// Reads the replies of a server from bytes in any pieces (RFC 5321 section 4.2).
///
/// Lines end with CRLF and with nothing else. After a fault it yields nothing more.
public struct SMTPReplyParser: Sendable {
    private let limits: SMTPLimits
    private var pending: [UInt8] = []
    /// Where the unread bytes begin, and where nothing up to there ends a line.
    private var start = 0
    private var searched = 0
    private var code: Int?
    private var lines: [[UInt8]] = []

    public init(limits: SMTPLimits = .standard) { self.limits = limits }

    /// Whether bytes came that belong to no reply yet read.
    public var hasPending: Bool { start < pending.count || !lines.isEmpty }

    public mutating func append(_ bytes: [UInt8]) throws(SMTPFault) {
        guard pending.count &- start &+ bytes.count <= limits.pendingBytesMax else {
            throw .tooMuchPending(limit: limits.pendingBytesMax)
        }
        if start > 0 {
            pending.removeFirst(start)
            searched &-= start
            start = 0
        }
        pending += bytes
    }

    /// The next whole reply; nil until more bytes come.
    public mutating func next() throws(SMTPFault) -> SMTPReply? {
        while let line = try nextLine() {
            if let reply = try take(line) { return reply }
        }
        return nil
    }

    private mutating func nextLine() throws(SMTPFault) -> ArraySlice<UInt8>? {
        let found = LineScanner.firstIndex(of: ASCII.lineFeed, in: pending.span, from: searched, to: pending.count)
        guard let feed = found else {
            searched = pending.count
            guard pending.count &- start <= limits.replyLineBytesMax &+ 1 else {
                throw .lineTooLong(limit: limits.replyLineBytesMax)
            }
            return nil
        }
        guard feed > start, pending[feed &- 1] == ASCII.carriageReturn else { throw .bareLineBreak }
        let line = pending[start..<(feed &- 1)]
        guard line.count <= limits.replyLineBytesMax else { throw .lineTooLong(limit: limits.replyLineBytesMax) }
        guard !line.contains(ASCII.carriageReturn) else { throw .bareLineBreak }
        start = feed &+ 1
        searched = start
        return line
    }

    /// A reply when `line` was its last.
    private mutating func take(_ line: ArraySlice<UInt8>) throws(SMTPFault) -> SMTPReply? {
        guard let number = Self.code(line) else { throw .notAReply(Array(line.prefix(80))) }
        if let code, code != number { throw .differingCodes(code, number) }
        guard lines.count < limits.replyLinesMax else { throw .tooManyLines(limit: limits.replyLinesMax) }
        code = number
        lines.append(Array(line.dropFirst(4)))
        if line.dropFirst(3).first == ASCII.hyphen { return nil }
        defer {
            lines = []
            code = nil
        }
        return Self.reply(number, lines)
    }

    /// Three digits, the first 2 to 5, and a space, a hyphen or nothing behind them.
    private static func code(_ line: ArraySlice<UInt8>) -> Int? {
        let digits = Array(line.prefix(3))
        guard digits.count == 3, digits.allSatisfy(\.isDigit), (0x32...0x35).contains(digits[0]) else { return nil }
        if let end = line.dropFirst(3).first, end != ASCII.space, end != ASCII.hyphen { return nil }
        return digits.reduce(0) { $0 &* 10 &+ Int($1 &- 0x30) }
    }

    private static func reply(_ code: Int, _ lines: [[UInt8]]) -> SMTPReply {
        var reply = SMTPReply(code)
        reply.status = lines.first.flatMap { status($0, code) }
        reply.lines = lines.map { line in
            let rest = status(line, code) == nil ? line[...] : line.drop { $0 != ASCII.space }.dropFirst()
            // Words for a person: nothing in them moves a cursor or looks like another line.
            return String(decoding: rest.map { $0 < 0x20 || $0 == 0x7F ? ASCII.question : $0 }, as: UTF8.self)
        }
        return reply
    }

    /// The enhanced status code (RFC 3463) at the front of the text, of the same class as the code.
    private static func status(_ line: [UInt8], _ code: Int) -> String? {
        let word = line.prefix { $0 != ASCII.space }
        let parts = word.split(separator: ASCII.dot, maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 3, parts.allSatisfy({ (1...3).contains($0.count) && $0.allSatisfy(\.isDigit) }),
            parts[0].elementsEqual([UInt8(truncatingIfNeeded: 0x30 &+ code / 100)])
        else { return nil }
        return String(decoding: word, as: UTF8.self)
    }
}
