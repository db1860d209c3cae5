import Mail

/// The passwords that are tried on what is encrypted: those of the administrator, then the words of the message.
struct TriedPasswords: Sendable {
    let words: [String]

    init(_ settings: AttachmentSettings, for message: Message) {
        var words = settings.passwords
        if settings.triesWords { words += Self.words(of: message, settings.limits) }
        var seen: Set<String> = []
        let distinct = words.filter { seen.insert($0).inserted }
        self.words = Array(distinct.prefix(settings.limits.passwordsMax))
    }

    /// Runs of visible ASCII without brackets and quotes around them: what people write passwords in.
    private static func words(of message: Message, _ limits: AttachmentLimits) -> [String] {
        var words: [String] = []
        for id in message.bodies.text {
            let text = message.text(of: message.parts[id], charsets: .system, limit: limits.wordTextBytesMax)
            for run in text.utf8.split(whereSeparator: { !$0.isVisible }) {
                var word = run[...]
                while let first = word.first, around.contains(first) { word.removeFirst() }
                while let last = word.last, around.contains(last) { word.removeLast() }
                guard (lengthMin...limits.passwordBytesMax).contains(word.count) else { continue }
                words.append(String(decoding: word, as: UTF8.self))
                guard words.count < limits.passwordsMax else { return words }
            }
        }
        return words
    }

    private static let around = Array("()[]<>{}\"'`:,;".utf8)
    private static let lengthMin = 4
}
