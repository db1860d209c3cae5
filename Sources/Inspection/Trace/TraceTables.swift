import Mail

/// The names that traces are compared with.
struct TraceTables: Sendable {
    /// Fonts of Chinese systems, in small letters.
    let fonts: Set<String>
    /// Words in the names of mailers that exist, in small letters.
    private let mailers: PhraseMatcher

    init(_ tables: InspectionTables) {
        fonts = Set(TableLines(tables["fonts"]).lines.map { $0.text.lowercased() })
        mailers = PhraseMatcher(TableLines(tables["mailers"]).lines.map { Array($0.text.lowercased().utf8) })
    }

    func isKnownMailer(_ name: [UInt8]) -> Bool { mailers.finds(in: name.span) }
}
