extension Finding {
    /// A kind of evidence. Findings of different aspects are independent of each other, those of one are not: "danger"
    /// needs two aspects.
    public enum Aspect: String, Sendable, Hashable, CaseIterable, Codable {
        /// Who it says it is from.
        case sender
        /// Where its links lead.
        case link
        /// What its HTML hides or swaps.
        case markup
        /// What its text says, and how.
        case text
        /// What charset, fonts, time zone and mailer give away.
        case trace
        /// What it carries.
        case attachment
        /// Whom it answers.
        case conversation
        /// What lists of others say.
        case reputation
    }
}
