/// The tokens between two commas, sorted by the part they play.
struct AddressElement {
    /// What stands between `<` and `>`, its route already left out.
    struct Angle {
        var tokens: [AddressToken] = []
        let start: Int
        var end: Int
        var isClosed = false

        /// Whether the tokens so far are a source route, `@a,@b` (obs-route, RFC 5322 section 4.4).
        var isRoute: Bool { tokens.first?.kind == .at }

        func isMailtoScheme(in bytes: ArraySlice<UInt8>) -> Bool { tokens.isMailtoScheme(in: bytes) }
    }

    /// Before the angle bracket, or all of them if there is none.
    var words: [AddressToken] = []
    var angle: Angle?
    /// Behind the angle bracket.
    var trailing: [AddressToken] = []
    var comments: [AddressToken] = []

    var isEmpty: Bool { words.isEmpty && angle == nil }

    mutating func appendWord(_ token: AddressToken) {
        if angle == nil {
            words.append(token)
        } else {
            trailing.append(token)
        }
    }

    func isMailtoScheme(in bytes: ArraySlice<UInt8>) -> Bool {
        angle == nil && words.isMailtoScheme(in: bytes)
    }

    /// Where the element stands.
    var range: Range<Int> {
        let ends = words.first.map { [$0.range.lowerBound] } ?? []
        let start = ends.first ?? angle?.start ?? comments.first?.range.lowerBound ?? 0
        let last = max(words.last?.range.upperBound ?? start, angle?.end ?? start)
        return start..<max(last, trailing.last?.range.upperBound ?? start)
    }
}

extension [AddressToken] {
    /// Whether they are the word `mailto`, which a person copied together with the address.
    fileprivate func isMailtoScheme(in bytes: ArraySlice<UInt8>) -> Bool {
        guard count == 1, let word = first, word.kind == .atom else { return false }
        return bytes[word.range].equals(ignoringCase: "mailto")
    }
}
