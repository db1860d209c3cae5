/// A part of an Office document that is not XML: macros, objects, controls, pictures, or a file of any kind.
enum OfficePart {
    static func read(
        _ name: String,
        _ bytes: ArraySlice<UInt8>,
        into contents: inout FileContents,
        _ budget: inout OpeningBudget
    ) {
        let path = name.lowercased()
        let base = FileNameParts(name).base
        if bytes.starts(with: Array("ActiveMime".utf8)) {
            ActiveMime.read(name: base, bytes, into: &contents, &budget)
        } else if var file = CompoundFile(bytes) {
            readCompound(&file, path, base, bytes, into: &contents)
        } else if path.utf8.starts(with: "xl/".utf8), path.hasSuffix(".bin") {
            BinaryWorkbookPart.read(path, bytes, into: &contents)
        } else if path.contains("activex") {
            contents.note(.activeX, base)
        } else if isMacroProject(path) {
            contents.note(.macroUnreadable, base)
        } else if !isFurniture(path) {
            contents.add(base, bytes)
        }
    }

    private static func readCompound(
        _ file: inout CompoundFile,
        _ path: String,
        _ base: String,
        _ bytes: ArraySlice<UInt8>,
        into contents: inout FileContents
    ) {
        VBAInspection.read(&file, into: &contents)
        if isMacroProject(path), !VBAProject.hasModules(&file) {
            // Word may read what is damaged for us.
            contents.note(.macroUnreadable, base)
        }
        if path.contains("activex") { return contents.note(.activeX, base) }
        let kind = CompoundFileKind.word(of: file)
        if kind != "ole2" {
            contents.note(.embeddedObject, kind)
            contents.add(base, bytes)
        } else if !file.entries.contains(where: { $0.key == "_vba_project" }) {
            EmbeddedObjects.readObject(&file, base, into: &contents)
        }
    }

    private static func isMacroProject(_ path: String) -> Bool {
        path.contains("vbaproject") && path.hasSuffix(".bin") && !path.contains("signature")
    }

    /// Fonts, settings of printers, previews: what every document has.
    private static func isFurniture(_ path: String) -> Bool {
        path.contains("printersettings") || path.hasSuffix(".odttf") || path.hasSuffix(".fntdata")
            || path.hasSuffix(".xsd") || path.hasSuffix(".psmdcp") || path.contains("docprops/thumbnail")
            || path.hasSuffix(".bin") && path.contains("vbaproject")
    }
}
