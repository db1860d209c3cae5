extension ConfigurationTable {
    /// A time such as `"90s"`, `"5m"`, `"2h"`, `"5d"`, in seconds.
    func seconds(_ key: String, default fallback: Int, in range: ClosedRange<Int>) -> Int {
        measured(key, fallback, in: range, .seconds, .duration)
    }

    /// A size such as `"25MB"` or `"64KiB"`, in bytes.
    func bytes(_ key: String, default fallback: Int, in range: ClosedRange<Int>) -> Int {
        measured(key, fallback, in: range, .bytes, .size)
    }

    private func measured(
        _ key: String,
        _ fallback: Int,
        in range: ClosedRange<Int>,
        _ measure: Measure,
        _ kind: ConfigurationKind
    ) -> Int {
        read(key, .string(measure.text(of: fallback))) { (node) throws(ConfigurationProblem) in
            let value = try node.measured(measure, kind)
            try range.check(value, measure.text(of:))
            return (value, .string(measure.text(of: value)))
        } ?? fallback
    }

    /// A time in seconds, or `"never"`, which is nil.
    func seconds(_ key: String, orNever fallback: Int?, in range: ClosedRange<Int>) -> Int? {
        let measure = Measure.seconds
        let shown = fallback.map(measure.text(of:)) ?? Self.never
        let value: Int?? = read(key, .string(shown)) { (node) throws(ConfigurationProblem) in
            if case .string(Self.never) = node.content { return (nil, .string(Self.never)) }
            let value = try node.measured(measure, .durationOrNever)
            try range.check(value, measure.text(of:))
            return (value, .string(measure.text(of: value)))
        }
        return value ?? fallback
    }

    private static let never = "never"
}
