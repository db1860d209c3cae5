import Foundation
import TestSupport

/// What `docs/configuration.md` says of each key.
struct ConfigurationPage {
    struct Row: Hashable {
        /// `milter.listen`, `rule[].name`, `key.NAME.file`.
        var key: String
        /// The default as TOML; nil where the page describes it in words.
        var fallback: String?
        /// Whether it says † that the key is read at the start only.
        var waitsForRestart: Bool
    }

    private(set) var rows: [Row] = []
    /// The examples in TOML, with the line each begins on.
    private(set) var examples: [(line: Int, text: String)] = []

    init() throws {
        let file = SharedFolder.checkout.appending(path: "docs/configuration.md")
        self.init(parsing: String(decoding: try Data(contentsOf: file), as: UTF8.self))
    }

    /// Headings are ``## `[table]` …`` or ``## `[[table]]` …``; rows ``| `key` | `default` | … |``.
    init(parsing text: String) {
        var prefix = ""
        var example: (line: Int, text: String)?
        for (index, line) in text.components(separatedBy: "\n").enumerated() {
            if let open = example {
                if line == "```" {
                    examples.append(open)
                    example = nil
                } else {
                    example?.text += line + "\n"
                }
            } else if line == "```toml" {
                example = (index + 1, "")
            } else if line.hasPrefix("#") {
                prefix = Self.prefix(line)
            } else if line.hasPrefix("| `"), !prefix.isEmpty {
                let cells = line.components(separatedBy: " | ")
                guard let key = Self.code(String(cells[0].dropFirst(2))), cells.count >= 3 else { continue }
                rows.append(
                    Row(
                        key: "\(prefix).\(key)",
                        fallback: Self.code(cells[1]),
                        waitsForRestart: line.contains("†")
                    )
                )
            }
        }
    }

    private static func prefix(_ heading: String) -> String {
        let parts = heading.components(separatedBy: "`")
        guard parts.count >= 3 else { return "" }
        if parts[1].hasPrefix("[[") { return parts[1].dropFirst(2).dropLast(2) + "[]" }
        return parts[1].hasPrefix("[") ? String(parts[1].dropFirst().dropLast()) : ""
    }

    private static func code(_ cell: String) -> String? {
        guard cell.hasPrefix("`"), cell.hasSuffix("`"), cell.count > 2 else { return nil }
        let text = String(cell.dropFirst().dropLast())
        return text.contains("`") ? nil : text
    }
}
