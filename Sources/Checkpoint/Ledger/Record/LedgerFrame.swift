import Crypto

/// The form of an entry in a segment of the outbox: recognisable, checked, and readable by later versions.
///
/// `SKL1`, the number of bytes in the payload (4), the first 8 bytes of the payload's SHA-256, the payload. That is a
/// row of fields: a tag (1), the number of bytes (4), the bytes. Numbers are big-endian; unknown tags are passed over.
enum LedgerFrame {
    static let mark = Array("SKL1".utf8)
    static let headBytes = 16
    /// No payload is larger: what claims to be is damage.
    static let payloadBytesMax = 1 << 20

    private enum Tag: UInt8 {
        case identifier = 1
        case queueID, direction, client, author, returnPath, recipient, subject, size
        case standing, spf, dkim, dmarc, arc, action, rule, story
    }

    static func encode(_ entry: LedgerEntry) -> [UInt8] {
        var payload: [UInt8] = []
        payload.reserveCapacity(entry.story.count + 1024)
        func add(_ tag: Tag, _ bytes: some Collection<UInt8>) {
            payload.append(tag.rawValue)
            append(UInt32(clamping: bytes.count), to: &payload)
            payload.append(contentsOf: bytes)
        }
        func add(_ tag: Tag, _ text: String?) { if let text { add(tag, text.utf8) } }
        add(.identifier, entry.identifier.description)
        add(.queueID, entry.queueID)
        add(.direction, entry.direction)
        add(.client, entry.client)
        for author in entry.authors { add(.author, author) }
        add(.returnPath, entry.returnPath)
        for recipient in entry.recipients { add(.recipient, recipient) }
        add(.subject, entry.subject)
        add(.size, String(entry.size))
        for (tag, word) in [(Tag.standing, entry.standing), (.spf, entry.spf), (.dkim, entry.dkim)] { add(tag, word) }
        for (tag, word) in [(Tag.dmarc, entry.dmarc), (.arc, entry.arc), (.action, entry.action)] { add(tag, word) }
        add(.rule, entry.rule)
        add(.story, entry.story)
        var frame = mark
        frame.reserveCapacity(headBytes + payload.count)
        append(UInt32(clamping: payload.count), to: &frame)
        frame.append(contentsOf: checksum(payload[...]))
        frame.append(contentsOf: payload)
        return frame
    }

    static func checksum(_ payload: ArraySlice<UInt8>) -> [UInt8] { Array(SHA256.hash(data: payload).prefix(8)) }

    private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
        for shift in [24, 16, 8, 0] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    /// A number of four bytes at `offset`.
    static func number(_ bytes: ArraySlice<UInt8>, at offset: Int) -> Int? {
        guard let end = bytes.index(offset, offsetBy: 4, limitedBy: bytes.endIndex) else { return nil }
        return bytes[offset..<end].reduce(0) { $0 << 8 | Int($1) }
    }

    /// The entry in a payload; nil if it lacks what every entry has.
    static func entry(in payload: ArraySlice<UInt8>) -> LedgerEntry? {
        var texts: [Tag: String] = Dictionary(minimumCapacity: 16)
        var authors: [String] = []
        var recipients: [String] = []
        var story: [UInt8] = []
        var rest = payload
        while let first = rest.first {
            guard let count = number(rest, at: rest.startIndex + 1) else { return nil }
            let field = rest.dropFirst(5)
            guard field.count >= count else { return nil }
            let bytes = field.prefix(count)
            switch Tag(rawValue: first) {
            case .author: authors.append(String(decoding: bytes, as: UTF8.self))
            case .recipient: recipients.append(String(decoding: bytes, as: UTF8.self))
            case .story: story = Array(bytes)
            case let tag?: texts[tag] = String(decoding: bytes, as: UTF8.self)
            case nil: break
            }
            rest = field.dropFirst(count)
        }
        guard let identifier = texts[.identifier].flatMap(LedgerIdentifier.init) else { return nil }
        func word(_ tag: Tag) -> String { texts[tag] ?? "none" }
        return LedgerEntry(
            identifier: identifier,
            queueID: texts[.queueID],
            direction: texts[.direction] ?? Direction.inbound.rawValue,
            client: texts[.client],
            authors: authors,
            returnPath: texts[.returnPath],
            recipients: recipients,
            subject: texts[.subject],
            size: texts[.size].flatMap { Int64($0) } ?? 0,
            standing: word(.standing),
            spf: word(.spf),
            dkim: word(.dkim),
            dmarc: word(.dmarc),
            arc: word(.arc),
            action: word(.action),
            rule: word(.rule),
            story: story
        )
    }
}
