extension ConfigurationTable {
    /// A value as it is used, and as it is shown.
    typealias Taken<V> = (value: V, shown: ConfigurationEntry.Value)

    /// Reads one value and records what is in force. `take` throws what is wrong with the value that stands there.
    func read<V>(
        _ key: String,
        _ fallback: ConfigurationEntry.Value,
        _ take: (ConfigurationNode) throws(ConfigurationProblem) -> Taken<V>
    ) -> V? {
        reader.ask(key, in: self)
        var entry = ConfigurationEntry(key: Self.path(path, key), value: fallback)
        defer { reader.record(entry) }
        guard let node = content[key] else { return nil }
        do {
            let taken = try take(node)
            entry.value = taken.shown
            entry.line = node.line
            return taken.value
        } catch {
            report(key, error)
            return nil
        }
    }

    /// A text that means something: `parse` answers nil when it does not.
    func value<V>(_ key: String, default fallback: V, expected: Phrase, _ parse: (String) -> V?) -> V {
        parsed(key, .string("\(fallback)"), expected, parse) ?? fallback
    }

    /// The same without a default.
    func optionalValue<V>(_ key: String, expected: Phrase, _ parse: (String) -> V?) -> V? {
        parsed(key, .absent, expected, parse)
    }

    private func parsed<V>(
        _ key: String,
        _ fallback: ConfigurationEntry.Value,
        _ expected: Phrase,
        _ parse: (String) -> V?
    ) -> V? {
        read(key, fallback) { (node) throws(ConfigurationProblem) in
            let text = try node.string()
            guard let value = parse(text) else { throw .malformed(text, expected: expected) }
            return (value, .string(text))
        }
    }

    /// A list of texts that mean something. Every wrong one is reported with its own line.
    func values<V>(_ key: String, default fallback: [V], expected: Phrase, _ parse: (String) -> V?) -> [V] {
        guard let elements = elements(key, fallback: fallback.map { "\($0)" }) else { return fallback }
        return elements.compactMap { element in
            if let value = parse(element.text) { return value }
            report(at: element.line, key, .malformed(element.text, expected: expected))
            return nil
        }
    }
}
