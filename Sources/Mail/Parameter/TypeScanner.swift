/// Reads the words before the parameters: `type/subtype` or `disposition`.
struct TypeScanner {
    private(set) var rest: ArraySlice<UInt8>
    private var comments = CommentSkipper()

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    /// The next word in small letters, comments, quotes and control characters left out; empty if there is none.
    mutating func token(stoppingAtSlash: Bool) -> [UInt8] {
        skipBlanksAndComments()
        let end =
            rest.firstIndex { byte in
                byte.isWhitespace || byte == ASCII.semicolon || byte == ASCII.comma || byte == ASCII.openParenthesis
                    || (stoppingAtSlash && byte == UInt8(ascii: "/"))
            } ?? rest.endIndex
        let word = rest[..<end]
        rest = rest[end...]
        skipBlanksAndComments()
        return word.filter { $0 > ASCII.space && $0 != ASCII.quote && $0 != 0x7F }.map(\.lowercased)
    }

    mutating func skipSlash() -> Bool {
        guard rest.first == UInt8(ascii: "/") else { return false }
        rest = rest.dropFirst()
        return true
    }

    private mutating func skipBlanksAndComments() {
        rest = rest[comments.endOfBlanks(in: rest, from: rest.startIndex)...]
    }
}
