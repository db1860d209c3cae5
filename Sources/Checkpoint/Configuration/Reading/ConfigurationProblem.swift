/// What is wrong with one place of the configuration. The words are in the catalogue.
enum ConfigurationProblem: Error, Sendable, Hashable {
    /// The file is no TOML from this column on, counted from 1.
    case notTOML(TOMLFault, column: Int)
    /// Not UTF-8, as TOML must be.
    case notUTF8
    /// A character that a text file does not have.
    case controlCharacter(UInt8)
    case tooLarge(bytesMax: Int)
    case tooDeep(depthMax: Int)
    case tooMany(countMax: Int)
    case duplicateKey(firstLine: Int)
    /// A key nobody asks for, and the one that was probably meant.
    case unknownKey(nearest: String?)
    case wrongType(found: ConfigurationKind, expected: ConfigurationKind)
    /// The value and the bounds, each written as it would stand in the file.
    case outOfRange(String, least: String, most: String)
    case unknownChoice(String, allowed: [String])
    /// A name out of a long list, the one that was probably meant, and the page that has the list.
    case unknownName(String, nearest: String?, page: String)
    /// A text that is not what it should be, with a description of that.
    case malformed(String, expected: Phrase)
    /// A key without which the table means nothing.
    case missing
    /// A file named in the configuration that cannot be used, and the system's reason.
    case unreadableFile(String, reason: String)
    /// A file that the server's user cannot use, though whoever checks the configuration can.
    case closedFile(FileObstacle)
    /// A secret that everybody on the machine could read, with the file it stands in.
    case exposedSecret(String)
    /// Values that are fine alone and impossible together, or not usable for another reason.
    case impossible(Phrase)

    /// Whether it is a problem whatever else stands in the file.
    var isOfOneKey: Bool {
        switch self {
        case .missing, .impossible: false
        default: true
        }
    }
}
