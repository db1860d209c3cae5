import DNS
import Mail
import Wire

extension CopyEntry {
    private static let title = Array("sekisho-copy 1".utf8)

    /// What stands before the message in its file: lines of words, and an empty line.
    var head: [UInt8] {
        var head = Self.title + [ASCII.lineFeed]
        head += SpoolText.line("received", received)
        if let queueID { head += SpoolText.line("queue-id", SpoolText.escaped(queueID.utf8)) }
        if let client { head += SpoolText.line("client", Array(client.description.utf8)) }
        head += SpoolText.line("bytes", messageBytes)
        if form.hasBareLineBreak { head += SpoolText.line("bare-line-break") }
        if form.isEightBit { head += SpoolText.line("eight-bit") }
        head += SpoolText.line("from", SpoolText.escaped(returnPath))
        for recipient in recipients { head += SpoolText.line("to", SpoolText.escaped(recipient)) }
        for share in shares {
            head += SpoolText.line("copy", Array(share.target.utf8), SpoolText.list(share.positions))
        }
        return head + [ASCII.lineFeed]
    }

    /// Reads what `head` wrote, without the empty line; nil if it is anything else.
    init?(_ identifier: CopyIdentifier, head: ArraySlice<UInt8>) {
        guard head.starts(with: Self.title) else { return nil }
        self.init(
            identifier: identifier,
            received: identifier.milliseconds,
            returnPath: [],
            recipients: [],
            shares: [],
            messageBytes: -1,
            form: SMTPContentForm(hasBareLineBreak: false, isEightBit: false)
        )
        for words in SpoolText.lines(head) { read(words) }
        // A share that names no recipient, or one that is not there, cannot be delivered.
        let isWhole = shares.allSatisfy {
            !$0.positions.isEmpty && $0.positions.allSatisfy(recipients.indices.contains)
        }
        guard messageBytes >= 0, !shares.isEmpty, isWhole else { return nil }
    }

    private mutating func read(_ words: [ArraySlice<UInt8>]) {
        guard let word = words.first else { return }
        let value = words.dropFirst().first ?? []
        switch String(decoding: word, as: UTF8.self) {
        case "received": received = SpoolText.number(value) ?? received
        case "queue-id": queueID = String(decoding: SpoolText.unescaped(value), as: UTF8.self)
        case "client": client = IPAddress(parsing: Array(value))
        case "bytes": messageBytes = SpoolText.number(value).map(Int.init(clamping:)) ?? -1
        case "bare-line-break": form.hasBareLineBreak = true
        case "eight-bit": form.isEightBit = true
        case "from": returnPath = SpoolText.unescaped(value)
        case "to": recipients.append(SpoolText.unescaped(value))
        case "copy":
            let target = String(decoding: value, as: UTF8.self)
            guard CopyTarget.isName(target) else { return }
            shares.append(Share(target: target, positions: SpoolText.numbers(words.dropFirst(2).first ?? [])))
        default: break
        }
    }
}
