/// A lexical token of RFC 5322 section 3.2, as positions in the bytes.
struct AddressToken {
    enum Kind {
        case atom, quoted, literal, comment
        case at, dot, comma, colon, semicolon, less, greater
    }

    var kind: Kind
    let range: Range<Int>
    /// Whether white space or a comment stands before it.
    let isSpaced: Bool

    /// Whether it can be a `word`.
    var isWord: Bool { kind == .atom || kind == .quoted }
}
