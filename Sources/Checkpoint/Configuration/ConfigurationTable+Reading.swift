extension ConfigurationTable {
    /// Reads one value and records it. `take` answers nil when the value is of another kind.
    func read<V>(
        _ key: String,
        _ fallback: ConfigurationEntry.Value,
        _ kind: ConfigurationKind,
        _ take: (ConfigurationNode) -> (V, ConfigurationEntry.Value)?
    ) -> V? {
        reader.ask(key, in: self)
        var entry = ConfigurationEntry(key: Self.path(path, key), value: fallback)
        defer { reader.record(entry) }
        guard let node = content[key] else { return nil }
        guard let (value, shown) = take(node) else {
            report(key, mismatch(node, kind))
            return nil
        }
        entry.value = shown
        entry.line = node.line
        return value
    }

    private func mismatch(_ node: ConfigurationNode, _ kind: ConfigurationKind) -> ConfigurationProblem {
        if kind == .duration || kind == .size, case .string(let text) = node.content {
            return .malformed(text, expected: kind.phrase)
        }
        return .wrongType(found: node.kind, expected: kind)
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
        let text: String? = read(key, fallback, .string) { node in
            guard case .string(let text) = node.content else { return nil }
            return (text, .string(text))
        }
        guard let text else { return nil }
        guard let value = parse(text) else {
            report(key, .malformed(text, expected: expected))
            return nil
        }
        return value
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
