/// What a compound file is, by its streams.
enum CompoundFileKind {
    static func word(of bytes: ArraySlice<UInt8>, extension suffix: String) -> String {
        guard let file = CompoundFile(bytes) else { return suffix == "msi" ? "msi" : "ole2" }
        return word(of: file)
    }

    static func word(of file: CompoundFile) -> String {
        let names = Set(file.entries.map(\.path))
        if let found = streams.first(where: { names.contains($0.path) }) { return found.word }
        // Windows Installer: package, transform, patch.
        switch ClassID.text(file.rootClass) {
        case "000C1084-0000-0000-C000-000000000046", "000C1082-0000-0000-C000-000000000046",
            "000C1086-0000-0000-C000-000000000046":
            return "msi"
        case "74B78F3A-C8C8-11D1-BE11-00C04FB6FAF1": return "mpp"
        default: return "ole2"
        }
    }

    private static let streams: [(path: String, word: String)] = [
        ("encryptedpackage", "office-encrypted"), ("worddocument", "doc"), ("workbook", "xls"), ("book", "xls"),
        ("powerpoint document", "ppt"), ("__properties_version1.0", "msg"), ("visiodocument", "vsd"), ("quill", "pub"),
        ("documenttext", "jtd"), ("bodytext", "hwp"),
    ]
}
