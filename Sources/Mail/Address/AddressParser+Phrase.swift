extension AddressParser {
    /// What becomes of a line break inside quotes or comments.
    enum Unfolding {
        /// The line break goes, the blanks stay (RFC 5322 section 2.2.3).
        case removing
        /// As it is: `HeaderText` unfolds.
        case keeping
    }

    /// The decoded text of words, as a display name; nil if there is none.
    func phrase(_ words: [AddressToken]) -> String? {
        var raw: [UInt8] = []
        for word in words {
            if word.isSpaced, !raw.isEmpty { raw.append(ASCII.space) }
            if word.kind == .quoted {
                raw.append(contentsOf: content(of: word, unfolding: .keeping))
            } else {
                raw.append(contentsOf: lexer.bytes[word.range])
            }
        }
        let text = HeaderText.decode(untrimmed: raw[...], charsets: charsets, limits: limits)
        return text.utf8.allSatisfy({ $0 == ASCII.space }) ? nil : text
    }

    /// The decoded text of a comment, without its parentheses.
    func comment(_ token: AddressToken) -> String {
        let raw = content(of: token, unfolding: .keeping)
        return HeaderText.decode(raw[...], charsets: charsets, limits: limits)
    }

    /// What stands between the delimiters of a quoted string or comment, quoted pairs undone.
    func content(of token: AddressToken, unfolding: Unfolding) -> [UInt8] {
        let inner = lexer.bytes[token.range].dropFirst().dropLast()
        var result: [UInt8] = []
        result.reserveCapacity(inner.count)
        var position = inner.startIndex
        while position < inner.endIndex {
            let byte = inner[position]
            if let end = lexer.endOfRawCharacters(at: position), end <= inner.endIndex {
                result.append(contentsOf: inner[position..<end])
                position = end
                continue
            }
            if byte == ASCII.backslash, position &+ 1 < inner.endIndex {
                position &+= 1
                result.append(inner[position])
            } else if unfolding == .keeping || (byte != ASCII.carriageReturn && byte != ASCII.lineFeed) {
                result.append(byte)
            }
            position &+= 1
        }
        return result
    }
}
