import Mail

/// How far the copy of one entry for one target has come. Without a state it waits and has not been tried.
struct ShareState: Sendable, Hashable {
    var outcome = Outcome.waiting
    /// Positions of recipients that are still to get it.
    var left: [Int] = []
    /// Positions of recipients that were refused for good.
    var refused: [Int] = []
    var attempts = 0
    /// Milliseconds since 1970: when it is tried next, and since when it has been tried.
    var next: Int64 = 0
    var since: Int64 = 0
    /// What stood in the way last.
    var trouble: CopyTrouble?

    enum Outcome: String, Sendable, Hashable, CaseIterable { case waiting, copied, failed }

    init() {}

    private static let title = Array("sekisho-copy-state 1\n".utf8)

    var lines: [UInt8] {
        var lines = Self.title
        lines += SpoolText.line("outcome", Array(outcome.rawValue.utf8))
        lines += SpoolText.line("left", SpoolText.list(left))
        lines += SpoolText.line("refused", SpoolText.list(refused))
        lines += SpoolText.line("attempts", attempts)
        lines += SpoolText.line("next", next)
        lines += SpoolText.line("since", since)
        if let trouble { lines += SpoolText.line("trouble", trouble.words) }
        return lines + SpoolText.line("end")
    }

    /// nil for a file that was not written to its end, as after a power loss: the copy is then tried anew.
    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: Self.title), bytes.suffix(5).elementsEqual(Array("\nend\n".utf8)) else { return nil }
        for words in SpoolText.lines(bytes[...]) {
            guard let word = words.first, let value = words.dropFirst().first else { continue }
            switch String(decoding: word, as: UTF8.self) {
            case "outcome": outcome = Outcome(rawValue: String(decoding: value, as: UTF8.self)) ?? .waiting
            case "left": left = SpoolText.numbers(value)
            case "refused": refused = SpoolText.numbers(value)
            case "attempts": attempts = SpoolText.number(value).map(Int.init(clamping:)) ?? 0
            case "next": next = SpoolText.number(value) ?? 0
            case "since": since = SpoolText.number(value) ?? 0
            case "trouble": trouble = CopyTrouble(words: value)
            default: break
            }
        }
    }
}
