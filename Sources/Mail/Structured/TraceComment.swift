/// Reads a comment of a Received field: the client behind `from`, TLS anywhere.
struct TraceComment {
    private let words: [ArraySlice<UInt8>]
    /// Whether it stands behind `from`, so that names and addresses in it are the client's.
    private let isClient: Bool

    init(_ comment: ArraySlice<UInt8>, isClient: Bool) {
        words = comment.words { $0.isWhitespace || $0 == ASCII.comma || $0 == ASCII.semicolon }
        self.isClient = isClient
    }

    func read(into result: inout Received) {
        for position in words.indices {
            TraceTLS.note(words[position], in: &result)
            noteSender(words[position], word(position &+ 1), in: &result)
            if isClient { noteClient(at: position, in: &result) }
        }
    }

    private func word(_ position: Int) -> ArraySlice<UInt8> {
        words.indices.contains(position) ? words[position] : []
    }

    private func noteSender(_ word: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>, in result: inout Received) {
        if word.prefix(13).equals(ignoringCase: "authenticated") || word.prefix(5).equals(ignoringCase: "AUTH:") {
            result.notesAuthentication = true
        }
        guard result.envelopeFrom == nil, word.prefix(9).equals(ignoringCase: "envelope-") else { return }
        let key = word.dropFirst(9)
        guard key.prefix(4).equals(ignoringCase: "from") || key.prefix(6).equals(ignoringCase: "sender") else { return }
        let value = word.firstIndex(of: ASCII.equals).map { word[$0...].dropFirst() } ?? next
        if value.contains(ASCII.at) || value.first == ASCII.less {
            result.envelopeFrom = EnvelopeAddress(parsing: value)
        }
    }

    private func noteClient(at position: Int, in result: inout Received) {
        let word = word(position)
        if let helo = Self.value(of: word, self.word(position &+ 1)) {
            if result.explicitHELO == nil, !helo.isEmpty {
                result.explicitHELO = AddressLiteral.text(helo) ?? helo.shown
            }
            return
        }
        if result.ident == nil, let ident = Self.identity(word) { result.ident = ident.shown }
        let address = word.lastIndex(of: ASCII.at).map { word[$0...].dropFirst() } ?? Self.bracketed(word)
        // What follows HELO is what the client said, not where it is.
        if !Self.isHELO(self.word(position &- 1)), let text = AddressLiteral.text(address) { result.noteAddress(text) }
        if position == 0, result.clientName == nil, let name = Self.name(word) { result.clientName = name.shown }
    }

    private static func isHELO(_ word: ArraySlice<UInt8>) -> Bool {
        word.equals(ignoringCase: "HELO") || word.equals(ignoringCase: "EHLO") || word.equals(ignoringCase: "LHLO")
    }

    /// The name in `HELO name`, `EHLO name` or `helo=name`; nil if the word is none of them.
    private static func value(of word: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        if isHELO(word) { return next }
        return word.prefix(5).equals(ignoringCase: "helo=") ? word.dropFirst(5) : nil
    }

    /// `ident=x`, `IDENT:x`, `x@host`.
    private static func identity(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        if word.prefix(6).equals(ignoringCase: "ident=") || word.prefix(6).equals(ignoringCase: "IDENT:") {
            let value = word.dropFirst(6)
            return value.first == ASCII.openBracket ? value.dropFirst().prefix { $0 != ASCII.closeBracket } : value
        }
        let isFramed = word.starts(with: [ASCII.openBracket, ASCII.less])
        let inner = isFramed ? word.dropFirst(2).prefix { $0 != ASCII.greater } : word
        guard let at = inner.firstIndex(of: ASCII.at), inner.first != ASCII.less else { return nil }
        return inner[at...].dropFirst().first == ASCII.openBracket ? inner[..<at] : inner
    }

    /// From the bracket on: `unknown[192.0.2.1]`.
    private static func bracketed(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        word.firstIndex(of: ASCII.openBracket).map { word[$0...] } ?? word
    }

    /// A host name with a dot: `mail.example.com`, `<mail.example.com>[192.0.2.1]`.
    private static func name(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var name = word.prefix { $0 != ASCII.openBracket }
        if name.first == ASCII.less, name.last == ASCII.greater { name = name.dropFirst().dropLast() }
        guard name.contains(ASCII.dot), AddressLiteral.text(name) == nil else { return nil }
        let isName = name.allSatisfy { byte in
            byte.isLetter || byte.isDigit || byte == ASCII.dot || byte == ASCII.hyphen || byte == ASCII.underscore
        }
        return isName ? name : nil
    }
}

extension Received {
    /// The first address in a comment is the client's; it replaces what the client called itself.
    fileprivate mutating func noteAddress(_ text: String) {
        guard !hasAddressFromComment else { return }
        hasAddressFromComment = true
        clientAddress = text
    }
}
