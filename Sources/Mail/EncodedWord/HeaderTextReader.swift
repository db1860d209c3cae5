/// Walks through a header value once, collecting plain stretches and runs of encoded words.
struct HeaderTextReader {
    private let charsets: CharsetDecoder
    private let outputMax: Int
    private(set) var text = ""
    private var literal: [UInt8] = []
    private var literalIsBlank = true
    private var run: EncodedWordRun?

    init(charsets: CharsetDecoder, outputMax: Int) {
        self.charsets = charsets
        self.outputMax = outputMax
    }

    mutating func read(_ value: ArraySlice<UInt8>) {
        var index = value.startIndex
        while index < value.endIndex {
            let byte = value[index]
            if byte == ASCII.equals, value[index...].dropFirst().first == ASCII.question,
                let word = EncodedWord(in: value, at: index)
            {
                take(word)
                index = word.end
            } else if byte.isWhitespace {
                index = fold(in: value, from: index)
            } else {
                literal.append(byte)
                literalIsBlank = false
                index &+= 1
            }
            if text.utf8.count > outputMax { break }
        }
        flushRun()
        flushLiteral()
    }

    /// White space as it is, or one space where a line was folded.
    private mutating func fold(in value: ArraySlice<UInt8>, from start: Int) -> Int {
        var end = start
        var folded = false
        while end < value.endIndex, value[end].isWhitespace {
            if !value[end].isBlank { folded = true }
            end &+= 1
        }
        if folded {
            literal.append(ASCII.space)
        } else {
            literal.append(contentsOf: value[start..<end])
        }
        return end
    }

    private mutating func take(_ word: EncodedWord) {
        if literalIsBlank, run != nil {
            literal.removeAll(keepingCapacity: true)
            if run?.join(word) == true { return }
        }
        flushRun()
        flushLiteral()
        run = EncodedWordRun(word)
    }

    private mutating func flushRun() {
        guard let finished = run else { return }
        run = nil
        emit(charsets.decode(finished.bytes.prefix(outputMax), charset: finished.charset))
    }

    private mutating func flushLiteral() {
        guard !literal.isEmpty else { return }
        emit(charsets.guess(literal.prefix(outputMax)))
        literal.removeAll(keepingCapacity: true)
        literalIsBlank = true
    }

    private mutating func emit(_ piece: String) {
        text += HeaderText.harmless(piece, bytesMax: outputMax - text.utf8.count)
    }
}
