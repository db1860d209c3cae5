/// Writes header fields: folded at 76 bytes, everything beyond ASCII encoded, and nothing in a value able to end the
/// field or begin another. Control characters in texts become spaces (CR, LF, tab) or U+FFFD, in addresses `?`.
public struct HeaderWriter: Sendable {
    /// The fields so far, each with its line break.
    public private(set) var bytes: [UInt8] = []

    public init() {}

    /// Adds an unstructured field such as Subject (RFC 5322 section 2.2.1).
    public mutating func add(_ name: String, text: String) {
        var folder = FieldFolder(name: name)
        if let words = UnstructuredText.plainWords(of: text) {
            for word in words { folder.append(word) }
            append(folder)
            return
        }
        for run in UnstructuredText.runs(of: HeaderText.harmless(text, bytesMax: .max)) {
            switch run {
            case .plain(let word): folder.append(word)
            case .encoded(let text):
                for word in EncodedWordWriter.words(text, room: folder.room) { folder.append(word) }
            }
        }
        append(folder)
    }

    /// Adds an address field. Mailboxes without an address, and addresses that no line could hold, are left out; if
    /// none is left, so is the field.
    public mutating func add(_ name: String, addresses: [Address]) {
        var folder = FieldFolder(name: name)
        let words = AddressWords.words(of: addresses)
        guard !words.isEmpty else { return }
        for word in words { folder.append(word) }
        append(folder)
    }

    /// Adds an address field of single mailboxes.
    public mutating func add(_ name: String, mailboxes: [Mailbox]) {
        add(name, addresses: mailboxes.map(Address.mailbox))
    }

    /// Adds a field that holds a date.
    public mutating func add(_ name: String, date: DateTime) { add(name, text: date.text) }

    /// Adds a field of message identifiers, given without angle brackets. What may not stand in one is left out, and
    /// so is an identifier that no line could hold.
    public mutating func add(_ name: String, identifiers: [String]) {
        var folder = FieldFolder(name: name)
        var isEmpty = true
        for identifier in identifiers {
            let inner = identifier.utf8.filter {
                ($0.isVisible || $0 >= 0x80) && $0 != ASCII.less && $0 != ASCII.greater
            }
            guard !inner.isEmpty, inner.count < FieldFolder.wordBytesMax else { continue }
            folder.append([ASCII.less] + inner + [ASCII.greater])
            isEmpty = false
        }
        if !isEmpty { append(folder) }
    }

    /// Adds a Content-Type. With `compatibleNames`, a `name` beyond ASCII is written as encoded words in quotes, which
    /// no standard allows and old mailers in Japan need, instead of RFC 2231.
    public mutating func add(_ name: String, type: ContentType, compatibleNames: Bool = false) {
        let value = Self.token(type.type) + [UInt8(ascii: "/")] + Self.token(type.subtype)
        add(name, value, type.parameters, compatibleNames)
    }

    /// Adds a Content-Disposition.
    public mutating func add(_ name: String, disposition: ContentDisposition) {
        add(name, Self.token(disposition.type), disposition.parameters, false)
    }

    private mutating func add(_ name: String, _ value: [UInt8], _ list: ParameterList, _ compatibleNames: Bool) {
        var folder = FieldFolder(name: name)
        folder.append(value)
        for parameter in list.parameters {
            let isCompatible = compatibleNames && parameter.name == "name"
            let words = ParameterWriter.words(parameter, isCompatible: isCompatible)
            guard !words.isEmpty else { continue }
            folder.glue([ASCII.semicolon])
            for word in words { folder.append(word) }
        }
        append(folder)
    }

    private mutating func append(_ folder: FieldFolder) { bytes += folder.finished }

    /// The characters of a token (RFC 2045 section 5.1) in a text.
    private static func token(_ text: String) -> [UInt8] {
        let kept = text.utf8.filter(\.isTokenText).prefix(100)
        return kept.isEmpty ? Array("x".utf8) : Array(kept)
    }
}
