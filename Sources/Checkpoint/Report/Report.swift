/// What a command answers: the same facts for a program and for a person.
public protocol Report: Sendable {
    /// The facts as documented in `docs/json.md`; texts in them are in `language`.
    func body(in language: Language) -> JSONValue
    func page(in language: Language) -> Page
    var exitCode: ReportExit { get }
}
