/// The answer to `sekisho config show`: every key with the value in force, and where that comes from.
public struct ConfigurationListing: Report {
    let reading: ConfigurationReading

    /// - Parameter file: nil for the standard place; when nothing is there, everything is at its default.
    public init(file: String?) throws(InputError) { reading = try ConfigurationReading(file: file) }

    init(_ reading: ConfigurationReading) { self.reading = reading }

    public var exitCode: ReportExit { reading.faults.isEmpty ? .fine : .unusable }

    public func body(in language: Language) -> JSONValue {
        [
            "schema": "sekisho/config/show/1",
            "file": .optional(reading.file),
            "problems": .array(reading.faults.map { $0.json(in: language) }),
            "keys": .array(
                reading.entries.map { entry in
                    [
                        "key": .string(entry.key),
                        "value": entry.value.json,
                        "from": entry.line == nil ? "default" : "file",
                        "line": .number(entry.line),
                    ]
                }
            ),
        ]
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        for fault in reading.faults { page.line(fault.phrase.text(in: language), .bad) }
        page.line("# " + Phrase.configurationSource(reading.file).text(in: language), .faint)
        for (table, entries) in tables {
            // A table of which the file says nothing is a comment: one that stands there may lack what is required.
            let isInFile = entries.contains { $0.entry.line != nil }
            if !table.isEmpty {
                page.blank()
                page.line(isInFile ? "[\(table)]" : "# [\(table)]", .strong)
            }
            for (name, entry) in entries { add(entry, as: name, isComment: !isInFile, to: &page, in: language) }
        }
        return page
    }

    private func add(
        _ entry: ConfigurationEntry,
        as name: String,
        isComment: Bool,
        to page: inout Page,
        in language: Language
    ) {
        let origin = (entry.line.map(Phrase.onLine) ?? Phrase.atDefault).text(in: language)
        // What has no value is a comment, too: the page can be used as a configuration.
        let start = isComment || entry.value == .absent ? "# " : ""
        let text = start + (entry.value == .absent ? "\(name) =" : "\(name) = \(entry.value.toml)")
        let padding = String(repeating: " ", count: max(2, 44 - Visible.cells(of: text)))
        page.line(Page.Piece(text), Page.Piece("\(padding)# \(origin)", .faint))
    }

    /// Each table once, in the order in which they were read: some keys are read again, later, for something else.
    private var tables: [(table: String, entries: [(name: String, entry: ConfigurationEntry)])] {
        var tables: [(table: String, entries: [(name: String, entry: ConfigurationEntry)])] = []
        var places: [String: Int] = [:]
        for entry in reading.entries {
            let (table, name) = Self.split(entry.key)
            if let place = places[table] {
                tables[place].entries.append((name, entry))
            } else {
                places[table] = tables.count
                tables.append((table, [(name, entry)]))
            }
        }
        return tables
    }

    /// The table and the key in it; names in quotation marks may hold dots.
    private static func split(_ key: String) -> (table: String, name: String) {
        var isQuoted = false
        var last: String.Index?
        for index in key.utf8.indices {
            if key.utf8[index] == 0x22 { isQuoted.toggle() }
            if key.utf8[index] == 0x2E, !isQuoted { last = index }
        }
        guard let last else { return ("", key) }
        return (String(key[..<last]), String(key[key.utf8.index(after: last)...]))
    }
}
