/// The answer to `sekisho list add|remove|import`.
public struct ListChangeReport: Report {
    let change: ListChange
    /// What was to be removed and is not there.
    let missing: [ListSubject]
    /// Lines of a file for the sake of which nothing of it was imported.
    let problems: [ListProblem]

    public var exitCode: ReportExit { missing.isEmpty && problems.isEmpty ? .fine : .bad }

    public func body(in language: Language) -> JSONValue {
        [
            "schema": "sekisho/list/change/1",
            "list": .string(change.list.rawValue),
            "file": .string(change.file),
            "written": .number(change.written),
            "replaced": .number(change.replaced),
            "expired": .number(change.expired),
            "removed": .array(change.removed.map(\.json)),
            "missing": .array(missing.map { .string($0.description) }),
            "problems": .array(problems.map { $0.json(in: language) }),
        ]
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        for phrase in problems.isEmpty ? change.phrases : [] { page.line(phrase.text(in: language), .strong) }
        for subject in missing {
            page.line(Phrase.notOnTheList("\(subject)", change.list).text(in: language), .caution)
        }
        for problem in problems { page.line(problem.phrase.text(in: language), .caution) }
        if !problems.isEmpty { page.line(Phrase.importRefused.text(in: language), .bad) }
        page.note(change.file, indent: 0, .faint)
        return page
    }
}

extension ListEntry {
    var json: JSONValue {
        [
            "entry": .string(subject.description),
            "until": .optional(until.map(ListTime.text)),
            "who": .optional(who),
            "when": .optional(when.map(ListTime.text)),
            "why": .optional(why),
        ]
    }
}

extension ListProblem {
    func json(in language: Language) -> JSONValue {
        ["line": .number(line), "kind": .string(kind.word), "text": .string(phrase.text(in: language))]
    }
}

extension ListProblem.Kind {
    /// The word in JSON.
    var word: String {
        switch self {
        case .notASubject, .notImportable: "not-an-entry"
        case .notATime: "not-a-time"
        case .lineTooLong: "line-too-long"
        case .tooManyEntries: "too-many-entries"
        case .unreadable: "unreadable"
        case .more: "more"
        }
    }
}
