import Inspection

extension FuzzTarget {
    static let documentsFuzzTargets: [FuzzTarget] =
        [inflate, zipArchive, compoundFile, macroCompression, shellLink, fileOpener, officeDisarm, lockedOffice]
        + [
            ("OpenXML", FileType("docx", .document)), ("PDF", FileType("pdf", .document)),
            ("RTF", FileType("rtf", .document)), ("OneNote", FileType("one", .document)),
            ("TNEF", FileType("tnef", .message)), ("OldOffice", FileType("xls", .document)),
            ("OfficeXML", FileType("word-xml", .document)), ("MarkupFile", FileType("html", .markup)),
        ].map { name, type in FuzzTarget(parsing: name) { try open($0, as: type) } }

    /// Small ones, so that the fuzzer reaches them.
    private static let limits: OpeningLimits = {
        var limits = OpeningLimits()
        limits.depthMax = 4
        limits.filesMax = 50
        limits.bytesMax = 1 << 20
        limits.expansionFree = 1 << 18
        return limits
    }()

    private static func open(_ bytes: [UInt8], as type: FileType? = nil) throws {
        let opened = FileOpener(limits: limits).open(bytes, name: "a.bin", as: type)
        var files = -1
        var deepest = 0
        try promise(opened.size == bytes.count, "the size is that of the bytes")
        opened.walk { file, path in
            files += 1
            deepest = max(deepest, path.count)
        }
        try promise(files <= limits.filesMax, "no more files than allowed")
        try promise(deepest <= limits.depthMax + 1, "no deeper than allowed")
        let known = Set(FindingKind.all.map(\.identifier))
        for finding in opened.findings(inPart: 0) {
            try promise(known.contains(finding.identifier), "every finding is of a known kind")
            try promise(finding.arguments.allSatisfy { $0.utf8.count <= 2_048 }, "arguments are short")
        }
    }

    static let fileOpener = FuzzTarget(parsing: "FileOpener") { try open($0) }

    /// The seeds' password, and a few hashes, so that each input costs little.
    static let lockedOffice = FuzzTarget(parsing: "LockedOffice") { bytes in
        var budget = UnlockingBudget(bytesMax: 1 << 20, hashes: 3_000)
        let unlocking = OfficeUnlocking()
        let unlocked = unlocking.unlock(bytes[...], passwords: ["Sekisho1"] + unlocking.ownPasswords, &budget)
        try promise(budget.hashes >= 0, "no more hashes than allowed")
        if case .opened(let open, _) = unlocked {
            try promise(open.count <= bytes.count * 4 + 65_536, "no more than a compound file may hold")
        }
    }

    static let inflate = FuzzTarget(parsing: "Inflate") { bytes in
        for inflated in [Inflate(bytes[...], bytesMax: 65_536), Inflate(zlib: bytes[...], bytesMax: 1_000)] {
            try promise(inflated.output.count <= 65_536, "no more than the limit")
            try promise((0...bytes.count).contains(inflated.consumed), "no more read than there is")
        }
        let short = Inflate(bytes[...], bytesMax: 100)
        let long = Inflate(bytes[...], bytesMax: 65_536)
        try promise(long.output.starts(with: short.output), "a limit cuts off the end and changes nothing else")
    }

    static let zipArchive = FuzzTarget(parsing: "ZIP") { bytes in
        guard let archive = ZIPArchive(bytes[...], entriesMax: 100) else { return }
        try promise(archive.entries.count <= 100, "no more entries than allowed")
        var places: [Range<Int>] = []
        for entry in archive.entries {
            guard let content = entry.content else { continue }
            try promise(content.upperBound <= bytes.count, "content lies in the file")
            places.append(content)
            let unpacked = archive.content(of: entry, bytesMax: 4_096).bytes
            try promise(unpacked?.count ?? 0 <= 4_096, "no more than the limit")
        }
        places = places.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
        for (one, next) in zip(places, places.dropFirst()) {
            try promise(one.upperBound <= next.lowerBound, "no byte belongs to two entries")
        }
    }

    static let compoundFile = FuzzTarget(parsing: "CompoundFile") { bytes in
        guard var file = CompoundFile(bytes[...]) else { return }
        try promise(file.entries.count <= CompoundFile.entriesMax, "no more entries than allowed")
        var total = 0
        for entry in file.entries { total += file.content(of: entry).count }
        try promise(total <= bytes.count * 4 + 65_536, "all streams together are bounded by the file")
    }

    static let macroCompression = FuzzTarget(parsing: "VBA") { bytes in
        guard let source = VBACompression.decompressed(bytes[...], bytesMax: 65_536) else { return }
        try promise(source.count <= 65_536 + 4_096 + 18, "no more than the limit and a chunk")
        let words = VBASource(source)
        try promise(words.texts.count <= source.count * 2 + 1, "texts are no longer than the source")
        keep(words.procedures)
    }

    static let shellLink = FuzzTarget(parsing: "ShellLink") { bytes in
        guard let link = ShellLink(bytes[...]) else { return }
        try promise(link.appended.upperBound == bytes.count, "what is appended ends with the file")
        keep(link)
        try open(bytes, as: FileType("lnk", .shortcut))
    }

    static let officeDisarm = FuzzTarget(parsing: "OfficeDisarm") { bytes in
        guard let disarmed = OfficeDisarm.disarmed(bytes, limits: limits) else { return }
        let opened = FileOpener().open(disarmed.bytes, name: "a.docx")
        for finding in opened.findings(inPart: 0) {
            try promise(!finding.identifier.hasPrefix("attachment.macro"), "no macro survives")
            try promise(!finding.identifier.hasPrefix("attachment.excel4-macro"), "no macro sheet survives")
        }
    }
}
