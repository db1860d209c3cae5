/// In which form a check's outcome is put into JSON.
struct ReportForm {
    /// nil for both, to be chosen from when it is read.
    let language: Language?
    /// Whether the steps are told: what was asked and answered on the way to the result.
    var hasSteps = true

    /// As the ledger keeps it: what stands elsewhere in a record is left out.
    var isStored: Bool { language == nil }

    /// As a report shows it.
    static func shown(in language: Language) -> ReportForm { ReportForm(language: language) }

    func text(_ phrase: Phrase) -> JSONValue { language.map { .string(phrase.text(in: $0)) } ?? phrase.both }

    /// The members of a check, with those that tell its steps if they are wanted.
    func members(_ members: JSONMembers, steps: @autoclosure () -> JSONMembers) -> JSONValue {
        .object(hasSteps ? JSONMembers(members.pairs + steps().pairs) : members)
    }
}
