import Inspection

/// What is said about findings in attachments: one table by identifier, in pieces.
enum AttachmentWords {
    typealias Table = [String: @Sendable (Finding) -> FindingWords]

    static let all: Table = [
        names, types, archives, macros, hiddenMacros, fetching, objects, pdf, pdfForms, pages, hiddenPages,
        locks,
    ].reduce(into: [:]) { all, table in all.merge(table) { _, last in last } }
}
