/// How names are written in a ZIP.
enum ZIPNames: String, Sendable, Hashable, Codable, CaseIterable {
    /// With the flag that says so: every program of the last fifteen years.
    case utf8 = "utf-8"
    /// For old Windows in Japan.
    case cp932
}
