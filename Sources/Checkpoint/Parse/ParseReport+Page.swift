import Mail

extension ParseReport {
    public func page(in language: Language) -> Page {
        var page = Page()
        let header = message.header
        for field in header.fields {
            page.line(
                Page.Piece(header.name(of: field).text + ": ", .faint),
                Page.Piece(HeaderText.decode(header.value(of: field), charsets: .system))
            )
        }
        page.blank()
        for part in message.parts { add(part, to: &page) }
        guard !message.defects.isEmpty else { return page }
        page.blank()
        for defect in message.defects {
            page.line("\(defect.offset): \(defect.kind.phrase.text(in: language))", .caution)
        }
        return page
    }

    /// A part in the tree: number, type, name, size.
    private func add(_ part: Part, to page: inout Page) {
        let indent = String(repeating: "  ", count: min(part.depth, 20))
        let name = message.fileName(of: part, charsets: .system).map { "  “\($0)”" } ?? ""
        let charset = message.charset(of: part).map { "  \($0)" } ?? ""
        let size = part.isContainer ? "" : "  \(message.decodedCount(of: part)) B"
        page.line(
            Page.Piece("\(indent)\(part.id)  ", .faint),
            Page.Piece(part.mediaType.description, .strong),
            Page.Piece(charset + name + size)
        )
        guard includesText, part.mediaType.isText, !part.isContainer else { return }
        for line in message.text(of: part, charsets: .system).split(
            omittingEmptySubsequences: false,
            whereSeparator: \.isNewline
        ) {
            page.line("\(indent)    \(line)")
        }
    }
}
