extension ConfigurationTable {
    func string(_ key: String, default fallback: String) -> String {
        optionalString(key, fallback: .string(fallback)) ?? fallback
    }

    func optionalString(_ key: String) -> String? { optionalString(key, fallback: .absent) }

    private func optionalString(_ key: String, fallback: ConfigurationEntry.Value) -> String? {
        read(key, fallback, .string) { node in
            guard case .string(let text) = node.content else { return nil }
            return (text, .string(text))
        }
    }

    /// One text without a list around it is taken as a list of one.
    func strings(_ key: String, default fallback: [String]) -> [String] {
        elements(key, fallback: fallback)?.map(\.text) ?? fallback
    }

    /// The texts of a list with the line of each; nil when the default is in force.
    func elements(_ key: String, fallback: [String]) -> [(text: String, line: Int)]? {
        read(key, .strings(fallback), .strings) { node in
            let nodes = if case .array(let nodes) = node.content { nodes } else { [node] }
            var elements: [(text: String, line: Int)] = []
            for node in nodes {
                guard case .string(let text) = node.content else { return nil }
                elements.append((text, node.line))
            }
            return (elements, .strings(elements.map(\.text)))
        }
    }

    func integer(_ key: String, default fallback: Int, in range: ClosedRange<Int>) -> Int {
        let value: Int? = read(key, .integer(fallback), .integer) { node in
            guard case .integer(let value) = node.content else { return nil }
            return (value, .integer(value))
        }
        return bounded(key, value, range) { String($0) } ?? fallback
    }

    func number(_ key: String, default fallback: Double, in range: ClosedRange<Double>) -> Double {
        let value: Double? = read(key, .number(fallback), .number) { node in
            switch node.content {
            case .integer(let value): (Double(value), .number(Double(value)))
            case .number(let value): (value, .number(value))
            default: nil
            }
        }
        return bounded(key, value, range) { "\($0)" } ?? fallback
    }

    func boolean(_ key: String, default fallback: Bool) -> Bool {
        read(key, .boolean(fallback), .boolean) { node in
            guard case .boolean(let value) = node.content else { return nil }
            return (value, .boolean(value))
        } ?? fallback
    }

    /// A time such as `"90s"`, `"5m"`, `"2h"`, `"5d"`, in seconds.
    func seconds(_ key: String, default fallback: Int, in range: ClosedRange<Int>) -> Int {
        let value = measured(key, fallback, .duration, .seconds)
        return bounded(key, value, range, Measure.seconds.text(of:)) ?? fallback
    }

    /// A size such as `"25MB"` or `"64KiB"`, in bytes.
    func bytes(_ key: String, default fallback: Int, in range: ClosedRange<Int>) -> Int {
        let value = measured(key, fallback, .size, .bytes)
        return bounded(key, value, range, Measure.bytes.text(of:)) ?? fallback
    }

    private func measured(_ key: String, _ fallback: Int, _ kind: ConfigurationKind, _ measure: Measure) -> Int? {
        read(key, .string(measure.text(of: fallback)), kind) { node in
            guard case .string(let text) = node.content, let value = measure.value(of: text) else { return nil }
            return (value, .string(text))
        }
    }

    /// One of the words of `C`.
    func choice<C: RawRepresentable & CaseIterable>(_ key: String, default fallback: C) -> C
    where C.RawValue == String {
        guard let text = optionalString(key, fallback: .string(fallback.rawValue)) else { return fallback }
        if let choice = C(rawValue: text) { return choice }
        report(key, .unknownChoice(text, allowed: C.allCases.map(\.rawValue)))
        return fallback
    }

    private func bounded<V: Comparable>(
        _ key: String,
        _ value: V?,
        _ range: ClosedRange<V>,
        _ text: (V) -> String
    ) -> V? {
        guard let value, !range.contains(value) else { return value }
        report(key, .outOfRange(text(value), least: text(range.lowerBound), most: text(range.upperBound)))
        return nil
    }
}
