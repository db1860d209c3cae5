/// Where one reading of a configuration comes together: the values that were asked for, and every problem.
final class ConfigurationReader {
    /// The file's name as it was given; empty when there is none.
    let file: String
    let limits: ConfigurationLimits
    /// Whether every table that may be repeated answers with one empty example, so that all its keys are asked for:
    /// how the documentation is held against the program.
    let isProbe: Bool
    private(set) var faults: [ConfigurationFault] = []
    private(set) var entries: [ConfigurationEntry] = []
    /// What is named and can be read by whoever reads the configuration.
    private(set) var files: [NamedFile] = []
    private var known: [String: Int] = [:]
    private var told: Set<ConfigurationFault> = []
    private var asked: [String: Set<String>] = [:]
    private var tables: [String: ConfigurationTable] = [:]

    init(file: String = "", limits: ConfigurationLimits = .standard, isProbe: Bool = false) {
        self.file = file
        self.limits = limits
        self.isProbe = isProbe
    }

    /// The folder that relative names of files start from: that of the configuration itself.
    var folder: String {
        guard let slash = file.utf8.lastIndex(of: 0x2F) else { return "" }
        return String(file[...slash])
    }

    func report(_ fault: ConfigurationFault) {
        guard faults.count < limits.problemsMax, told.insert(fault).inserted else { return }
        faults.append(fault)
    }

    func note(_ file: NamedFile) { files.append(file) }

    func record(_ entry: ConfigurationEntry) {
        if let index = known[entry.key] {
            entries[index] = entry
        } else {
            known[entry.key] = entries.count
            entries.append(entry)
        }
    }

    func ask(_ key: String, in table: ConfigurationTable) {
        asked[table.path, default: []].insert(key)
        add(table)
    }

    func add(_ table: ConfigurationTable) {
        if tables[table.path] == nil { tables[table.path] = table }
    }

    /// Reports every key that nobody asked for; to be called when all sections have been read.
    func reportUnknownKeys() {
        for (path, table) in tables.sorted(by: { $0.value.line ?? 0 < $1.value.line ?? 0 }) {
            let names = asked[path] ?? []
            for (key, node) in table.content where !names.contains(key) {
                let nearest = NearestKey.to(key, among: names) ?? elsewhere(key, than: path)
                let whole = ConfigurationTable.path(path, key)
                report(
                    ConfigurationFault(file: file, line: node.line, key: whole, problem: .unknownKey(nearest: nearest))
                )
            }
        }
    }

    /// The same key where it belongs, when it stands in the wrong table.
    private func elsewhere(_ key: String, than path: String) -> String? {
        let homes = asked.filter { $0.key != path && $0.value.contains(key) }.keys.sorted()
        return homes.first.map { ConfigurationTable.path($0, key) }
    }

    /// The problems in the order of the file.
    var sortedFaults: [ConfigurationFault] {
        faults.enumerated().sorted { one, other in
            let lines = (one.element.line ?? 0, other.element.line ?? 0)
            return lines.0 == lines.1 ? one.offset < other.offset : lines.0 < lines.1
        }.map(\.element)
    }
}
