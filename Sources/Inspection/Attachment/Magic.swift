import Mail

/// Bytes at fixed places by which a type of file is known.
struct Magic: Sendable {
    let word: String
    private let pieces: [(offset: Int, bytes: [UInt8?])]

    /// A line of `Tables/file-magics.txt`: word, then pairs of an offset and bytes; nil if it is none.
    init?(_ words: [ArraySlice<UInt8>]) {
        guard words.count >= 3, words.count % 2 == 1 else { return nil }
        word = words[0].text
        var pieces: [(offset: Int, bytes: [UInt8?])] = []
        for index in stride(from: 1, to: words.count, by: 2) {
            guard let offset = Int(words[index].text), offset >= 0, let bytes = Self.bytes(words[index &+ 1]) else {
                return nil
            }
            pieces.append((offset, bytes))
        }
        self.pieces = pieces
    }

    func fits(_ file: ArraySlice<UInt8>) -> Bool {
        pieces.allSatisfy { piece in
            guard let run = file.run(at: piece.offset, piece.bytes.count) else { return false }
            return zip(run, piece.bytes).allSatisfy { $1 == nil || $0 == $1 }
        }
    }

    /// Pairs of hexadecimal digits; nil stands for any byte. The whole is nil if there are other characters.
    private static func bytes(_ text: ArraySlice<UInt8>) -> [UInt8?]? {
        guard text.count % 2 == 0 else { return nil }
        var result: [UInt8?] = []
        var rest = text
        while let high = rest.popFirst(), let low = rest.popFirst() {
            if high == ASCII.question, low == ASCII.question {
                result.append(nil)
            } else {
                guard let high = high.hexValue, let low = low.hexValue else { return nil }
                result.append(high &<< 4 | low)
            }
        }
        return result
    }
}
