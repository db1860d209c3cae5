/// One parameter of `main.cf` that has to be another, or a service that `master.cf` needs.
struct PostfixChange: Sendable, Hashable, Codable {
    /// Of the parameter; of a service as `postconf -M` names it, such as `127.0.0.1:10026/inet`.
    var name: String
    /// As it stands; nil when it does not stand there.
    var before: String?
    var after: String

    var isService: Bool { name.utf8.contains(0x2F) }
}
