/// The words of one entry, taken from left to right.
struct ZoneWords {
    private var rest: ArraySlice<ZoneToken>
    /// Where something that is missing would stand.
    private let endOffset: Int

    init(_ tokens: [ZoneToken], end: Int) {
        rest = tokens[...]
        endOffset = tokens.last.map { $0.start + $0.raw.count } ?? end
    }

    var isMore: Bool { !rest.isEmpty }

    mutating func skip() { _ = rest.popFirst() }

    mutating func next(_ field: ZoneProblem.Field) throws(ZoneFault) -> ZoneToken {
        guard let token = rest.popFirst() else { throw ZoneFault(.missing(field), at: endOffset) }
        return token
    }

    mutating func remaining() -> ArraySlice<ZoneToken> {
        defer { rest = [] }
        return rest
    }

    /// The next word, when it is the mark of RFC 3597 section 5 for data of any type.
    mutating func takeGenericMark() -> Bool {
        guard let token = rest.first, !token.isQuoted, token.raw.elementsEqual([0x5C, 0x23]) else { return false }
        skip()
        return true
    }

    func end() throws(ZoneFault) {
        if let token = rest.first { throw ZoneFault(.surplus(found: token.shown), at: token.start) }
    }
}
