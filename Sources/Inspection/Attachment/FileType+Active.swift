extension FileType {
    /// Whether opening such a file runs what is in it, by the manner of Windows.
    public var isActive: Bool {
        switch family {
        case .program, .shortcut: true
        case .script: !Self.scriptsOfPeople.contains(word)
        default: false
        }
    }

    /// Whether it is a document of Office in the form of a ZIP (ECMA-376).
    var isOpenXML: Bool { Self.openXMLWords.contains(word) }

    /// Whether it is an OpenDocument or e-book, a ZIP as well.
    var isOpenDocument: Bool { ["odt", "ods", "odp", "odg", "odb", "epub"].contains(word) }

    /// Scripts that do nothing when they are opened on a machine without their interpreter.
    private static let scriptsOfPeople: Set<String> = ["sh", "py", "pl", "rb", "php", "applescript"]

    private static let openXMLWords: Set<String> = [
        "docx", "docm", "dotx", "dotm", "xlsx", "xlsm", "xltx", "xltm", "xlam", "xlsb", "pptx", "pptm", "potx", "potm",
        "ppsx", "ppsm", "ppam", "vsdx", "xps",
    ]
}

extension FileType {
    /// Whether it is opened as an archive: programs for Java and Android are, too.
    var isArchive: Bool {
        family == .archive || family == .disk || ["jar", "apk", "xpi", "msix", "deb", "rpm"].contains(word)
    }

    /// Whether something may lie in it that is not seen from outside.
    var isContainer: Bool { isArchive || family == .document || family == .message || family == .markup }
}
