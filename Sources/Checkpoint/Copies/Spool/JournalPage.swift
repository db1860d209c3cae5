import Mail

/// The journal of one day, read.
struct JournalPage: Sendable {
    var counts: [String: CopyCounts] = [:]
    /// How the copies ended that did; one that was put back has not.
    var ends: [CopyJournal.Key: CopyEvent] = [:]

    /// A file that is not there is an empty day.
    init(_ path: String) throws(CopyError) {
        let size = SpoolFile.size(path) ?? 0
        let bytes = size == 0 ? [] : try SpoolFile.read(path, count: min(size, 1 << 30))
        // The last line may be half-written.
        let end = bytes.lastIndex(of: ASCII.lineFeed) ?? bytes.startIndex
        for words in SpoolText.lines(bytes[..<end]) where words.count == 4 { read(words) }
    }

    private mutating func read(_ words: [ArraySlice<UInt8>]) {
        guard let event = CopyEvent(rawValue: String(decoding: words[1], as: UTF8.self)) else { return }
        let target = String(decoding: words[3], as: UTF8.self)
        guard CopyTarget.isName(target) else { return }
        if words[2].first == 0x23 {
            let number = SpoolText.number(words[2].dropFirst()).map(Int.init(clamping:)) ?? 0
            counts[target, default: CopyCounts()].count(event, number)
            return
        }
        counts[target, default: CopyCounts()].count(event)
        guard let identifier = CopyIdentifier(String(decoding: words[2], as: UTF8.self)) else { return }
        let key = CopyJournal.Key(identifier: identifier, target: target)
        if event.isEnd { ends[key] = event }
        if event == .retried { ends[key] = nil }
    }
}
