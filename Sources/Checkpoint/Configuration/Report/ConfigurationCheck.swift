/// The answer to `sekisho config check`: every problem of a configuration.
public struct ConfigurationCheck: Report {
    let reading: ConfigurationReading

    /// - Parameter file: nil for the standard place; when nothing is there, everything is at its default.
    public init(file: String?) throws(InputError) { reading = try ConfigurationReading(file: file) }

    init(_ reading: ConfigurationReading) { self.reading = reading }

    public var exitCode: ReportExit { reading.faults.isEmpty ? .fine : .unusable }

    public func body(in language: Language) -> JSONValue {
        [
            "schema": "sekisho/config/check/1",
            "file": .optional(reading.file),
            "result": reading.faults.isEmpty ? "fine" : "unusable",
            "problems": .array(reading.faults.map { $0.json(in: language) }),
        ]
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        for fault in reading.faults { page.line(fault.phrase.text(in: language)) }
        let count = reading.faults.count
        let conclusion =
            count == 0
            ? Phrase.configurationIsFine(reading.file, keys: reading.keysSet)
            : Phrase.configurationIsUnusable(problems: count)
        page.line(conclusion.text(in: language), count == 0 ? .good : .bad)
        return page
    }
}

extension ConfigurationReading {
    /// How many keys stand in the file.
    var keysSet: Int { entries.count { $0.line != nil } }
}

extension ConfigurationFault {
    func json(in language: Language) -> JSONValue {
        [
            "file": .string(file),
            "line": .number(line),
            "key": .string(key),
            "kind": .string(problem.kind),
            "text": .string(problem.phrase.text(in: language)),
        ]
    }
}
