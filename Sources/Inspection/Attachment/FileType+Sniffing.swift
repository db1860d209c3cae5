import Mail

extension FileType {
    /// What a file is, by its bytes. The name is asked only where content cannot tell: texts that are scripts by their
    /// extension, and programs without any header.
    ///
    /// It looks at the beginning, and of containers at the list of what is inside; nothing is unpacked.
    public init(sniffing bytes: ArraySlice<UInt8>, name: String = "") {
        let table = FileTypeTable.standard
        self = table.type(Self.word(of: bytes, extension: FileNameParts(name).lastExtension, table))
    }

    private static func word(of bytes: ArraySlice<UInt8>, extension suffix: String, _ table: FileTypeTable) -> String {
        if bytes.isEmpty { return "empty" }
        let magic = table.magic(of: bytes)
        if let magic, !doubtful.contains(magic) { return refined(magic, bytes, suffix) }
        let text = TextSniffer(bytes, extension: suffix)
        if let magic, !text.isText { return refined(magic, bytes, suffix) }
        // Readers take a PDF whose header comes late (PDF 1.7 appendix H, note 13).
        if bytes.offset(of: "%PDF-", to: 1_024 &+ 5) != nil { return "pdf" }
        if let word = text.word { return word }
        if ZIPDirectory(in: bytes) != nil { return "zip" }
        return suffix == "com" ? "com" : FileType.unknown.word
    }

    /// Whether the bytes that a file begins with are those of something else than a text, whatever comes behind them.
    public static func isSomethingElse(thanText beginning: ArraySlice<UInt8>) -> Bool {
        let table = FileTypeTable.standard
        guard let magic = table.magic(of: beginning) else { return false }
        return !doubtful.contains(magic) && table.type(magic).family != .text
    }

    /// Letters with which a text may begin as well.
    private static let doubtful: Set<String> = ["exe", "swf", "mp3", "lzip", "stuffit", "zoo", "cab", "psd", "chm"]

    private static func refined(_ word: String, _ bytes: ArraySlice<UInt8>, _ suffix: String) -> String {
        switch word {
        case "zip": ZIPKind.word(of: bytes)
        case "ole2": CompoundFileKind.word(of: bytes, extension: suffix)
        case "exe": isLibrary(bytes) ? "dll" : "exe"
        // A count of architectures, or a version of Java: both stand behind the same magic.
        case "class": (bytes.byte(at: 7) ?? 0) < 43 ? "macho" : "class"
        default: word
        }
    }

    /// Whether the header of a PE program has the flag of libraries.
    private static func isLibrary(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let header = bytes.uint32(at: 0x3C), bytes.stands("PE\0\0", at: header),
            let flags = bytes.uint16(at: header &+ 22)
        else { return false }
        return flags & 0x2000 != 0
    }
}
