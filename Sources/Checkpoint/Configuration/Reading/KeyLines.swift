/// Which line each key of a TOML file stands on; the TOML parser does not tell.
///
/// It also refuses what must never reach that parser: too deep, too many, and any file it cannot follow, of which only
/// the part up to that place may be handed on.
struct KeyLines: Sendable {
    enum Step: Sendable, Hashable {
        case key(String)
        case index(Int)
    }

    /// Why the scan stopped.
    struct Stop: Error, Sendable, Hashable {
        var line: Int
        /// The offset behind the place.
        var offset: Int
        var key: [String]
        /// nil: the bytes there are not understood, and the TOML parser has the better words for it.
        var problem: ConfigurationProblem?
    }

    private var lines: [[Step]: Int]

    /// The line of the value, the table head or the element at `path`.
    func line(of path: [Step]) -> Int? { lines[path] }

    init(scanning bytes: [UInt8], limits: ConfigurationLimits = .standard) throws(Stop) {
        var scanner = KeyScanner(bytes, limits)
        try scanner.scan()
        lines = scanner.index.lines
    }
}
