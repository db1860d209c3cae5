import Foundation

/// The columns of `sekisho log`, in cells of a terminal.
extension Page {
    private static let (timeWidth, queueWidth, actionWidth, fromWidth, toWidth, subjectWidth) = (19, 14, 8, 28, 24, 32)

    mutating func addLogHead(in language: Language) {
        let labels: [(Phrase, Int)] = [
            (.time, Self.timeWidth), (.queueIdentifier, Self.queueWidth), (.verdict, Self.actionWidth + 2),
            (.from, Self.fromWidth), (.to, Self.toWidth), (.subject, Self.subjectWidth),
        ]
        line(labels.map { Visible.column($0.0.text(in: language), $0.1) }.joined(separator: " "), .faint)
    }

    mutating func add(_ entry: LedgerEntry, zone: TimeZone, in language: Language) {
        let others = entry.recipients.count > 1 ? " +\(entry.recipients.count - 1)" : ""
        let recipient = Visible.column(entry.recipients.first ?? "", Self.toWidth - others.utf8.count, pads: false)
        let sender = entry.authors.first ?? entry.returnPath ?? ""
        line(
            Piece(LedgerTime.local(entry.identifier.microseconds, zone: zone) + " ", .faint),
            Piece(Visible.column(entry.queueID ?? "-", Self.queueWidth) + " "),
            Piece(entry.mark + " ", entry.markStyle),
            Piece(Visible.column(entry.action, Self.actionWidth) + " ", entry.actionStyle),
            Piece(Visible.column(sender, Self.fromWidth) + " "),
            Piece(Visible.column(recipient + others, Self.toWidth) + " "),
            Piece(Visible.column(entry.subject ?? "", Self.subjectWidth) + " "),
            Piece(entry.notes, .caution)
        )
    }
}

extension LedgerEntry {
    /// Mail of our own is signed, not judged.
    private var isJudged: Bool { direction != Direction.outbound.rawValue }

    fileprivate var mark: String {
        guard isJudged else { return "→" }
        return switch standing {
        case "proven": "✓"
        case "contradicted", "ambiguous": "✗"
        default: "?"
        }
    }

    fileprivate var markStyle: Page.Style {
        guard isJudged else { return .plain }
        return switch standing {
        case "proven": .good
        case "contradicted", "ambiguous": .bad
        default: .caution
        }
    }

    fileprivate var actionStyle: Page.Style {
        switch action {
        case "deliver": .plain
        case "reject": .bad
        default: .caution
        }
    }

    /// What is out of the ordinary: results that are neither pass nor none, and the rule.
    fileprivate var notes: String {
        let results = [("spf", spf), ("dkim", dkim), ("dmarc", dmarc), ("arc", arc)]
        let unusual = results.filter { isJudged && $0.1 != "pass" && $0.1 != "none" }.map { "\($0.0)=\($0.1)" }
        return (unusual + (rule == "default" ? [] : [rule])).joined(separator: " ")
    }
}

extension Visible {
    /// `text` made harmless, and cut or filled up to `width` cells.
    static func column(_ text: String, _ width: Int, pads: Bool = true) -> String {
        let shown = Self.text(text)
        var cells = Self.cells(of: shown)
        if cells <= width { return pads ? shown + String(repeating: " ", count: width - cells) : shown }
        var kept = String.UnicodeScalarView()
        cells = 0
        for scalar in shown.unicodeScalars {
            let more = Self.cells(of: String(scalar))
            guard cells + more < width else { break }
            kept.append(scalar)
            cells += more
        }
        return String(kept) + "…" + (pads ? String(repeating: " ", count: max(0, width - cells - 1)) : "")
    }
}
