import Mail

/// Objects that other programs put into a document (OLE), in the storages of a compound file.
enum EmbeddedObjects {
    /// A file that is one object: `oleObject1.bin`, or what an RTF carries.
    static func readObject(_ file: inout CompoundFile, _ name: String, into contents: inout FileContents) {
        let before = contents.findings.count
        read(&file, into: &contents)
        note(classID: file.rootClass, into: &contents)
        if contents.findings.count == before { contents.note(.embeddedObject, className(file, in: "") ?? name) }
    }

    /// All objects in the storages of a document.
    static func read(_ file: inout CompoundFile, into contents: inout FileContents) {
        let entries = file.entries
        let classes = Dictionary(
            entries.filter(\.isStorage).map { ($0.path, $0.classID) },
            uniquingKeysWith: { first, _ in first }
        )
        for entry in entries {
            if entry.isStorage {
                note(classID: entry.classID, into: &contents)
                continue
            }
            switch entry.key {
            case "\u{1}ole10native": readPacked(file.content(of: entry), file, entry, into: &contents)
            case "equation native":
                // MathType writes such a stream as well.
                let name = ClassID.text(classes[entry.parent] ?? file.rootClass).flatMap { ClassID.known[$0] }
                note(className: name ?? "Equation.3", into: &contents)
            case "\u{1}ole":
                if !entry.parent.isEmpty, let name = className(file, in: entry.parent) {
                    contents.note(.embeddedObject, name)
                }
            case "package", "embeddedodf":
                // A document of today within one of old.
                let bytes = file.content(of: entry)
                contents.note(.embeddedObject, FileType(sniffing: bytes).word)
                contents.add(entry.name, bytes)
            default: break
            }
        }
    }

    private static func readPacked(
        _ stream: ArraySlice<UInt8>,
        _ file: CompoundFile,
        _ entry: CompoundEntry,
        into contents: inout FileContents
    ) {
        if let packed = PackedFile(stream) {
            contents.note(.embeddedPackage, packed.name)
            contents.add(packed.name, packed.bytes)
        } else {
            // Native data of some program: behind four bytes of length.
            contents.note(.embeddedObject, className(file, in: entry.parent) ?? "")
        }
    }

    static func note(classID: [UInt8], into contents: inout FileContents) {
        guard let identifier = ClassID.text(classID), let name = ClassID.known[identifier] else { return }
        note(className: name, into: &contents)
    }

    /// The editor that Windows no longer has, for its holes; MathType and the editor of today have other names.
    static func isOldEquation(_ name: String) -> Bool { ["equation.2", "equation.3"].contains(name.lowercased()) }

    static func note(className name: String, into contents: inout FileContents) {
        switch name {
        case _ where isOldEquation(name): contents.note(.equationEditor, name)
        case "StdOleLink", "URLMoniker", "ScriptletMoniker": contents.note(.externalObject, "moniker", name)
        case "ShockwaveFlash", "Shell.Explorer": contents.note(.activeX, name)
        case _ where name.utf8.starts(with: "MSComctlLib".utf8): contents.note(.activeX, name)
        case "Package", "Equation.DSMT4": contents.note(.embeddedObject, name)
        // Documents have these as their own class.
        default: break
        }
    }

    /// The class of the object in a storage, by what its stream `\1CompObj` says (MS-OLEDS section 2.3.8).
    private static func className(_ file: CompoundFile, in storage: String) -> String? {
        var file = file
        let path = storage.isEmpty ? "\u{1}compobj" : storage + "/\u{1}compobj"
        guard let stream = file.content(path, bytesMax: 4_096) else { return nil }
        var reader = ByteReader(stream.from(28))
        guard let length = reader.uint32(), length < 4_096, let user = reader.run(length) else { return nil }
        return user.prefix { $0 != 0 }.text
    }
}
