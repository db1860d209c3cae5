/// Why a command could not use what it was given: what happened, where, and what to do about it.
public struct InputError: Error, Sendable {
    /// What the command exits with.
    public enum Kind: Int32, Sendable {
        /// What was asked for is not there: exit code 1.
        case absent = 1
        /// The caller must change something: exit code 2.
        case usage = 2
        /// It may work later: exit code 3.
        case unavailable = 3
    }

    public let kind: Kind
    public let phrase: Phrase

    public init(_ kind: Kind, _ phrase: Phrase) {
        self.kind = kind
        self.phrase = phrase
    }

    /// The caller must change something.
    public init(_ phrase: Phrase) { self.init(.usage, phrase) }
}
