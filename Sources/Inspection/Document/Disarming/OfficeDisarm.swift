/// Takes macros and active content out of an Office Open XML document and leaves the rest as it is.
public struct OfficeDisarm {
    /// The document without what was active in it.
    public struct Disarmed: Sendable, Hashable {
        public var bytes: [UInt8]
        public var type: FileType
        /// What was taken out: paths of parts, and words such as `dde`, `external-template`.
        public var removed: [String]
    }

    private let archive: ZIPArchive
    private let type: FileType
    private var removed: [String] = []
    /// Parts that are left out, by their paths in small letters.
    private var dropped: Set<String> = []
    private var losses = PartRewriter.Losses()
    private var budget: OpeningBudget

    /// nil if it is no such document, cannot be read whole, or is of a form that cannot be mended (binary workbooks,
    /// add-ins): then another converter has to do.
    public static func disarmed(_ bytes: [UInt8], limits: OpeningLimits = .standard) -> Disarmed? {
        let type = FileType(sniffing: bytes[...])
        guard let plain = OfficeForms.plain(type.word),
            let archive = ZIPArchive(bytes[...], entriesMax: limits.filesMax), !archive.isEncrypted
        else { return nil }
        var disarm = OfficeDisarm(archive: archive, type: type, budget: OpeningBudget(limits))
        guard let result = disarm.rewrite(), isHarmless(result, limits) else { return nil }
        return Disarmed(bytes: result, type: FileTypeTable.standard.type(plain), removed: disarm.removed)
    }

    /// The result is read once more as if somebody else had made it: a malformed document may keep what was not seen.
    private static func isHarmless(_ bytes: [UInt8], _ limits: OpeningLimits) -> Bool {
        let opened = FileOpener(limits: limits).open(bytes, name: "")
        return !opened.findings(inPart: 0).contains { finding in
            ["attachment.macro", "attachment.excel4-macro"].contains { finding.identifier.hasPrefix($0) }
        }
    }

    private init(archive: ZIPArchive, type: FileType, budget: OpeningBudget) {
        self.archive = archive
        self.type = type
        self.budget = budget
    }

    private mutating func rewrite() -> [UInt8]? {
        var parts: [(entry: ZIPEntry, bytes: ArraySlice<UInt8>)] = []
        var seen: Set<String> = []
        for entry in archive.entries where !entry.isFolder && !entry.isUnlisted {
            guard case .bytes(let bytes) = budget.unpack(entry, of: archive) else { return nil }
            // Of two parts of one name every program would take another one.
            guard seen.insert(entry.name.lowercased()).inserted else { return nil }
            parts.append((entry, bytes))
        }
        for part in parts where OfficeParts.isActive(part.entry.name, part.bytes) {
            dropped.insert(Self.path(part.entry.name))
            removed.append(part.entry.name)
        }
        let relations = parts.filter { FileNameParts($0.entry.name).lastExtension == "rels" }.map {
            PartRelationships($0.entry.name, $0.bytes, dropped: dropped)
        }
        let lost = Dictionary(relations.map { ($0.owner, $0.lost) }, uniquingKeysWith: { $0.union($1) })
        for relation in relations { removed += relation.removed }
        let edits = Dictionary(relations.map { ($0.path, $0.edited) }, uniquingKeysWith: { first, _ in first })
        losses = PartRewriter.Losses(
            sheets: dropped.contains { OfficeParts.isMacroSheet($0) },
            books: dropped.contains { $0.contains("/externallinks/") }
        )
        var writer = ZIPWriter()
        // Relationships of a part that is gone go with it.
        dropped.formUnion(relations.filter { dropped.contains($0.owner) }.map(\.path))
        for part in parts where !dropped.contains(Self.path(part.entry.name)) {
            write(part.entry, part.bytes, edits, lost, to: &writer)
        }
        return writer.finished()
    }

    private mutating func write(
        _ entry: ZIPEntry,
        _ bytes: ArraySlice<UInt8>,
        _ relations: [String: [UInt8]?],
        _ lost: [String: Set<String>],
        to writer: inout ZIPWriter
    ) {
        let path = Self.path(entry.name)
        var edited: [UInt8]?
        if let relation = relations[path] {
            edited = relation
        } else if path == "[content_types].xml" {
            edited = ContentTypes.edited(bytes, dropped: dropped)
        } else if OfficeParts.isXML(entry.name, bytes) {
            var rewriter = PartRewriter(bytes, lost: lost[path] ?? [], losses: losses)
            edited = rewriter.edited()
            removed += rewriter.removed.filter { !removed.contains($0) }
        }
        if let edited {
            writer.add(entry.name, edited[...])
        } else {
            writer.copy(entry, unpacked: bytes, from: archive)
        }
    }

    /// How parts are compared: small letters, slashes, none of them in front.
    static func path(_ name: String) -> String {
        let bytes = name.lowercased().utf8.map { $0 == 0x5C ? 0x2F : $0 }
        return String(decoding: bytes.drop { $0 == 0x2F }, as: UTF8.self)
    }
}
