/// An organisation in whose name impostors write: what it is called, and which domains are its own.
public struct Organisation: Sendable, Hashable {
    /// A short stable word.
    public let identifier: String
    public let english: String
    public let japanese: String
    /// Forms of its name.
    public let forms: [Form]
    /// Registered domains, or names below one, that it or its agents write its mail from or have its pages at.
    public let domains: [String]
    /// Where the claim that they are its own comes from.
    public let source: String

    /// A form of a name as it is written.
    public struct Form: Sendable, Hashable {
        public let text: String
        /// Whether it is a word or a name of other things, too: then it counts only where more speaks for the claim.
        public let isWeak: Bool
    }
}
