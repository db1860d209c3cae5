import Inspection

/// The names out of a list that is too long to be told, and the page of the documentation that has it.
struct KnownNames: Sendable {
    let names: Set<String>
    let page: String
    /// Whether `link.*` stands for all that begin so.
    var takesPatterns = false

    /// The words of types of files.
    static let fileTypes = KnownNames(names: Set(FileType.words), page: "docs/attachments.md")

    static func findings(_ names: some Sequence<String>, takesPatterns: Bool = true) -> KnownNames {
        KnownNames(names: Set(names), page: "docs/findings.md", takesPatterns: takesPatterns)
    }

    func contains(_ name: String) -> Bool {
        guard isPattern(name) else { return names.contains(name) }
        return names.contains { $0.utf8.starts(with: name.utf8.dropLast()) }
    }

    /// What was probably meant.
    func nearest(to name: String) -> String? {
        guard isPattern(name) else { return NearestKey.to(name, among: names) }
        let families = names.compactMap { $0.split(separator: ".").first.map { "\($0).*" } }
        return NearestKey.to(name, among: names.union(families))
    }

    private func isPattern(_ name: String) -> Bool { takesPatterns && name.utf8.last == 0x2A }
}
