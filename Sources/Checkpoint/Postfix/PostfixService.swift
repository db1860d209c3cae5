/// One service of `master.cf`.
struct PostfixService: Sendable, Hashable {
    /// Such as `smtp` or `127.0.0.1:10025`.
    var name: String
    /// `inet`, `unix`, `pass` …
    var type: String
    var isChrooted: Bool
    /// The program: `smtpd`, `cleanup` …
    var program: String
    /// Its own parameters (`-o name=value`).
    var overrides: [String: String] = [:]

    /// As `postconf -P` names it.
    var label: String { "\(name)/\(type)" }
}
