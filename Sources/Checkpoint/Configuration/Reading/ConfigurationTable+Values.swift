extension ConfigurationTable {
    func string(_ key: String, default fallback: String) -> String {
        text(key, .string(fallback)) ?? fallback
    }

    func optionalString(_ key: String) -> String? { text(key, .absent) }

    private func text(_ key: String, _ fallback: ConfigurationEntry.Value) -> String? {
        read(key, fallback) { (node) throws(ConfigurationProblem) in
            let text = try node.string()
            return (text, .string(text))
        }
    }

    /// One text without a list around it is taken as a list of one.
    func strings(_ key: String, default fallback: [String]) -> [String] {
        elements(key, fallback: fallback)?.map(\.text) ?? fallback
    }

    /// The texts of a list with the line of each; nil when the default is in force.
    func elements(_ key: String, fallback: [String]) -> [(text: String, line: Int)]? {
        read(key, .strings(fallback)) { (node) throws(ConfigurationProblem) in
            let elements = try node.strings()
            return (elements, .strings(elements.map(\.text)))
        }
    }

    func integer(_ key: String, default fallback: Int, in range: ClosedRange<Int>) -> Int {
        read(key, .integer(fallback)) { (node) throws(ConfigurationProblem) in
            let value = try node.integer()
            try range.check(value) { "\($0)" }
            return (value, .integer(value))
        } ?? fallback
    }

    func number(_ key: String, default fallback: Double, in range: ClosedRange<Double>) -> Double {
        read(key, .number(fallback)) { (node) throws(ConfigurationProblem) in
            let value = try node.number()
            try range.check(value) { "\($0)" }
            return (value, .number(value))
        } ?? fallback
    }

    func boolean(_ key: String, default fallback: Bool) -> Bool {
        read(key, .boolean(fallback)) { (node) throws(ConfigurationProblem) in
            let value = try node.boolean()
            return (value, .boolean(value))
        } ?? fallback
    }

    /// The same without a default.
    func optionalBoolean(_ key: String) -> Bool? {
        read(key, .absent) { (node) throws(ConfigurationProblem) in
            let value = try node.boolean()
            return (value, .boolean(value))
        }
    }

    /// One of the words of `C`.
    func choice<C: RawRepresentable & CaseIterable>(_ key: String, default fallback: C) -> C
    where C.RawValue == String {
        chosen(key, .string(fallback.rawValue)) ?? fallback
    }

    /// The same without a default.
    func optionalChoice<C: RawRepresentable & CaseIterable>(_ key: String) -> C? where C.RawValue == String {
        chosen(key, .absent)
    }

    private func chosen<C: RawRepresentable & CaseIterable>(
        _ key: String,
        _ fallback: ConfigurationEntry.Value
    ) -> C? where C.RawValue == String {
        read(key, fallback) { (node) throws(ConfigurationProblem) in
            let choice = try node.choice(C.self)
            return (choice, .string(choice.rawValue))
        }
    }
}
