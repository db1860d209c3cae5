/// What is said about a finding: what was seen, why it matters, and what speaks against it.
struct FindingWords: Sendable, Hashable {
    let seen: Phrase
    let why: Phrase
    /// How the same can come about in honest mail; nil where it cannot.
    var against: Phrase?
}
