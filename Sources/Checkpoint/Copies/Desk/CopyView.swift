import Wire
import Mail

/// One copy as `sekisho copy` shows it.
struct CopyView: Sendable {
    let entry: CopyEntry
    let room: SpoolFolder.Room
    let file: String
    let messageStart: Int
    let shares: [(target: String, state: ShareState)]

    init(_ identifier: CopyIdentifier, _ room: SpoolFolder.Room, _ records: CopyRecords) throws(CopyError) {
        let contents = try records.entry(identifier, in: room)
        entry = contents.entry
        messageStart = contents.messageStart
        self.room = room
        file = records.folder.entry(identifier, in: room)
        shares = contents.entry.shares.map { share in
            var waiting = ShareState()
            waiting.left = share.positions
            return (share.target, records.state(identifier, share.target) ?? waiting)
        }
    }

    func json(in language: Language) -> JSONValue {
        [
            "id": .string(entry.identifier.text),
            "received": .string(Moment.text(entry.received / 1000)),
            "queueID": .optional(entry.queueID),
            "client": .optional(entry.client),
            "returnPath": .string(Self.text(entry.returnPath)),
            "recipients": .array(entry.recipients.map { .string(Self.text($0)) }),
            "bytes": .number(entry.messageBytes),
            "status": .string(room == .failed ? "failed" : "waiting"),
            "targets": .array(shares.map { json($0.target, $0.state, in: language) }),
        ]
    }

    private func json(_ target: String, _ state: ShareState, in language: Language) -> JSONValue {
        [
            "target": .string(target),
            "outcome": .string(state.outcome.rawValue),
            "attempts": .number(state.attempts),
            "next": state.next > 0 && state.outcome == .waiting ? .string(Moment.text(state.next / 1000)) : .null,
            "recipients": .array(names(state.left)),
            "refused": .array(names(state.refused)),
            "trouble": state.trouble?.json(in: language) ?? .null,
        ]
    }

    private func names(_ positions: [Int]) -> [JSONValue] {
        positions.filter(entry.recipients.indices.contains).map { .string(Self.text(entry.recipients[$0])) }
    }

    static func text(_ address: [UInt8]) -> String { String(decoding: address, as: UTF8.self) }

    /// The lines of the list.
    func write(to page: inout Page, in language: Language) {
        page.line(
            Page.Piece(entry.identifier.text, room == .failed ? .bad : .strong),
            Page.Piece("  \(Moment.text(entry.received / 1000))  \(entry.queueID ?? "-")  ", .faint),
            Page.Piece("<\(Self.text(entry.returnPath))>  \(entry.messageBytes)")
        )
        for (target, state) in shares {
            let style: Page.Style = state.outcome == .failed ? .bad : state.outcome == .copied ? .good : .plain
            let tries = state.attempts > 0 ? " (\(state.attempts))" : ""
            page.row(target, width: 16, Page.Piece(state.outcome.phrase.text(in: language) + tries, style))
            if let trouble = state.trouble, state.outcome != .copied {
                page.note(trouble.phrase.text(in: language), indent: 18, .faint)
            }
        }
    }
}

extension CopyTrouble {
    func json(in language: Language) -> JSONValue {
        [
            "kind": .string(kind.rawValue),
            "stage": .optional(stage?.rawValue),
            "code": .number(code),
            "text": .string(text),
            "reason": .string(phrase.text(in: language)),
        ]
    }
}
