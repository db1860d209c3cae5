extension ConfigurationNode {
    func mismatch(_ expected: ConfigurationKind) -> ConfigurationProblem {
        .wrongType(found: kind, expected: expected)
    }

    func string() throws(ConfigurationProblem) -> String {
        guard case .string(let text) = content else { throw mismatch(.string) }
        return text
    }

    func boolean() throws(ConfigurationProblem) -> Bool {
        guard case .boolean(let value) = content else { throw mismatch(.boolean) }
        return value
    }

    func integer() throws(ConfigurationProblem) -> Int {
        guard case .integer(let value) = content else { throw mismatch(.integer) }
        return value
    }

    func number() throws(ConfigurationProblem) -> Double {
        switch content {
        case .integer(let value): return Double(value)
        case .number(let value): return value
        default: throw mismatch(.number)
        }
    }

    /// The texts of a list with the line of each. A text alone is a list of one.
    func strings() throws(ConfigurationProblem) -> [(text: String, line: Int)] {
        let nodes = if case .array(let nodes) = content { nodes } else { [self] }
        var strings: [(text: String, line: Int)] = []
        for node in nodes {
            guard case .string(let text) = node.content else { throw node.mismatch(.strings) }
            strings.append((text, node.line))
        }
        return strings
    }

    func measured(_ measure: Measure, _ kind: ConfigurationKind) throws(ConfigurationProblem) -> Int {
        guard case .string(let text) = content else { throw mismatch(kind) }
        guard let value = measure.value(of: text) else { throw .malformed(text, expected: kind.phrase) }
        return value
    }

    func choice<C: RawRepresentable & CaseIterable>(_: C.Type) throws(ConfigurationProblem) -> C
    where C.RawValue == String {
        let text = try string()
        guard let choice = C(rawValue: text) else {
            throw .unknownChoice(text, allowed: C.allCases.map(\.rawValue))
        }
        return choice
    }
}

extension ClosedRange {
    /// Throws when the value lies outside. `text` writes a bound as it would stand in the file.
    func check(_ value: Bound, _ text: (Bound) -> String) throws(ConfigurationProblem) {
        guard !contains(value) else { return }
        throw .outOfRange(text(value), least: text(lowerBound), most: text(upperBound))
    }
}
