import Mail

/// All words of all topics, ready to be looked for in one pass.
final class Vocabulary: Sendable {
    struct Word: Sendable {
        /// As the tables have it, folded.
        let text: [UInt8]
        /// A bit for each topic that lists it, and for each that marks it strong.
        var topics: UInt32
        var strong: UInt32
        /// Whether every table lists it as English: then a letter with an accent in it is a disguise.
        var isEnglish: Bool
        /// Whether it must begin, or end, where a word does: Latin words not marked by `*`.
        let begins: Bool
        let ends: Bool
    }

    let words: [Word]
    let matcher: PhraseMatcher

    init(_ tables: InspectionTables) {
        var words: [Word] = []
        var places: [[UInt8]: Int] = [:]
        for topic in WordTopic.allCases {
            let bit: UInt32 = 1 &<< UInt32(topic.index)
            for line in TableLines(tables[topic.rawValue]).lines {
                guard let word = Self.word(line, topic, bit) else { continue }
                if let place = places[word.text] {
                    words[place].topics |= bit
                    words[place].strong |= word.strong
                    words[place].isEnglish = words[place].isEnglish && word.isEnglish
                } else {
                    places[word.text] = words.count
                    words.append(word)
                }
            }
        }
        self.words = words
        matcher = PhraseMatcher(words.map(\.text))
    }

    private static func word(_ line: TableLines.Line, _ topic: WordTopic, _ bit: UInt32) -> Word? {
        var text = line.text
        let isOpen = text.utf8.last == ASCII.asterisk
        if isOpen { text = String(decoding: text.utf8.dropLast(), as: UTF8.self) }
        // A reading and the word it spells stand side by side in the table, and without a blank in the text.
        if topic == .readings {
            let pair = text.split(separator: " ")
            text = pair.count == 2 ? String(pair[0]) + String(pair[1]) : ""
        }
        let bytes = FoldedText(text).bytes
        guard let first = bytes.first, let last = bytes.last, bytes.count >= 2 else { return nil }
        return Word(
            text: bytes,
            topics: bit,
            strong: line.isStrong ? bit : 0,
            isEnglish: line.language == "en",
            begins: first.isLetter || first.isDigit,
            ends: !isOpen && (last.isLetter || last.isDigit)
        )
    }
}
