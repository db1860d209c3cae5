/// Columns of text, the first to the left and the others to the right.
struct Table {
    let title: String
    let heads: [String]
    private var rows: [[String]] = []
    private var notes: [String] = []

    init(_ title: String, _ heads: String...) {
        self.title = title
        self.heads = heads
    }

    mutating func add(_ cells: String...) { rows.append(cells) }

    mutating func note(_ text: String) { notes.append(text) }

    func show() {
        let widths = heads.indices.map { column in ([heads] + rows).map { $0[column].count }.max() ?? 0 }
        print("\n\(title)")
        for row in [heads] + rows {
            let cells = row.enumerated().map { column, cell in
                let space = String(repeating: " ", count: widths[column] - cell.count)
                return column == 0 ? cell + space : space + cell
            }
            print("  " + cells.joined(separator: "  "))
        }
        for note in notes { print("  \(note)") }
    }
}

extension Double {
    /// `12.3`, with so many digits that three of them say something.
    var short: String {
        guard isFinite else { return "wrong" }
        let digits = self >= 100 ? 0 : self >= 10 ? 1 : 2
        let factor = digits == 0 ? 1.0 : digits == 1 ? 10.0 : 100.0
        let rounded = (self * factor).rounded() / factor
        let text = "\(rounded)"
        return digits == 0 ? String(text.prefix { $0 != "." }) : text
    }
}
