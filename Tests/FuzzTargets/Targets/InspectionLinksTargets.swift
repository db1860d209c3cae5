import Inspection
import Mail

extension FuzzTarget {
    static let linksFuzzTargets: [FuzzTarget] = [webAddress, textLinks, organisations, fullHashes]

    /// The first byte chooses the base.
    static let webAddress = FuzzTarget(parsing: "WebAddress") { bytes in
        let bases = [nil, "https://example.com/a/b?c", "file:///a", "mailto:a@b", "foo://x/y"]
        let base = bases[Int(bytes.first ?? 0) % bases.count].flatMap { WebAddress(parsing: $0) }
        guard let address = WebAddress(parsing: bytes.dropFirst(), base: base) else { return }
        keep(address.host?.readable)
        if let host = address.host?.name {
            try promise(
                host.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !$0.isCapital },
                "a host is small visible ASCII"
            )
            try promise(
                !host.utf8.contains { $0 == ASCII.at || $0 == 0x2F || $0 == ASCII.backslash },
                "a host is whole"
            )
        }
        // What is written again leads to the same place.
        let again = WebAddress(parsing: address.text, limit: .max)
        if address.isWeb {
            try promise(again?.host == address.host && again?.port == address.port, "\(address.text) leads elsewhere")
        }
        keep(LinkInspection(suffixes: .twoLabels).survey([ShownLink(target: bytes.text, origin: .anchor, part: 0)]))
    }

    /// Plain text, its links, and what is said about them.
    static let textLinks = FuzzTarget(parsing: "TextLinks") { bytes in
        let links = TextLinks(suffixes: .twoLabels).links(in: bytes, part: 0)
        try promise(links.count <= InspectionLimits.standard.linksMax, "links are bounded")
        let inspection = LinkInspection(suffixes: .twoLabels)
        let survey = inspection.survey(links)
        try promise(survey.targets.count <= links.count, "no link comes from nowhere")
        let header = Message(parsing: bytes).header
        let senders = SenderInspection(suffixes: .twoLabels)
        let reading = senders.reading(header, charsets: .basic)
        keep(inspection.findings(in: survey, sender: reading, facts: SenderFacts()))
        keep(senders.findings(for: reading, facts: SenderFacts(), text: bytes.text, links: survey))
    }

    /// Texts and their forms; the same bytes as a table.
    static let organisations = FuzzTarget(parsing: "Organisations") { bytes in
        let text = bytes.text
        let plain = Skeleton.plain(text)
        try promise(Skeleton.plain(plain) == plain || !plain.utf8.allSatisfy { $0 < 0x80 }, "plain text stays as it is")
        keep(Skeleton.lookAlike(text))
        keep(Skeleton.invisibleCount(text))
        for claim in Organisations.standard.claims(in: text) {
            try promise(
                Organisations.standard.owner(of: claim.organisation.domains[0]) != nil,
                "who is claimed owns something"
            )
        }
        let table = Organisations(parsing: bytes)
        try promise(table.all.allSatisfy { !$0.domains.isEmpty }, "an organisation has a domain")
        keep(table.claims(in: text))
        keep(table.owner(of: text))
    }

    /// What a link service answers, in both forms.
    static let fullHashes = FuzzTarget(parsing: "FullHashes") { bytes in
        for answer in [FullHashes(lines: bytes), FullHashes(safeBrowsing: bytes)].compactMap({ $0 }) {
            try promise(answer.hashes.allSatisfy { $0.count == 32 }, "every hash is whole")
            try promise(answer.hashes.count <= bytes.count / 32, "no more hashes than bytes for them")
        }
    }
}

extension SuffixList {
    /// Every last label is a suffix.
    fileprivate static let twoLabels = SuffixList { host in
        let labels = host.split(separator: ".", omittingEmptySubsequences: false).suffix(2)
        return labels.count == 2 && labels.allSatisfy { !$0.isEmpty } ? labels.joined(separator: ".") : nil
    }
}

extension UInt8 {
    fileprivate var isCapital: Bool { self >= 0x41 && self <= 0x5A }
}
