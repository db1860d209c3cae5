import Mail

/// What the macros of a document do, by the words in their source.
struct VBAInspection {
    private var triggers: [String] = []
    private var runs: [String] = []
    private var downloads: [String] = []
    private var writes: [String] = []
    private var hides: [String] = []
    private var procedures: Set<String> = []
    private var codeLines = 0
    private var unreadable: [String] = []

    /// Notes what all macro projects of a compound file do.
    static func read(_ file: inout CompoundFile, into contents: inout FileContents) {
        for storage in VBAProject.storages(in: file) {
            let project = VBAProject(&file, storage: storage)
            note(project.modules, compiled: project.compiledNames, into: &contents)
        }
    }

    /// - Parameter names: bytes in which the names of compiled code stand.
    static func note(
        _ modules: [VBAModule],
        compiled names: ArraySlice<UInt8>,
        into contents: inout FileContents
    ) {
        var inspection = VBAInspection()
        for module in modules { inspection.read(module) }
        inspection.note(modules.map(\.name), compiled: names, into: &contents)
    }

    private mutating func read(_ module: VBAModule) {
        guard let text = module.source else {
            unreadable.append(module.name)
            return
        }
        let source = VBASource(text)
        codeLines &+= source.codeLines
        procedures.formUnion(source.procedures)
        triggers += source.procedures.filter { name in
            VBADeeds.triggers.contains(name) || VBADeeds.controlEvents.contains { name.hasSuffix($0) }
        }.sorted()
        runs += Self.words(of: VBADeeds.running, in: source)
        downloads += Self.words(of: VBADeeds.downloading, in: source)
        writes += Self.words(of: VBADeeds.writing, in: source)
        if source.names["open"] != nil,
            source.names["output"] ?? source.names["binary"] ?? source.names["append"] != nil
        {
            writes.append("open for output")
        }
        hides += Self.words(of: VBADeeds.hiding, in: source)
        if source.madeCharacters >= 8 { hides.append("chr") }
        if source.names["xor"] ?? 0 >= 3 { hides.append("xor") }
        if source.longestCipher >= 200 { hides.append("base64") }
    }

    /// The words of a deed that a module uses; texts are looked at forwards and backwards.
    private static func words(of deed: VBADeeds.Deed, in source: VBASource) -> [String] {
        let texts = source.texts[...]
        let backwards = source.names["strreverse"] == nil ? [] : Array(texts.reversed())
        return deed.names.filter { source.names[$0] != nil }.sorted()
            + deed.texts.filter { texts.holds($0) || backwards[...].holds($0) }
    }

    private func note(_ modules: [String], compiled names: ArraySlice<UInt8>, into contents: inout FileContents) {
        let compiled = names.lowercased[...]
        let compiledTriggers = VBADeeds.triggers.subtracting(procedures).filter { compiled.holds($0) }
        // A document that can hold macros has a project; without code it holds none.
        guard codeLines > 0 || !unreadable.isEmpty || !compiledTriggers.isEmpty else { return }
        contents.note(.macro, Self.list(modules))
        if !triggers.isEmpty { contents.note(.macroStartsItself, Self.list(triggers)) }
        if !runs.isEmpty { contents.note(.macroRunsPrograms, Self.list(runs)) }
        if !downloads.isEmpty { contents.note(.macroDownloads, Self.list(downloads)) }
        if !writes.isEmpty { contents.note(.macroWritesFiles, Self.list(writes)) }
        if !hides.isEmpty { contents.note(.macroHides, Self.list(hides)) }
        let deeds = runs + downloads
        if let trigger = triggers.first, let deed = deeds.first { contents.note(.macroAttacks, trigger, deed) }
        if let trigger = compiledTriggers.sorted().first, procedures.isEmpty {
            contents.note(.macroStomped, trigger)
        } else if !unreadable.isEmpty {
            contents.note(.macroUnreadable, Self.list(unreadable))
        }
    }

    private static func list(_ words: [String]) -> String {
        words.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.prefix(12).joined(separator: ", ")
    }
}
