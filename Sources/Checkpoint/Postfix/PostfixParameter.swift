/// One parameter of `main.cf`.
struct PostfixParameter: Sendable, Hashable {
    /// As written, with `$names` in it.
    var text = ""
    /// With `$names` replaced.
    var expanded = ""
    /// Whether it stands in `main.cf`, rather than being Postfix's default.
    var isSet = false
}
