/// A form, and what it asks for.
public struct HTMLForm: Sendable, Hashable {
    /// Where it sends what is typed, as written; nil if it does not say.
    public internal(set) var action: String?
    /// What can be typed into it, in order, at most a hundred.
    public internal(set) var inputs: [Input] = []

    public struct Input: Sendable, Hashable {
        /// `password`, `text`, `select` …, small letters.
        public let type: String
        public let name: String
        /// What is asked for, told by type and name.
        public let asked: Asked
    }

    public enum Asked: String, Sendable, Hashable, CaseIterable {
        case password
        /// The number of a card, its check digits, its end.
        case card
        /// A code sent to a telephone, a PIN.
        case code
        case address
        case other
    }

    public var asksForSecret: Bool {
        inputs.contains { $0.asked == .password || $0.asked == .card || $0.asked == .code }
    }
}
