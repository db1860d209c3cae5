/// Reads a master file (RFC 1035 section 5) and our `$ANSWER` lines into a zone, and collects every mistake.
struct ZoneParser {
    private let bytes: [UInt8]
    private let limits: Limits
    private var lexer: ZoneLexer
    private var zone = Zone()
    private var problems: [ZoneProblem] = []
    /// Offset and number of the line counted to, so that places are found in one pass over the file.
    private var counted = (offset: 0, line: 1)

    private(set) var origin = DomainName.root
    private var owner: DomainName?
    private var defaultTTL: UInt32?
    private var lastTTL: UInt32 = 3600

    init(_ bytes: [UInt8], limits: Limits) {
        self.bytes = bytes
        self.limits = limits
        lexer = ZoneLexer(bytes)
    }

    mutating func parse() throws(ZoneError) -> Zone {
        guard bytes.count <= limits.zoneBytesMax else {
            let reason = ZoneProblem.Reason.fileTooLarge(bytesMax: limits.zoneBytesMax)
            throw ZoneError(problems: [ZoneProblem(line: 1, column: nil, text: "", reason: reason)])
        }
        while problems.count < limits.zoneProblemsMax {
            do throws(ZoneFault) {
                guard let entry = try lexer.next() else { break }
                try read(entry)
            } catch {
                problems.append(problem(error))
            }
        }
        if problems.isEmpty { return zone }
        throw ZoneError(problems: problems)
    }

    private mutating func read(_ entry: ZoneLexer.Entry) throws(ZoneFault) {
        var words = ZoneWords(entry.tokens, end: entry.start)
        guard let first = entry.tokens.first else { return }
        if !first.isQuoted, first.raw.first == 0x24 {
            words.skip()
            return try direct(first, &words)
        }
        if !entry.startsBlank {
            words.skip()
            owner = try name(first)
        }
        guard let owner else { throw ZoneFault(.missingOwner, at: entry.start) }
        let (type, ttl) = try head(&words)
        zone.add(owner)
        guard let record = try ZoneRecord(origin: origin).read(type, &words) else { return }
        zone.add(owner, record, ttl: ttl)
    }

    /// TTL and class in either order, both of which may be missing, then the type.
    private mutating func head(_ words: inout ZoneWords) throws(ZoneFault) -> (type: UInt16, ttl: UInt32) {
        var ttl: UInt32?
        var isClassSeen = false
        while true {
            let word = try words.next(.type)
            if ttl == nil, let first = word.raw.first, first.isDecimal {
                ttl = try Self.seconds(word)
            } else if !isClassSeen, let isInternet = Self.classIsInternet(word.raw) {
                guard isInternet else { throw ZoneFault(.otherClass(found: word.shown), at: word.start) }
                isClassSeen = true
            } else if let type = RecordTypeName.number(of: Array(word.raw)), !word.isQuoted {
                lastTTL = ttl ?? defaultTTL ?? lastTTL
                return (type, lastTTL)
            } else {
                throw ZoneFault(.unknownType(found: word.shown), at: word.start)
            }
        }
    }

    private static func classIsInternet(_ word: ArraySlice<UInt8>) -> Bool? {
        switch String(decoding: word.prefix(8), as: UTF8.self).lowercased() {
        case "in", "class1": true
        case "ch", "hs", "cs", "any", "none", "class3", "class4": false
        default: nil
        }
    }

    private mutating func direct(_ directive: ZoneToken, _ words: inout ZoneWords) throws(ZoneFault) {
        switch String(decoding: directive.raw.prefix(16), as: UTF8.self).uppercased() {
        case "$ORIGIN":
            origin = try name(words.next(.name))
        case "$TTL":
            defaultTTL = try Self.seconds(words.next(.ttl))
        case "$ANSWER":
            try fail(&words)
        default:
            throw ZoneFault(.unknownDirective(found: directive.shown), at: directive.start)
        }
        try words.end()
    }

    /// `$ANSWER name [type] SERVFAIL|TIMEOUT|BOGUS`
    private mutating func fail(_ words: inout ZoneWords) throws(ZoneFault) {
        let name = try name(words.next(.name))
        var word = try words.next(.answer)
        var type: UInt16?
        if words.isMore {
            type = RecordTypeName.number(of: Array(word.raw))
            guard type != nil else { throw ZoneFault(.unknownType(found: word.shown), at: word.start) }
            word = try words.next(.answer)
        }
        let failure = Answer.Failure(rawValue: String(decoding: word.raw.prefix(16), as: UTF8.self).uppercased())
        guard let failure, failure != .limit else {
            throw ZoneFault(.unknownAnswer(found: word.shown), at: word.start)
        }
        zone.add(name)
        guard let type else { return zone.fail(name, failure) }
        if let asked = RecordType(rawValue: type) { zone.fail(name, failure, type: asked) }
    }

    private func name(_ token: ZoneToken) throws(ZoneFault) -> DomainName {
        try ZoneRecord(origin: origin).name(token)
    }

    /// Seconds, or the short form of BIND: `1h30m`. At most 2^31 - 1 (RFC 2181 section 8).
    private static func seconds(_ token: ZoneToken) throws(ZoneFault) -> UInt32 {
        var total: UInt64 = 0
        var number: UInt64?
        for byte in token.raw {
            if byte.isDecimal {
                number = (number ?? 0) * 10 + UInt64(byte - 0x30)
            } else if let count = number, let unit = unit(byte) {
                total += count * unit
                number = nil
            } else {
                throw ZoneFault(.badTTL(found: token.shown), at: token.start)
            }
            guard max(total, number ?? 0) <= Int32.max else { break }
        }
        total += number ?? 0
        guard !token.raw.isEmpty, total <= Int32.max else {
            throw ZoneFault(.badTTL(found: token.shown), at: token.start)
        }
        return UInt32(total)
    }

    private static func unit(_ byte: UInt8) -> UInt64? {
        switch byte | 0x20 {
        case 0x73: 1
        case 0x6D: 60
        case 0x68: 3600
        case 0x64: 86400
        case 0x77: 604_800
        default: nil
        }
    }

    private mutating func problem(_ fault: ZoneFault) -> ZoneProblem {
        // Faults come in the order of the file, save within one entry.
        if fault.offset < counted.offset { counted = (0, 1) }
        var start = counted.offset
        for offset in counted.offset..<max(counted.offset, fault.offset) where bytes[offset] == 0x0A {
            counted.line += 1
            start = offset + 1
        }
        counted.offset = start
        let line = bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }.prefix(limits.zoneProblemTextBytesMax)
        return ZoneProblem(
            line: counted.line,
            column: fault.offset - start + 1,
            text: ShownText.clean(line),
            reason: fault.reason
        )
    }
}

extension Zone {
    /// Reads a master file. A zone without any record is fine.
    public init(parsing bytes: [UInt8], limits: Limits = .standard) throws(ZoneError) {
        var parser = ZoneParser(bytes, limits: limits)
        self = try parser.parse()
    }

    public init(_ text: String, limits: Limits = .standard) throws(ZoneError) {
        try self.init(parsing: Array(text.utf8), limits: limits)
    }
}
