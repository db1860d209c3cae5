/// What is wrong with a list or with one of its lines. Such a line is not used; all others are.
public struct ListProblem: Sendable, Hashable {
    public enum Kind: Error, Sendable, Hashable {
        /// Neither an address nor a domain nor a network.
        case notASubject(String)
        /// The same in a file that is to be imported.
        case notImportable(String)
        case notATime(String)
        case lineTooLong(bytesMax: Int)
        /// This line and all behind it.
        case tooManyEntries(max: Int)
        /// The whole file; what was read before stays in force.
        case unreadable(String)
        /// More lines are unusable than are told.
        case more(Int)
    }

    public let file: String
    /// Counted from 1; nil for the whole file.
    public let line: Int?
    public let kind: Kind
}
