/// What a file is, by its content.
public struct FileType: Sendable, Hashable, Codable {
    /// A short stable word, such as `zip`, `docx`, `pdf`, `exe`: used in rules.
    public var word: String
    /// What kind of thing it is.
    public var family: Family

    public init(_ word: String, _ family: Family) {
        self.word = word
        self.family = family
    }

    public enum Family: String, Sendable, Hashable, Codable, CaseIterable {
        case archive, document, picture, sound, text, markup, message, program, script, disk, shortcut, other
    }

    /// Every word there is, sorted: what rules can ask for.
    public static var words: [String] { FileTypeTable.standard.words }

    /// What nothing is known about.
    public static let unknown = FileType("unknown", .other)
}
