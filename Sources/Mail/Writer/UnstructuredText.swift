/// Cuts an unstructured text into what can be written as it is and what must be encoded.
enum UnstructuredText {
    enum Run {
        case plain([UInt8])
        /// Words with the spaces between them: those between encoded words are not shown.
        case encoded(String)
    }

    /// The words of a text that can be written as it is: visible ASCII with single spaces between. nil for any other.
    static func plainWords(of text: String) -> [ArraySlice<UInt8>]? {
        let bytes = Array(text.utf8)
        var before = ASCII.space
        for byte in bytes {
            let isPlain = byte.isVisible ? !(before == ASCII.equals && byte == ASCII.question) : byte == ASCII.space
            guard isPlain, byte != ASCII.space || before != ASCII.space else { return nil }
            before = byte
        }
        guard before != ASCII.space else { return nil }
        let words = bytes[...].fields(partedBy: ASCII.space)
        return words.allSatisfy { $0.count <= FieldFolder.wordBytesMax } ? words : nil
    }

    /// The runs in their order; single spaces stand between them.
    static func runs(of text: String) -> [Run] {
        guard !text.isEmpty else { return [] }
        let words = Array(text.utf8)[...].fields(partedBy: ASCII.space)
        var mustEncode = words.map(needsEncoding)
        // A space too many cannot be written beside a fold; it goes into an encoded word with its neighbour.
        for index in words.indices where words[index].isEmpty {
            mustEncode[index] = true
            if index &+ 1 < words.count {
                mustEncode[index &+ 1] = true
            } else if index > 0 {
                mustEncode[index &- 1] = true
            }
        }
        var result: [Run] = []
        for index in words.indices {
            guard mustEncode[index] else {
                result.append(.plain(Array(words[index])))
                continue
            }
            if case .encoded(let before)? = result.last {
                result[result.count &- 1] = .encoded(before + " " + words[index].text)
            } else {
                result.append(.encoded(words[index].text))
            }
        }
        return result
    }

    private static func needsEncoding(_ word: ArraySlice<UInt8>) -> Bool {
        word.count > FieldFolder.wordBytesMax || !word.allSatisfy(\.isVisible) || word.contains("=?".utf8)
    }
}
