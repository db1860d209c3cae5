public import Mail

/// What a person wants to know of a message before its authentication: who, to whom, what, when.
public struct MessageSummary: Sendable {
    public let bytes: Int
    public let parts: Int
    public let from: [Mailbox]
    public let to: [Mailbox]
    public let subject: String?
    /// The Date field as written, decoded.
    public let date: String?
    public let messageID: String?
    public let defects: [Defect]

    public init(_ message: Message) {
        let header = message.header
        bytes = message.bytes.count
        parts = message.parts.count
        from = Self.authors(header)
        to = Self.mailboxes(header.fields(named: "To"), header)
        subject = Self.text("Subject", header)
        date = Self.text("Date", header)
        messageID = Self.text("Message-ID", header)
        defects = message.defects
    }

    /// The mailboxes in From.
    static func authors(_ header: Header) -> [Mailbox] { mailboxes(header.fields(named: "From"), header) }

    private static func mailboxes(_ fields: [HeaderField], _ header: Header) -> [Mailbox] {
        fields.flatMap { AddressList(parsing: header.value(of: $0), charsets: .system).mailboxes }
    }

    /// The topmost field of a name, decoded.
    static func text(_ name: StaticString, _ header: Header) -> String? {
        header.first(named: name).map { HeaderText.decode(header.value(of: $0), charsets: .system) }
    }

    /// Label and text of each line for a person; what is absent is left out.
    var rows: [(Phrase, String)] {
        var rows: [(Phrase, String)] = []
        if !from.isEmpty { rows.append((.from, from.map(\.shown).joined(separator: ", "))) }
        if !to.isEmpty {
            let more = to.count > 3 ? " … (+\(to.count - 3))" : ""
            rows.append((.to, to.prefix(3).map(\.shown).joined(separator: ", ") + more))
        }
        if let subject { rows.append((.subject, subject)) }
        if let date { rows.append((.date, date)) }
        return rows
    }

    /// Each kind of defect once, with how often it occurs, in the order of the first.
    var defectCounts: [(Defect.Kind, Int)] {
        var order: [Defect.Kind] = []
        var counts: [Defect.Kind: Int] = [:]
        for defect in defects {
            if counts[defect.kind] == nil { order.append(defect.kind) }
            counts[defect.kind, default: 0] += 1
        }
        return order.map { ($0, counts[$0] ?? 0) }
    }

    func json(in language: Language) -> JSONValue {
        [
            "bytes": .number(bytes),
            "parts": .number(parts),
            "from": .array(from.map(\.json)),
            "to": .array(to.map(\.json)),
            "subject": .optional(subject),
            "date": .optional(date),
            "messageID": .optional(messageID),
            "defects": .array(defects.map { $0.json(in: language) }),
        ]
    }
}

extension Mailbox {
    /// `Name <address>` for people; a name that could itself be taken for an address is quoted.
    var shown: String {
        guard let name = displayName else { return address }
        let isDeceptive = name.utf8.contains { $0 == ASCII.at || $0 == ASCII.less || $0 == ASCII.greater }
        return isDeceptive ? "“\(name)” <\(address)>" : "\(name) <\(address)>"
    }

    var json: JSONValue {
        ["name": .optional(displayName), "address": .string(address), "domain": .string(domain.text)]
    }
}

extension Defect {
    func json(in language: Language) -> JSONValue {
        ["kind": .string(kind.rawValue), "offset": .number(offset), "text": .string(kind.phrase.text(in: language))]
    }
}
