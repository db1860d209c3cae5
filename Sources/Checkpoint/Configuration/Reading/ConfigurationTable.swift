/// One table of the configuration file. Whoever owns a section asks here for its values.
///
/// A value that stands in the file and is wrong is reported with its line, and the default is answered, so that all
/// problems of a file are told at once. Keys nobody asked for are unknown. An absent table answers all defaults.
final class ConfigurationTable {
    let reader: ConfigurationReader
    /// Where the table is in the file, such as `copy[1]`; empty for the whole file.
    let path: String
    /// The line of the table's head; nil when it does not stand in the file.
    let line: Int?
    let content: [String: ConfigurationNode]

    init(_ content: [String: ConfigurationNode] = [:], path: String = "", line: Int? = nil, reader: ConfigurationReader)
    {
        self.content = content
        self.path = path
        self.line = line
        self.reader = reader
    }

    /// A table without a file: all defaults.
    convenience init() { self.init(reader: ConfigurationReader()) }

    /// Whether the key stands in the file, whatever its value. A probe has every key.
    func has(_ key: String) -> Bool {
        reader.ask(key, in: self)
        return content[key] != nil || reader.isProbe
    }

    /// Says what is wrong with a key, or with the combination it is part of.
    func report(_ key: String, _ problem: ConfigurationProblem) {
        reader.ask(key, in: self)
        report(at: content[key]?.line ?? line, key, problem)
    }

    func report(at line: Int?, _ key: String, _ problem: ConfigurationProblem) {
        // The empty example of a probe lacks whatever is required.
        guard !reader.isProbe else { return }
        reader.report(ConfigurationFault(file: reader.file, line: line, key: Self.path(path, key), problem: problem))
    }

    /// Says what is wrong in files that a key names.
    func report(_ faults: [ConfigurationFault]) { for fault in faults { reader.report(fault) } }

    static func path(_ path: String, _ key: String) -> String {
        let isBare = !key.isEmpty && key.utf8.allSatisfy { ($0 | 0x20).isLetterOrDigit || $0 == 0x2D || $0 == 0x5F }
        let shown = isBare ? key : "\"" + Visible.text(key) + "\""
        return path.isEmpty ? shown : path + "." + shown
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool { (0x61...0x7A).contains(self) || (0x30...0x39).contains(self) }
}
