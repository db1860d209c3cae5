import Mail

/// `INSTREAM` of clamd (clamd(8)): the file in pieces, each with its length before it, and one line back.
public struct ClamdDialogue: ScanDialogue {
    private let content: [UInt8]
    private let limits: ScanLimits
    private var step = Step.command
    private var answer: [UInt8] = []
    public private(set) var verdict: ScanVerdict?

    private enum Step: Sendable {
        case command
        case piece(from: Int)
        case done
    }

    public init(_ content: [UInt8], limits: ScanLimits = .standard) {
        self.content = content
        self.limits = limits
    }

    public mutating func next() -> [UInt8]? {
        if verdict != nil { return nil }
        switch step {
        case .command:
            step = .piece(from: 0)
            return Array("zINSTREAM\0".utf8)
        case .piece(let start):
            let end = min(content.count, start + limits.pieceBytes)
            if start == end {
                step = .done
                return [0, 0, 0, 0]
            }
            step = .piece(from: end)
            let length = UInt32(truncatingIfNeeded: end - start)
            return (0..<4).map { UInt8(truncatingIfNeeded: length >> (24 - 8 * UInt32($0))) } + content[start..<end]
        case .done: return nil
        }
    }

    public mutating func receive(_ bytes: ArraySlice<UInt8>) {
        guard verdict == nil else { return }
        let room = limits.answerBytesMax - answer.count
        answer += bytes.prefix(room)
        if let end = answer.firstIndex(of: 0) {
            verdict = read(answer[..<end])
        } else if bytes.count >= room {
            verdict = .failed("an answer without an end")
        }
    }

    public mutating func ended() {
        guard verdict == nil else { return }
        verdict = .failed(answer.isEmpty ? "no answer" : ScanText.shown(answer, limits))
    }

    /// `stream: OK`, `stream: NAME FOUND`, or something that ends in `ERROR`.
    private func read(_ line: ArraySlice<UInt8>) -> ScanVerdict {
        let prefix = Array("stream: ".utf8)
        let words = (line.starts(with: prefix) ? line.dropFirst(prefix.count) : line).trimmedOfWhitespace
        if words.elementsEqual("OK".utf8) { return .clean }
        let suffix = Array(" FOUND".utf8)
        guard words.count > suffix.count, words.suffix(suffix.count).elementsEqual(suffix) else {
            return .failed(ScanText.shown(words, limits))
        }
        let name = ScanText.shown(words.dropLast(suffix.count), limits)
        // Guesses, programs somebody may not want, and limits of its own are no viruses.
        let guesses = ["Heuristics.", "PUA.", "Phishing.Heuristics."]
        return guesses.contains { name.utf8.starts(with: $0.utf8) } ? .suspected([name]) : .found([name])
    }
}
