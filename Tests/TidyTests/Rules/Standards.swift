/// docs/rfc-status.md and the source speak of the same standards.
enum Standards {
    static let table = "docs/rfc-status.md"

    static func findings(table text: String, sources: [SourceFile]) -> [Finding] {
        let listed = numbers(in: rows(of: text))
        let cited = numbers(in: sources.map { (path: $0.path, line: 1, text: $0.text) })
        let silent = listed.keys.filter { cited[$0] == nil }.sorted().compactMap { number in
            listed[number].map { place in
                Finding(place.path, line: place.line, "RFC \(number) is listed, but no source file cites it")
            }
        }
        let missing = cited.keys.filter { listed[$0] == nil }.sorted().compactMap { number in
            cited[number].map { place in
                Finding(place.path, line: place.line, "RFC \(number) is cited here: add its line to \(table)")
            }
        }
        return silent + missing
    }

    /// The lines of the table: `| RFC 5321 | …`.
    private static func rows(of text: String) -> [(path: String, line: Int, text: String)] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .filter { $0.element.hasPrefix("| ") }
            .map { (path: table, line: $0.offset + 1, text: String($0.element.split(separator: "|")[0])) }
    }

    private static func numbers(
        in texts: [(path: String, line: Int, text: String)]
    ) -> [String: (path: String, line: Int)] {
        var found: [String: (path: String, line: Int)] = [:]
        for (path, first, text) in texts {
            for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                for match in line.matches(of: #/RFCs? ?(\d{3,5})/#) where found[String(match.output.1)] == nil {
                    found[String(match.output.1)] = (path, first + index)
                }
            }
        }
        return found
    }
}
