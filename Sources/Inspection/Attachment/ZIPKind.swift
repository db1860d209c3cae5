import Mail

/// What a file is that has the form of a ZIP, by the names inside.
enum ZIPKind {
    /// How many names are looked at.
    private static let entriesMax = 2_000

    static func word(of bytes: ArraySlice<UInt8>) -> String {
        guard let archive = ZIPArchive(bytes, entriesMax: entriesMax) else { return "zip" }
        return word(of: archive)
    }

    static func word(of archive: ZIPArchive) -> String {
        let names = Set(archive.entries.map { $0.nameBytes.lowercased.text })
        if names.contains("mimetype"), let word = openDocument(archive) { return word }
        if names.contains("[content_types].xml") { return openXML(archive, names) }
        if names.contains("androidmanifest.xml") { return "apk" }
        if names.contains("meta-inf/manifest.mf") { return "jar" }
        if names.contains("manifest.json"), names.contains("meta-inf/mozilla.rsa") { return "xpi" }
        return "zip"
    }

    /// By the entry `mimetype` (ODF 1.2 part 3 section 3.3; EPUB OCF 3.3).
    private static func openDocument(_ archive: ZIPArchive) -> String? {
        guard let entry = archive.entry("mimetype"),
            let type = archive.content(of: entry, bytesMax: 128).bytes?.trimmed.text
        else { return nil }
        let kinds: [(prefix: String, word: String)] = [
            ("application/vnd.oasis.opendocument.text", "odt"),
            ("application/vnd.oasis.opendocument.spreadsheet", "ods"),
            ("application/vnd.oasis.opendocument.presentation", "odp"),
            ("application/vnd.oasis.opendocument.graphics", "odg"),
            ("application/vnd.oasis.opendocument", "odb"),
            ("application/epub+zip", "epub"),
        ]
        return kinds.first { type.utf8.starts(with: $0.prefix.utf8) }?.word
    }

    /// Office Open XML: the main part's content type tells documents from templates and those with macros.
    private static func openXML(_ archive: ZIPArchive, _ names: Set<String>) -> String {
        if names.contains("appxmanifest.xml") || names.contains("appxmetadata/appxbundlemanifest.xml") { return "msix" }
        if names.contains("fixeddocseq.fdseq") || names.contains("fixeddocumentsequence.fdseq") { return "xps" }
        let entry = archive.entries.first { $0.nameBytes.equals(ignoringCase: "[Content_Types].xml") }
        let types = entry.flatMap { archive.content(of: $0, bytesMax: 1 << 20).bytes }?.lowercased[...]
        for (mark, word) in mainTypes where types?.holds(mark) == true { return word }
        // The list of types may be unreadable on purpose.
        if names.contains("word/document.xml") { return "docx" }
        if names.contains("xl/workbook.bin") { return "xlsb" }
        if names.contains("xl/workbook.xml") { return "xlsx" }
        if names.contains("ppt/presentation.xml") { return "pptx" }
        return "zip"
    }

    private static let mainTypes: [(mark: String, word: String)] = [
        ("ms-word.document.macroenabled.main", "docm"), ("ms-word.template.macroenabledtemplate.main", "dotm"),
        ("wordprocessingml.template.main", "dotx"), ("wordprocessingml.document.main", "docx"),
        ("ms-excel.sheet.binary.macroenabled.main", "xlsb"), ("ms-excel.sheet.macroenabled.main", "xlsm"),
        ("ms-excel.template.macroenabled.main", "xltm"), ("ms-excel.addin.macroenabled.main", "xlam"),
        ("spreadsheetml.template.main", "xltx"), ("spreadsheetml.sheet.main", "xlsx"),
        ("ms-powerpoint.presentation.macroenabled.main", "pptm"), ("ms-powerpoint.template.macroenabled.main", "potm"),
        ("ms-powerpoint.slideshow.macroenabled.main", "ppsm"), ("ms-powerpoint.addin.macroenabled.main", "ppam"),
        ("presentationml.template.main", "potx"), ("presentationml.slideshow.main", "ppsx"),
        ("presentationml.presentation.main", "pptx"), ("ms-visio.drawing", "vsdx"),
    ]
}
