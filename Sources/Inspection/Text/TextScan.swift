import Mail

/// The words of all topics in the texts of a message.
struct TextScan {
    /// What was found of one topic.
    struct Topic {
        /// Different words, the strong ones twice.
        fileprivate(set) var weight = 0
        fileprivate(set) var strong = 0
        /// All occurrences.
        fileprivate(set) var count = 0
        /// The first few words, by their numbers.
        fileprivate(set) var words: [Int] = []
        /// The text in which, and the offset at which, the first (a strong one before others) stands.
        fileprivate(set) var text = 0
        fileprivate(set) var offset = 0
        fileprivate var lastStart = -1

        fileprivate mutating func add(_ match: PhraseMatcher.Match, isStrong: Bool, isNew: Bool, text: Int) {
            // A longer word that begins at the same place takes the place of the shorter.
            let goesOn = lastStart == match.start
            lastStart = match.start
            if !goesOn { count &+= 1 }
            guard isNew else { return }
            if words.isEmpty || (isStrong && strong == 0) { (self.text, offset) = (text, match.start) }
            weight &+= (isStrong ? 2 : 1) &- (goesOn ? 1 : 0)
            if isStrong { strong &+= 1 }
            if words.count < 4 { words.append(match.phrase) }
        }
    }

    private let vocabulary: Vocabulary
    private var topics = [Topic](repeating: Topic(), count: WordTopic.allCases.count)
    private var seen: [Bool]
    private(set) var texts: [(text: FoldedText, place: Finding.Place)] = []
    /// English words in which letters wear accents, as they were found.
    private(set) var disguised: [Int] = []
    /// Kana and kanji of all texts.
    private(set) var characters = 0
    private(set) var kana = 0
    private(set) var spacesInWords = 0

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        seen = [Bool](repeating: false, count: vocabulary.words.count)
    }

    subscript(topic: WordTopic) -> Topic { topics[topic.index] }

    mutating func read(_ text: FoldedText, at place: Finding.Place) {
        texts.append((text, place))
        characters &+= text.characters
        kana &+= text.kana
        spacesInWords &+= text.spacesInWords
        for index in topics.indices { topics[index].lastStart = -1 }
        let span = text.bytes.span
        let vocabulary = vocabulary
        vocabulary.matcher.search(span) { match in
            let word = vocabulary.words[match.phrase]
            if word.begins, match.start > 0, span[match.start &- 1].isWordByte { return }
            if word.ends, match.end < span.count, span[match.end].isWordByte { return }
            note(match, word)
        }
    }

    private mutating func note(_ match: PhraseMatcher.Match, _ word: Vocabulary.Word) {
        let isNew = !seen[match.phrase]
        seen[match.phrase] = true
        if isNew, word.isEnglish, hasAccent(match) { disguised.append(match.phrase) }
        var rest = word.topics
        while rest != 0 {
            let index = rest.trailingZeroBitCount
            rest &= rest &- 1
            let isStrong = word.strong & (1 &<< UInt32(index)) != 0
            topics[index].add(match, isStrong: isStrong, isNew: isNew, text: texts.count &- 1)
        }
    }

    private func hasAccent(_ match: PhraseMatcher.Match) -> Bool {
        guard let accents = texts.last?.text.accents, !accents.isEmpty else { return false }
        var (low, high) = (0, accents.count)
        while low < high {
            let middle = (low &+ high) / 2
            if accents[middle] < match.start { low = middle &+ 1 } else { high = middle }
        }
        return low < accents.count && accents[low] < match.end
    }

    /// The words of a topic as a reader may see them.
    func words(of topic: WordTopic) -> String { words(self[topic].words) }

    func words(_ numbers: [Int]) -> String {
        numbers.prefix(4).map { vocabulary.words[$0].text.text }.joined(separator: ", ")
    }

    /// The sentence in which the first word of a topic stands.
    func sentence(of topic: WordTopic) -> String {
        let found = self[topic]
        guard !found.words.isEmpty, texts.indices.contains(found.text) else { return "" }
        return texts[found.text].text.sentence(around: found.offset)
    }

    func place(of topic: WordTopic) -> Finding.Place {
        let found = self[topic]
        return texts.indices.contains(found.text) ? texts[found.text].place : .message
    }

    /// Occurrences in 1,000 kana and kanji.
    func density(of topic: WordTopic) -> Double {
        characters > 0 ? Double(self[topic].count) * 1_000 / Double(characters) : 0
    }

    /// Whether Japanese is written in it, at least for a good part.
    var isJapanese: Bool { texts.contains { $0.text.isJapanese } }
}

extension UInt8 {
    /// A letter or digit of a Latin word.
    fileprivate var isWordByte: Bool { isLetter || isDigit }
}
