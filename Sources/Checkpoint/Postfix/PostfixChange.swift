/// One parameter of `main.cf` that has to be another.
struct PostfixChange: Sendable, Hashable, Codable {
    var name: String
    /// As it stands; nil when it does not stand there.
    var before: String?
    var after: String
}
