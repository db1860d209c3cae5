/// Skips comments of structured fields (RFC 5322 section 3.2.2), in linear time whatever the value: once a comment was
/// found never to close, parentheses are no longer taken for comments.
struct CommentSkipper {
    private var areClosed = true

    /// Behind the comment that begins at `start`; nil if none does or it is never closed.
    mutating func end(in bytes: ArraySlice<UInt8>, at start: Int) -> Int? {
        guard areClosed, start < bytes.endIndex, bytes[start] == ASCII.openParenthesis else { return nil }
        var depth = 0
        var position = start
        while position < bytes.endIndex {
            switch bytes[position] {
            case ASCII.backslash: position &+= 1
            case ASCII.openParenthesis: depth &+= 1
            case ASCII.closeParenthesis:
                depth &-= 1
                if depth == 0 { return position &+ 1 }
            default: break
            }
            position &+= 1
        }
        areClosed = false
        return nil
    }

    /// Behind white space and comments from `start` on.
    mutating func endOfBlanks(in bytes: ArraySlice<UInt8>, from start: Int) -> Int {
        var position = start
        while position < bytes.endIndex {
            if bytes[position].isWhitespace {
                position &+= 1
            } else if let end = end(in: bytes, at: position) {
                position = end
            } else {
                break
            }
        }
        return position
    }
}
