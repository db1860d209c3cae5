import Mail

/// What a notice tells the reader: who the sender claims to be, who vouches for the message, and what was found.
struct Notice: Sendable, Hashable {
    let heading: Phrase
    let lines: [Phrase]

    init(heading: Phrase, lines: [Phrase]) {
        self.heading = heading
        self.lines = lines
    }

    /// The lines in the given languages, one language behind the other with an empty line between.
    func lines(in languages: [Language]) -> [String] {
        var result: [String] = []
        for language in languages {
            if !result.isEmpty { result.append("") }
            result.append(heading.text(in: language))
            result += lines.map { $0.text(in: language) }
        }
        return result
    }
}
