import Mail

extension InspectionTables {
    /// What is wrong with a line of a table.
    public enum LineFault: Sendable, Hashable {
        case notUTF8
        /// It is no entry of such a table, and would be passed over.
        case noEntry
    }

    /// The lines of a table, from 1, that nothing can be made of.
    ///
    /// - Parameter name: of the table, one of `names`.
    public static func faults(in content: [UInt8], of name: String) -> [(line: Int, fault: LineFault)] {
        if name == "organisations" {
            return Organisations(parsing: content).unreadableLines.map { ($0, .noEntry) }
        }
        var faults: [(line: Int, fault: LineFault)] = []
        let lines = content.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false)
        for (index, raw) in lines.enumerated() {
            let line = raw.trimmed
            guard let first = line.first, first != UInt8(ascii: "#"), TableLines.section(line) == nil else { continue }
            if String(validating: line, as: UTF8.self) == nil {
                faults.append((index + 1, .notUTF8))
            } else if !isEntry(line, of: name) {
                faults.append((index + 1, .noEntry))
            }
        }
        return faults
    }

    /// A name as those of hosts are: small letters, digits, hyphens and dots, `*` for any ending.
    private static func isName(_ text: ArraySlice<UInt8>) -> Bool {
        text.allSatisfy { byte in
            byte.isDigit || (0x61...0x7A).contains(byte) || "-_.*".utf8.contains(byte)
        }
    }

    private static func isEntry(_ line: ArraySlice<UInt8>, of name: String) -> Bool {
        switch name {
        case "weights": return WeightLine(line.text) != nil
        case "readings": return line.split(separator: ASCII.space).count == 2
        case "fonts", "mailers": return line.allSatisfy { $0 >= 0x20 }
        case "bare-storage", "dynamic-hosts", "free-mail", "open-hosts", "shorteners", "worldwide-endings":
            return isName(line)
        case "cheap-endings": return isName(line.first == UInt8(ascii: "!") ? line.dropFirst() : line)
        case "redirectors":
            let fields = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map(\.trimmed)
            return fields.count == 2 && fields.allSatisfy { !$0.isEmpty } && isName(fields[0])
        default:
            // Of a word of a single letter nothing is looked for.
            let word = FoldedText(line.text.replacing("! ", with: "")).bytes
            return line.allSatisfy { $0 >= 0x20 } && word.count >= 2
        }
    }
}
