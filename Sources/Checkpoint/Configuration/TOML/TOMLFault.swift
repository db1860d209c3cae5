/// What keeps a text from being TOML (version 1.0).
enum TOMLFault: Sendable, Hashable {
    /// A key or the head of a table should begin here.
    case noKey
    case noEquals
    case noValue
    case unclosedText, unclosedHead, unclosedList, unclosedTable
    /// Something follows where the line should end.
    case surplus
    /// A backslash with what it cannot stand before.
    case badEscape(String)
    /// Neither number, truth value nor time: most often a text without its quotation marks.
    case badValue(String)
    case leadingZero(String)
    case numberTooLarge(String)
}
