import Mail

/// Finds the addresses in plain text that readers of mail make links of: with a scheme, with `www.`, and bare names
/// under endings that are no usual endings of files.
public struct TextLinks: Sendable {
    private let suffixes: SuffixList
    private let limits: InspectionLimits

    public init(suffixes: SuffixList, limits: InspectionLimits = .standard) {
        self.suffixes = suffixes
        self.limits = limits
    }

    /// The links of a text, in its order, the first `limits.linksMax` of them.
    ///
    /// - Parameter text: UTF-8.
    public func links(in text: [UInt8], part: Int) -> [ShownLink] {
        var finder = TextLinkFinder(FullWidth.folded(text), linksMax: limits.linksMax, bytesMax: limits.linkBytesMax)
        finder.run { suffixes.registrableDomain(of: $0) != nil }
        return finder.found.map { ShownLink(target: $0.target, text: $0.text, origin: .text, part: part) }
    }

    /// The first address that a text shows, such as that of a link: the name of its host in lower-case ASCII.
    public func shownHost(in text: String) -> String? {
        // What somebody reads as an address stands in a line, not in a paragraph.
        guard text.utf8.contains(ASCII.dot), text.utf8.count <= 1_024 else { return nil }
        guard let link = links(in: Array(text.utf8), part: 0).first(where: { !$0.target.hasPrefix("mailto:") }) else {
            return nil
        }
        return WebAddress(parsing: link.target)?.host?.name
    }
}
