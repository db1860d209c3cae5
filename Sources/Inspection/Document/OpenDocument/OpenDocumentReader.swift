import Mail

/// Reads OpenDocument files (ODF 1.3), packed or in one XML file, and e-books.
struct OpenDocumentReader {
    private var contents = FileContents()

    static func read(_ input: FileInput, _ budget: inout OpeningBudget) -> FileContents {
        var reader = OpenDocumentReader()
        guard let archive = ZIPArchive(input.bytes, entriesMax: budget.limits.filesMax) else {
            reader.readXML(input.bytes)
            return reader.contents
        }
        reader.contents.findings = ZIPInspection.findings(in: archive, name: input.name)
        for entry in archive.entries where !entry.isFolder {
            switch budget.unpack(entry, of: archive) {
            case .bytes(let bytes), .torn(let bytes): reader.read(entry.name, bytes)
            case .tooLarge:
                reader.contents.state = .limited
                reader.contents.note(.openingStopped, entry.name)
            default: break
            }
        }
        if reader.contents.state == .encrypted { reader.contents.note(.encrypted, input.name, input.type.word) }
        return reader.contents
    }

    private mutating func read(_ name: String, _ bytes: ArraySlice<UInt8>) {
        let path = name.lowercased()
        let suffix = FileNameParts(name).lastExtension
        if path == "meta-inf/manifest.xml" {
            if bytes.holds("encryption-data") { contents.state = .encrypted }
        } else if path.utf8.starts(with: "basic/".utf8), !path.hasSuffix("-lc.xml"), !path.hasSuffix("-lb.xml") {
            if suffix == "xml" || suffix == "xba" { readBasic(name, bytes) }
        } else if path.utf8.starts(with: "scripts/".utf8) {
            contents.note(.macro, name)
        } else if ["xml", "xhtml", "html", "htm", "ncx", "opf"].contains(suffix) {
            readXML(bytes)
        } else if path.utf8.starts(with: "object ".utf8) || path.utf8.starts(with: "media/".utf8)
            || path.contains("/object ")
        {
            readObject(name, bytes)
        } else if path.utf8.starts(with: "pictures/".utf8) {
            contents.add(FileNameParts(name).base, bytes)
        }
    }

    /// LibreOffice's Basic, one module a file.
    private mutating func readBasic(_ name: String, _ bytes: ArraySlice<UInt8>) {
        let source = XMLText.decodedBytes(bytes)
        let module = VBAModule(name: FileNameParts(name).base, source: source, compiledLength: 0)
        VBAInspection.note([module], compiled: [], into: &contents)
    }

    private mutating func readObject(_ name: String, _ bytes: ArraySlice<UInt8>) {
        if var file = CompoundFile(bytes) {
            EmbeddedObjects.readObject(&file, FileNameParts(name).base, into: &contents)
        } else {
            contents.add(FileNameParts(name).base, bytes)
        }
    }

    private mutating func readXML(_ bytes: ArraySlice<UInt8>) {
        var scanner = XMLScanner(bytes)
        while let event = scanner.next() {
            guard case .open(let tag) = event else { continue }
            read(tag)
        }
    }

    private mutating func read(_ tag: XMLTag) {
        if tag.is("event-listener"), let event = tag.attribute("event-name") {
            let target = tag.attribute("href") ?? tag.attribute("macro-name") ?? ""
            if Self.startsItself(event) { contents.note(.macroStartsItself, event, target) }
        } else if tag.is("dde-connection-decl") || tag.is("dde-source") {
            contents.note(.dde, "\(tag.attribute("dde-application") ?? "")|\(tag.attribute("dde-topic") ?? "")")
        } else if tag.is("plugin") || tag.is("applet") || tag.is("object-ole") {
            contents.note(.embeddedObject, tag.attribute("mime-type") ?? tag.attribute("class-id") ?? "")
        } else if tag.is("script"), tag.attribute("language") != nil {
            contents.note(.macro, tag.attribute("language") ?? "")
        }
        guard let target = tag.attribute("href"), !target.isEmpty else { return }
        let isRemote = ExternalTarget.isRemote(target)
        if tag.is("a") {
            contents.link(target)
        } else if isRemote,
            tag.is("section-source") || tag.is("object") || tag.is("floating-frame") || tag.is("table-source")
        {
            contents.note(.externalObject, tag.name.text, target)
        } else if isRemote, tag.is("image") || tag.is("template") || tag.is("plugin") {
            contents.note(tag.is("template") ? .externalTemplate : .loadsFromOutside, tag.name.text, target)
        }
        if ExternalTarget.isHandler(target) { contents.note(.handlerLink, target) }
    }

    /// Events that happen without the reader's doing.
    private static func startsItself(_ event: String) -> Bool {
        let name = event.lowercased()
        return ["load", "open", "new", "start", "focus", "view-created", "prepare", "title", "close"].contains {
            name.contains($0)
        }
    }
}
