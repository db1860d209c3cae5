extension ConfigurationTable {
    /// Words of a fixed choice. Each other one is reported with its own line.
    func words(_ key: String, _ allowed: [String], default fallback: [String] = []) -> [String] {
        guard let elements = elements(key, fallback: fallback) else { return fallback }
        return elements.compactMap { element in
            if allowed.contains(element.text) { return element.text }
            report(at: element.line, key, .unknownChoice(element.text, allowed: allowed))
            return nil
        }
    }

    /// Names out of a long list. Each other one is reported with its own line.
    ///
    /// - Parameter name: the name in a text of which it is only a part; nil where the text is wrong anyway, which is
    ///   told elsewhere.
    @discardableResult
    func names(_ key: String, among known: KnownNames, name: (String) -> String? = { $0 }) -> [String] {
        guard let elements = elements(key, fallback: []) else { return [] }
        return elements.compactMap { element in
            guard let name = name(element.text) else { return nil }
            if known.contains(name) { return element.text }
            report(
                at: element.line,
                key,
                .unknownName(name, nearest: known.nearest(to: name), page: known.page)
            )
            return nil
        }
    }

    /// Whether a list stands there that names nothing.
    func isEmptyList(_ key: String) -> Bool {
        guard case .array(let nodes) = content[key]?.content else { return false }
        return nodes.isEmpty
    }

    /// The bounds of a size; nil for one that does not stand in the file.
    func sizes(over: String, under: String) -> (over: Int?, under: Int?) {
        let range = 0...1 << 40
        let (least, most) = (bytes(over, default: 0, in: range), bytes(under, default: 0, in: range))
        // Both bounds lie outside.
        if has(over), has(under), least + 1 >= most { report(under, .impossible(.sizesExcludeEachOther)) }
        return (has(over) ? least : nil, has(under) ? most : nil)
    }

    /// What verdicts and records call something: one line that is not empty.
    func name(_ key: String) -> String? {
        optionalValue(key, expected: .nameExpected) { text in
            let isFine = (1...100).contains(text.utf8.count) && text.unicodeScalars.allSatisfy(Visible.isHarmless)
            return isFine ? text : nil
        }
    }
}
