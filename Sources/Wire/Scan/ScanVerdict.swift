/// What a virus scanner says of a file.
public enum ScanVerdict: Sendable, Hashable {
    case clean
    /// By a signature: the names it has for what it found.
    case found([String])
    /// By a guess of the scanner, which is no signature: the names of those guesses.
    case suspected([String])
    /// It gave no answer about the file; why is for the log.
    case failed(String)
}
