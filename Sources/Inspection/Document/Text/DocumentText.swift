import Mail

/// The text of a document, without anything that could run: of Office Open XML and OpenDocument.
public enum DocumentText {
    /// nil if it is another kind of document, encrypted, or cannot be read.
    public static func extracted(from bytes: [UInt8], limits: OpeningLimits = .standard) -> String? {
        let type = FileType(sniffing: bytes[...])
        guard type.isOpenXML || type.isOpenDocument,
            let archive = ZIPArchive(bytes[...], entriesMax: limits.filesMax), !archive.isEncrypted
        else { return nil }
        var budget = OpeningBudget(limits)
        let paths = parts(of: archive)
        guard !paths.isEmpty else { return nil }
        var reader = TextReader(isOpenDocument: type.isOpenDocument)
        for entry in paths {
            guard let content = budget.unpack(entry, of: archive).bytes else { continue }
            reader.read(content, isTable: entry.name.lowercased().contains("worksheets/"))
        }
        return reader.text
    }

    /// The parts with text, in the order in which they are read: texts that sheets share come before the sheets.
    private static func parts(of archive: ZIPArchive) -> [ZIPEntry] {
        archive.entries.filter { entry in
            let path = entry.name.lowercased()
            return path.hasSuffix(".xml") && places.contains { path.utf8.starts(with: $0.utf8) }
        }.sorted { rank($0) < rank($1) }
    }

    private static let places = [
        "xl/sharedstrings", "word/document.xml", "word/footnotes.xml", "word/endnotes.xml", "xl/worksheets/sheet",
        "ppt/slides/slide", "content.xml",
    ]

    /// By kind, then by the number in the name: slide 10 comes behind slide 9.
    private static func rank(_ entry: ZIPEntry) -> (Int, Int, String) {
        let path = entry.name.lowercased()
        let kind = places.firstIndex { path.utf8.starts(with: $0.utf8) } ?? places.count
        let digits = path.utf8.filter(\.isDigit).prefix(9)
        return (kind, Int(String(decoding: digits, as: UTF8.self)) ?? 0, path)
    }
}
