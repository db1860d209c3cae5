/// Reads an address list from tokens: one element at a time, recovering at every comma.
struct AddressParser {
    var lexer: AddressLexer
    let charsets: CharsetDecoder
    let limits: Limits
    private(set) var addresses: [Address] = []
    private var mailboxCount = 0
    private var pending: AddressToken?
    private var group: OpenGroup?
    private var element = AddressElement()

    /// A group whose `;` has not come yet.
    private struct OpenGroup {
        let words: [AddressToken]
        let colon: AddressToken
        let comments: [AddressToken]
        var mailboxes: [Mailbox] = []
    }

    init(_ bytes: ArraySlice<UInt8>, charsets: CharsetDecoder, limits: Limits) {
        lexer = AddressLexer(bytes, limits: limits)
        self.charsets = charsets
        self.limits = limits
    }

    var defects: AddressDefects { lexer.defects }

    mutating func parse() {
        while let token = nextToken() {
            switch token.kind {
            case .comment: element.comments.append(token)
            case .comma: finishElement()
            case .semicolon: closeGroup(at: token)
            case .colon: openGroup(at: token)
            case .less: readAngle(token)
            case .greater: note(.strayBracket, token)
            default: element.appendWord(token)
            }
            if mailboxCount >= limits.mailboxesMax {
                note(.tooManyMailboxes, token)
                element = AddressElement()
                break
            }
        }
        if let colon = group?.colon { finishUnclosedGroup(colon) }
        finishElement()
        endGroup(at: lexer.bytes.endIndex)
    }

    private mutating func nextToken() -> AddressToken? {
        if let token = pending {
            pending = nil
            return token
        }
        return lexer.next()
    }

    mutating func note(_ kind: AddressDefect.Kind, _ token: AddressToken) {
        lexer.defects.add(kind, at: token.range.lowerBound)
    }

    // MARK: Groups

    private mutating func openGroup(at colon: AddressToken) {
        if element.isMailtoScheme(in: lexer.bytes) {
            note(.unexpectedColon, colon)
            element.words.removeAll()
        } else if group == nil, element.angle == nil, !element.words.isEmpty {
            if element.words.contains(where: { $0.kind == .at }) { note(.addressInDisplayName, colon) }
            group = OpenGroup(words: element.words, colon: colon, comments: element.comments)
            element = AddressElement()
        } else {
            note(.unexpectedColon, colon)
            element.appendWord(colon)
        }
    }

    private mutating func closeGroup(at semicolon: AddressToken) {
        if group == nil, !element.isEmpty { note(.semicolonAsSeparator, semicolon) }
        finishElement()
        endGroup(at: semicolon.range.upperBound)
    }

    /// `Meeting 10:30 <a@b>` is no group: a name with a colon in it.
    private mutating func finishUnclosedGroup(_ colon: AddressToken) {
        guard let open = group, open.mailboxes.isEmpty, element.angle != nil else {
            note(.groupNotClosed, colon)
            return
        }
        note(.unquotedSpecial, colon)
        element.words = open.words + [colon] + element.words
        element.comments = open.comments + element.comments
        group = nil
    }

    private mutating func endGroup(at end: Int) {
        guard let open = group else { return }
        group = nil
        let start = open.words.first?.range.lowerBound ?? open.colon.range.lowerBound
        addresses.append(
            .group(
                AddressGroup(
                    name: phrase(open.words) ?? "",
                    mailboxes: open.mailboxes,
                    comments: open.comments.map(comment),
                    range: start..<max(start, end)
                )
            )
        )
    }

    // MARK: Elements

    private mutating func finishElement() {
        let finished = element
        element = AddressElement()
        if finished.isEmpty { return }
        for mailbox in mailboxes(of: finished) { append(mailbox) }
    }

    private mutating func append(_ mailbox: Mailbox) {
        guard mailboxCount < limits.mailboxesMax else { return }
        mailboxCount += 1
        if group == nil {
            addresses.append(.mailbox(mailbox))
        } else {
            group?.mailboxes.append(mailbox)
        }
    }

    /// Reads `<...>`. A second one in the same element begins a new mailbox: a comma was forgotten.
    private mutating func readAngle(_ less: AddressToken) {
        if element.angle != nil {
            note(.missingComma, less)
            let names = element.trailing
            element.trailing = []
            finishElement()
            element.words = names
        }
        var angle = AddressElement.Angle(start: less.range.lowerBound, end: less.range.upperBound)
        reading: while let token = nextToken() {
            switch token.kind {
            case .greater:
                angle.isClosed = true
                angle.end = token.range.upperBound
                break reading
            case .comment: element.comments.append(token)
            case .less where angle.tokens.isEmpty: note(.strayBracket, token)
            case .comma where angle.isRoute: break
            case .less, .comma, .semicolon:
                pending = token
                break reading
            case .colon where angle.isRoute || angle.isMailtoScheme(in: lexer.bytes):
                if !angle.isRoute { note(.unexpectedColon, token) }
                angle.tokens.removeAll()
            default:
                angle.tokens.append(token)
                angle.end = token.range.upperBound
            }
        }
        if !angle.isClosed { lexer.defects.add(.angleNotClosed, at: angle.start) }
        element.angle = angle
    }
}
