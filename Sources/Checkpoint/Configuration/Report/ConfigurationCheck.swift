/// The answer to `sekisho config check`: every problem of a configuration.
public struct ConfigurationCheck: Report {
    private let reading: ConfigurationReading
    private let faults: [ConfigurationFault]

    /// - Parameter file: nil for the standard place; when nothing is there, everything is at its default.
    public init(file: String?) throws(InputError) {
        self.init(try ConfigurationReading(file: file), for: .installed)
    }

    /// - Parameter user: whom root looks for; nil: what this user can read is all there is to know.
    init(_ reading: ConfigurationReading, for user: ServiceUser? = nil) {
        self.reading = reading
        let closed = user.map { reading.faults(for: $0) } ?? []
        faults = (reading.faults + closed).sorted { $0.line ?? 0 < $1.line ?? 0 }
    }

    public var exitCode: ReportExit { faults.isEmpty ? .fine : .unusable }

    public func body(in language: Language) -> JSONValue {
        [
            "schema": "sekisho/config/check/1",
            "file": .optional(reading.file),
            "result": faults.isEmpty ? "fine" : "unusable",
            "problems": .array(faults.map { $0.json(in: language) }),
        ]
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        for fault in faults { page.line(fault.phrase.text(in: language)) }
        let count = faults.count
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

    /// The files that somebody else cannot read, the configuration itself among them.
    fileprivate func faults(for user: ServiceUser) -> [ConfigurationFault] {
        guard let file else { return [] }
        let own = NamedFile(path: file, use: .read, line: nil, key: "")
        return ([own] + files).compactMap { named in
            user.obstacle(to: named).map { obstacle in
                ConfigurationFault(file: file, line: named.line, key: named.key, problem: .closedFile(obstacle))
            }
        }
    }
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
