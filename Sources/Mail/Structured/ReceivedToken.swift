/// A piece of a Received field.
enum ReceivedToken {
    /// A run without blanks; `[...]` and `<...>` are kept whole.
    case word(ArraySlice<UInt8>)
    /// A comment without its parentheses.
    case comment(ArraySlice<UInt8>)
    case semicolon(Int)
}

/// Cuts a Received field into words and comments, once.
struct ReceivedScanner {
    private var rest: ArraySlice<UInt8>
    private var comments = CommentSkipper()

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    mutating func next() -> ReceivedToken? {
        rest = rest.drop { $0.isWhitespace }
        guard let first = rest.first else { return nil }
        if let end = comments.end(in: rest, at: rest.startIndex) {
            let inner = rest[..<end].dropFirst().dropLast()
            rest = rest[end...]
            return .comment(inner)
        }
        if first == ASCII.semicolon {
            let place = rest.startIndex
            rest = rest.dropFirst()
            return .semicolon(place)
        }
        let end = wordEnd()
        let word = rest[..<end]
        rest = rest[end...]
        return .word(word)
    }

    private func wordEnd() -> Int {
        let start = rest.startIndex
        let close: UInt8? =
            switch rest.first {
            case ASCII.openBracket: ASCII.closeBracket
            case ASCII.less: ASCII.greater
            default: nil
            }
        if let close, let end = rest.prefix(Self.framedBytesMax).firstIndex(of: close) { return end &+ 1 }
        let behind = start &+ 1
        return rest[behind...].firstIndex {
            $0.isWhitespace || $0 == ASCII.semicolon || $0 == ASCII.openParenthesis
        } ?? rest.endIndex
    }

    /// Bytes within which a bracket is looked for.
    private static let framedBytesMax = 256
}
