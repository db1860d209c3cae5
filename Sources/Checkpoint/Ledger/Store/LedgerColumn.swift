/// Lists of texts in one column: separated by line breaks, which take the place of nothing that an address may hold.
enum LedgerColumn {
    static func text(_ list: [String]) -> String {
        list.map { $0.utf8.contains(0x0A) ? $0.replacing("\n", with: " ") : $0 }.joined(separator: "\n")
    }

    static func list(_ text: String) -> [String] {
        text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
