/// The answer to `sekisho list show`.
public struct ListReport: Report {
    private(set) var entries: [(list: ListName, entry: ListEntry)] = []
    private(set) var problems: [ListProblem] = []
    private let now: Int64

    init(now: Int64) { self.now = now }

    /// Takes up the entries of a file that are wanted.
    mutating func add(_ file: ListFile, _ list: ListName, where isWanted: (ListEntry) -> Bool) {
        var left = 0
        file.forEachLine { number, _, content in
            switch content {
            case .success(nil): break
            case .success(let entry?): if isWanted(entry) { entries.append((list, entry)) }
            case .failure(let kind):
                if problems.count < file.limits.problemsMax {
                    problems.append(ListProblem(file: file.name, line: number, kind: kind))
                } else {
                    left += 1
                }
            }
        }
        if left > 0 { problems.append(ListProblem(file: file.name, line: nil, kind: .more(left))) }
    }

    public var exitCode: ReportExit { problems.isEmpty ? .fine : .bad }

    public func body(in language: Language) -> JSONValue {
        [
            "schema": "sekisho/list/show/1",
            "entries": .array(
                entries.map { list, entry in
                    entry.json.merging(["list": .string(list.rawValue), "isOver": .bool(entry.isOver(now))])
                }
            ),
            "problems": .array(problems.map { $0.json(in: language) }),
        ]
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        if entries.isEmpty { page.line(Phrase.noListEntries.text(in: language), .faint) }
        for (list, entry) in entries {
            page.line(
                Page.Piece(list.rawValue.padded(to: 7), list == .deny ? .bad : .good),
                Page.Piece("\(entry.subject)", .strong),
                Page.Piece(entry.until.map { "  " + Phrase.until(ListTime.text($0)).text(in: language) } ?? ""),
                Page.Piece(entry.isOver(now) ? "  " + Phrase.isOver.text(in: language) : "", .caution)
            )
            let origin = [entry.when.map(ListTime.text), entry.who, entry.why].compactMap { $0 }
            if !origin.isEmpty { page.note(origin.joined(separator: "  "), indent: 7, .faint) }
        }
        for problem in problems { page.line(problem.phrase.text(in: language), .caution) }
        return page
    }
}
