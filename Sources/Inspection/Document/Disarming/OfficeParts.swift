import Mail

/// Which parts of a package are active.
enum OfficeParts {
    /// By where it lies, and by what it is wherever it lies.
    static func isActive(_ name: String, _ bytes: ArraySlice<UInt8>) -> Bool {
        let path = OfficeDisarm.path(name)
        if CompoundFile(bytes) != nil || bytes.starts(with: Array("ActiveMime".utf8)) { return true }
        if marks.contains(where: path.contains) || isMacroSheet(path) { return true }
        // Files of any kind that were put in; embedded documents may have macros of their own.
        let type = FileType(sniffing: bytes, name: FileNameParts(name).base)
        if type.isActive || type.family == .archive || type.family == .message { return true }
        // Of several links to other workbooks none can go alone: formulas count them.
        if path.contains("/externallinks/") { return true }
        return path.contains("/embeddings/") && !(type.isOpenXML && OfficeForms.plain(type.word) == type.word)
            || path.contains("/afchunk")
    }

    /// By its name or by its look, in any of the charsets of XML.
    static func isXML(_ name: String, _ bytes: ArraySlice<UInt8>) -> Bool {
        if ["xml", "vml", "rels"].contains(FileNameParts(name).lastExtension) { return true }
        return TextForm.narrowed(bytes.prefix(256)).first { !$0.isWhitespace } == ASCII.less
    }

    static func isMacroSheet(_ path: String) -> Bool {
        path.contains("macrosheets/") || path.contains("intlmacrosheet")
    }

    private static let marks = ["vbaproject", "vbadata", "/activex/", "customui/", "attachedtoolbars", "/ctrlprops/"]
}
