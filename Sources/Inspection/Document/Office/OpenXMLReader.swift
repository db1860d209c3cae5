import Mail

/// Reads Office Open XML (ECMA-376): every part once, in the order of the file.
struct OpenXMLReader {
    private let archive: ZIPArchive
    private var contents = FileContents()

    static func read(_ file: FileInput, _ budget: inout OpeningBudget) -> FileContents {
        let names = ZIPNameReader(charsets: file.charsets)
        guard let archive = ZIPArchive(file.bytes, entriesMax: budget.limits.filesMax, names: names) else {
            var unreadable = FileContents()
            unreadable.state = .unreadable
            return unreadable
        }
        var reader = OpenXMLReader(archive: archive)
        reader.contents.findings = ZIPInspection.findings(in: archive, name: file.name)
        reader.readParts(&budget)
        if archive.flaws.contains(.overlap) { reader.contents.state = .limited }
        return reader.contents
    }

    private init(archive: ZIPArchive) { self.archive = archive }

    private mutating func readParts(_ budget: inout OpeningBudget) {
        for entry in archive.entries where !entry.isFolder {
            let isBomb = budget.isBomb(unpacking: entry.content?.count ?? 0)
            switch budget.unpack(entry, of: archive) {
            case .bytes(let bytes), .torn(let bytes): read(entry.name, bytes, &budget)
            case .tooLarge:
                contents.state = .limited
                contents.note(isBomb ? .archiveExplodes : .openingStopped, entry.name)
            case .encrypted:
                contents.state = .encrypted
                contents.note(.encrypted, entry.name, "zip")
            case .unknownMethod, .unreadable: if contents.state == .opened { contents.state = .unreadable }
            }
        }
    }

    private mutating func read(_ name: String, _ bytes: ArraySlice<UInt8>, _ budget: inout OpeningBudget) {
        let suffix = FileNameParts(name).lastExtension
        if ["xml", "rels", "vml"].contains(suffix) || bytes.starts(with: [0x3C, 0x3F]) {
            var part = OfficeXMLInspection(part: name)
            part.read(bytes, into: &contents)
            for binary in part.binaries { OfficePart.read(binary.name, binary.bytes[...], into: &contents, &budget) }
        } else {
            OfficePart.read(name, bytes, into: &contents, &budget)
        }
    }
}
