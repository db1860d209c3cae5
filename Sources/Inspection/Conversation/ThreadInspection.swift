import Mail

/// Finds answers that come from elsewhere: thieves of mailboxes answer the messages they found, from addresses of
/// their own.
struct ThreadInspection {
    private let content: MessageContent
    private let sender: SenderFacts
    private let suffixes: SuffixList
    private let own: OwnOrganisation

    init(_ content: MessageContent, _ sender: SenderFacts, _ settings: InspectionSettings) {
        self.content = content
        self.sender = sender
        suffixes = settings.suffixes
        own = settings.own
    }

    var findings: [Finding] {
        guard let author = content.authors.first, author.isComplete else { return [] }
        let domain = registrable(author)
        guard !own.owns(domain) else { return [] }
        return [answer(by: author, at: domain)].compactMap { $0 } + quoted(author, at: domain)
    }

    private func registrable(_ mailbox: Mailbox) -> String { registrable(mailbox.domain.text.lowercased()) }

    private func registrable(_ domain: String) -> String { suffixes.registrableDomain(of: domain) ?? domain }

    // MARK: - By Message-ID

    private func answer(by author: Mailbox, at domain: String) -> Finding? {
        guard let thread = sender.ownThreads?.min(), !sender.threadPartners.isEmpty else { return nil }
        let partners = Set(sender.threadPartners.compactMap { $0.split(separator: "@").last.map(String.init) })
        guard !partners.contains(where: { registrable($0) == domain }) else { return nil }
        // Who was copied answers, too; somebody we write to is no stranger.
        guard sender.isCorrespondent != true else { return nil }
        return Finding(.answerFromElsewhere, at: .field("In-Reply-To"), [author.address, thread])
    }

    // MARK: - By what is quoted

    private func quoted(_ author: Mailbox, at domain: String) -> [Finding] {
        var found: [Finding] = []
        let name = author.displayName.map { Self.plain($0) } ?? ""
        for mailbox in quotedAuthors {
            let other = registrable(mailbox)
            if name.utf8.count >= 4, other != domain, let quoted = mailbox.displayName, Self.plain(quoted) == name {
                let arguments = [author.displayName ?? "", mailbox.address, author.address]
                found.append(Finding(.quotedNameElsewhere, arguments))
                break
            }
            if own.owns(other), !hasThread {
                found.append(Finding(.quoteWithoutThread, [mailbox.address]))
                break
            }
        }
        return found
    }

    private var hasThread: Bool {
        let header = content.message.header
        return header.first(named: "In-Reply-To") != nil || header.first(named: "References") != nil
    }

    private static func plain(_ name: String) -> String { FoldedText(name).bytes.text }

    /// Whom the text names as author of what it quotes: `From: Name <address>` and its like in other languages.
    private var quotedAuthors: [Mailbox] {
        var found: [Mailbox] = []
        for text in content.texts {
            for line in TextLines(text.bytes, linesMax: 2_000) where line.count <= 400 {
                let bare = line.drop { $0 == ASCII.greater || $0.isBlank || $0 == ASCII.asterisk }
                guard let value = Self.value(of: bare) else { continue }
                found += AddressList(parsing: value, charsets: content.charsets).mailboxes.filter(\.isComplete)
                if found.count >= 8 { return found }
            }
        }
        return found
    }

    private static let labels: [[UInt8]] =
        ["from", "von", "de", "van", "от", "差出人", "送信者", "发件人"].map { Array($0.utf8) }

    /// What stands behind such a label and its colon.
    private static func value(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        for label in labels where line.first?.lowercased == label.first {
            guard line.prefix(label.count).map(\.lowercased) == label else { continue }
            let rest = line.dropFirst(label.count).drop { $0 == ASCII.asterisk || $0.isBlank }
            if rest.first == ASCII.colon { return rest.dropFirst() }
            // The colon of Japanese and Chinese.
            if rest.starts(with: [0xEF, 0xBC, 0x9A]) { return rest.dropFirst(3) }
        }
        return nil
    }
}
