/// A link service stopped answering, or answers again.
struct LinkServiceNews: Sendable, Hashable {
    let host: String
    /// Why it is not asked for a while; nil: it answers again.
    let trouble: String?
}
