/// Text for a terminal: lines made of pieces, each with a style.
///
/// Whatever comes from a message or from the DNS can hold escape sequences and invisible characters. They are made
/// visible here, in the one place through which all output goes; a caller cannot forget it.
public struct Page: Sendable {
    /// What a piece of text is, not how it looks.
    public enum Style: Sendable {
        case plain, strong, faint, good, bad, caution
    }

    public struct Piece: Sendable {
        let text: String
        let style: Style

        public init(_ text: String, _ style: Style = .plain) {
            self.text = text
            self.style = style
        }
    }

    private var lines: [[Piece]] = []
    /// Cells that one piece takes at most; what is longer ends with “…”.
    private let pieceCellsMax: Int

    public init(pieceCellsMax: Int = .max) { self.pieceCellsMax = pieceCellsMax }

    public mutating func line(_ pieces: Piece...) { lines.append(pieces) }

    public mutating func line(_ text: String, _ style: Style = .plain) { lines.append([Piece(text, style)]) }

    public mutating func blank() { lines.append([]) }

    /// A row with a label in a column of `width` cells and text that is wrapped beside it.
    public mutating func row(_ label: String, width: Int = 13, _ pieces: Piece...) {
        let padding = String(repeating: " ", count: max(1, width - Visible.cells(of: label)))
        lines.append([Piece("  " + label + padding, .faint)] + pieces)
    }

    /// An indented note below a row.
    public mutating func note(_ text: String, indent: Int = 15, _ style: Style = .plain) {
        lines.append([Piece(String(repeating: " ", count: indent) + text, style)])
    }

    /// The page with a line break after each line; `colours` adds SGR sequences (ECMA-48).
    public func text(colours: Bool) -> String {
        var output = ""
        for line in lines {
            for piece in line {
                let visible = Visible.cut(Visible.text(piece.text), toCells: pieceCellsMax)
                output += colours ? piece.style.sequence + visible + piece.style.reset : visible
            }
            output += "\n"
        }
        return output
    }
}

extension Page.Style {
    fileprivate var sequence: String {
        switch self {
        case .plain: ""
        case .strong: "\u{1B}[1m"
        case .faint: "\u{1B}[2m"
        case .good: "\u{1B}[32m"
        case .bad: "\u{1B}[31m"
        case .caution: "\u{1B}[33m"
        }
    }

    fileprivate var reset: String { self == .plain ? "" : "\u{1B}[0m" }
}
