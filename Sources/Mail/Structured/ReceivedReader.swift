/// Fills a `Received` from its tokens: each keyword begins a clause, comments belong to the clause they stand in.
struct ReceivedReader {
    private enum Clause { case none, from, by, via, with, id, recipient, other }

    private let value: ArraySlice<UInt8>
    private(set) var result = Received()
    private var clause = Clause.none
    private var seen: Set<Clause> = []
    private var clauseHasWord = false
    private var withWords: [ArraySlice<UInt8>] = []

    init(_ bytes: ArraySlice<UInt8>) { value = bytes }

    mutating func read() {
        var scanner = ReceivedScanner(value)
        while let token = scanner.next() {
            switch token {
            case .semicolon: clause = .none
            case .comment(let inner): readComment(inner)
            case .word(let word):
                if let keyword = Self.keyword(word) {
                    begin(keyword)
                } else {
                    readWord(word.trimmingCommas)
                }
            }
        }
        if !withWords.isEmpty {
            result.with = withWords.map(\.shown).joined(separator: " ")
            for word in withWords { TraceTLS.note(word, in: &result) }
        }
        result.protocolName = withWords.lazy.compactMap(TraceProtocol.name(of:)).first
        result.date = value.contains(ASCII.semicolon) ? DateTime(parsing: value) : nil
    }

    private static func keyword(_ word: ArraySlice<UInt8>) -> Clause? {
        switch word.count {
        case 2:
            if word.equals(ignoringCase: "by") { return .by }
            return word.equals(ignoringCase: "id") ? .id : nil
        case 3:
            if word.equals(ignoringCase: "via") { return .via }
            if word.equals(ignoringCase: "tls") { return .other }
            return word.equals(ignoringCase: "for") ? .recipient : nil
        case 4:
            if word.equals(ignoringCase: "from") { return .from }
            return word.equals(ignoringCase: "with") ? .with : nil
        default: return nil
        }
    }

    /// The first clause of a kind counts.
    private mutating func begin(_ next: Clause) {
        clauseHasWord = false
        clause = seen.insert(next).inserted ? next : .other
    }

    // MARK: Words

    private mutating func readWord(_ word: ArraySlice<UInt8>) {
        defer { clauseHasWord = true }
        switch clause {
        case .from: readFrom(word)
        case .by: if !clauseHasWord { result.by = Self.host(word) }
        case .via: if !clauseHasWord { result.via = word.shown }
        case .with: appendWith(word)
        case .id: if !clauseHasWord { result.id = word.withoutAngles.shown }
        case .recipient:
            if !clauseHasWord, word.contains(ASCII.at) { result.recipient = EnvelopeAddress(parsing: word) }
        case .other: TraceTLS.note(word, in: &result)
        case .none: break
        }
    }

    private mutating func readFrom(_ word: ArraySlice<UInt8>) {
        let address = AddressLiteral.text(word)
        if !clauseHasWord {
            result.from = Self.host(word)
            // The address in a comment counts before one that the client called itself.
            if result.clientAddress == nil { result.clientAddress = address }
        } else if let address, word.first == ASCII.openBracket {
            result.clientAddress = address
        } else if result.ident == nil, word.contains(ASCII.at) {
            result.ident = word.shown
        } else {
            TraceTLS.note(word, in: &result)
        }
    }

    /// `with ESMTPS` or `with [XMail 1.20 ESMTP Server]`.
    private mutating func appendWith(_ word: ArraySlice<UInt8>) {
        guard word.first == ASCII.openBracket, word.last == ASCII.closeBracket else {
            withWords.append(word)
            return
        }
        withWords.append(contentsOf: word.dropFirst().dropLast().words(partedBy: \.isWhitespace))
    }

    /// A host name or address as text; nil for brackets that hold no address.
    private static func host(_ word: ArraySlice<UInt8>) -> String? {
        guard word.first == ASCII.openBracket else { return word.withoutAngles.shown }
        return AddressLiteral.text(word)
    }

    // MARK: Comments

    private mutating func readComment(_ comment: ArraySlice<UInt8>) {
        if clause == .none, comment.prefix(5).equals(ignoringCase: "from "), seen.insert(.from).inserted {
            readWholeFrom(comment.dropFirst(5))
            return
        }
        TraceComment(comment, isClient: clause == .from).read(into: &result)
    }

    /// `(from localhost [192.0.2.1]) by ...`: the whole clause stands in a comment.
    private mutating func readWholeFrom(_ words: ArraySlice<UInt8>) {
        clause = .from
        clauseHasWord = false
        var scanner = ReceivedScanner(words)
        while let token = scanner.next() {
            if case .word(let word) = token { readWord(word.trimmingCommas) }
        }
        clause = .none
    }
}

extension ArraySlice<UInt8> {
    fileprivate var trimmingCommas: ArraySlice<UInt8> {
        var result = self
        while result.last == ASCII.comma { result.removeLast() }
        return result
    }

    fileprivate var withoutAngles: ArraySlice<UInt8> {
        first == ASCII.less && last == ASCII.greater && count >= 2 ? dropFirst().dropLast() : self
    }
}
