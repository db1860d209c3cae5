import Mail

/// The types of files Sekisho knows, from two tables that anyone can edit (`Tables/file-types.txt`, `file-magics.txt`).
struct FileTypeTable: Sendable {
    private let types: [String: FileType]
    /// By extension in small letters; the same one may stand for several types.
    private let byExtension: [String: [FileType]]
    private let magics: [Magic]

    static let standard = FileTypeTable(
        types: PackageResources.file_types_txt,
        magics: PackageResources.file_magics_txt
    )

    init(types table: [UInt8], magics magicTable: [UInt8]) {
        var types: [String: FileType] = [:]
        var byExtension: [String: [FileType]] = [:]
        for words in Self.lines(of: table) {
            guard words.count >= 3, let family = FileType.Family(rawValue: words[1].text) else { continue }
            let type = FileType(words[0].text, family)
            types[type.word] = type
            for word in words[2...] where word.text != "-" { byExtension[word.text, default: []].append(type) }
        }
        self.types = types
        self.byExtension = byExtension
        magics = Self.lines(of: magicTable).compactMap(Magic.init)
    }

    /// The type with that word.
    func type(_ word: String) -> FileType { types[word] ?? FileType(word, .other) }

    var words: [String] { (types.keys + [FileType.unknown.word]).sorted() }

    /// What files with an extension are; empty if nobody knows.
    func types(extension name: String) -> [FileType] { byExtension[name] ?? [] }

    /// The word of the first magic that fits.
    func magic(of bytes: ArraySlice<UInt8>) -> String? { magics.first { $0.fits(bytes) }?.word }

    private static func lines(of table: [UInt8]) -> [[ArraySlice<UInt8>]] {
        table.split(separator: ASCII.lineFeed).filter { $0.first != UInt8(ascii: "#") }
            .map { $0.split(separator: ASCII.space) }
    }
}
