import Mail

/// Finds contact forms abused: the automatic reply of a genuine site, which quotes what a stranger typed as his name,
/// with a lure and a link. The site is honest, its signature valid; only the quotation is not.
struct FormReplyInspection {
    private let content: MessageContent
    private let scan: TextScan
    private let vocabulary: Vocabulary
    private let suffixes: SuffixList
    private let ownHosts: Set<String>

    /// - Parameter recipients: whose own links are no lure to them.
    init(_ content: MessageContent, _ scan: TextScan, _ settings: InspectionSettings, recipients: [String]) {
        self.content = content
        self.scan = scan
        vocabulary = settings.vocabulary
        suffixes = settings.suffixes
        let addresses = recipients.compactMap { $0.split(separator: "@").last.map { $0.lowercased() } }
        let authors = content.authors.map { $0.domain.text.lowercased() }
        ownHosts = Set((addresses + authors).map { settings.suffixes.registrableDomain(of: $0) ?? $0 })
    }

    var finding: Finding? {
        guard isFormReply else { return nil }
        for line in lines {
            guard let value = QuotedValue(line), isLure(value) else { continue }
            return Finding(.formAbuse, [value.words.split(separator: " ").joined(separator: " "), value.link])
        }
        return nil
    }

    private var isFormReply: Bool {
        let replies = scan[.formReplies]
        if replies.strong >= 1, replies.weight >= 3 { return true }
        guard let field = content.message.header.first(named: "Auto-Submitted") else { return false }
        return content.message.header.value(of: field).trimmed.prefix(12).equals(ignoringCase: "auto-replied")
    }

    /// The first lines, and the names and the subject into which forms put what was typed.
    private var lines: [ArraySlice<UInt8>] {
        let header = content.message.header
        let names = (header.fields(named: "To") + header.fields(named: "From")).prefix(4).map { field in
            Array(HeaderText.decode(header.value(of: field), charsets: content.charsets).utf8)[...]
        }
        let texts = content.texts.flatMap { Array(TextLines($0.bytes, linesMax: 400)) }
        return joined([Array(content.subject.utf8)[...]] + names + texts)
    }

    /// A line that is nothing but a link belongs to the words above it.
    private func joined(_ lines: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
        var result: [ArraySlice<UInt8>] = []
        var previous: ArraySlice<UInt8> = []
        for line in lines where line.count <= 1_000 {
            let bare = line.trimmed
            let isBare = bare.allSatisfy { $0 > 0x20 && $0 < 0x80 }
            result.append(isBare ? previous + [ASCII.space] + bare : line)
            previous = line
        }
        return result
    }

    private func isLure(_ value: QuotedValue) -> Bool {
        let domain = suffixes.registrableDomain(of: value.host) ?? value.host
        guard !ownHosts.contains(domain) else { return false }
        var words = TextScan(vocabulary)
        words.read(FoldedText(value.words), at: .message)
        let topics: [WordTopic] = [.adult, .investment, .prize, .gambling, .medicine]
        let hasTopic = topics.contains { words[$0].strong >= 1 || words[$0].weight >= 2 }
        guard scan.isJapanese else { return hasTopic }
        // A stranger's language in a Japanese form, but for the "様" that the form puts behind a name.
        let isForeign = value.latinWords >= 3 && value.japanese <= 3
        let calls = words[.action].weight >= 1 || value.hasPicture
        return isForeign ? hasTopic || calls || isCapital(value.words) : hasTopic && value.japanese <= 3
    }

    /// Shouted, as get-rich lures are.
    private func isCapital(_ words: String) -> Bool {
        let letters = words.utf8.filter(\.isLetter)
        return letters.count >= 12 && letters.count { $0 & 0x20 == 0 } * 10 >= letters.count * 8
    }
}
