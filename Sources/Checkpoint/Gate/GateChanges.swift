import Mail
import Wire

/// What the gate changes of one message, as edits over the untouched bytes, and the signatures over what they make.
struct GateChanges {
    private let message: Message
    private var edits: [Edit]
    private(set) var signatures: SignatureFields?
    private(set) var seal: SealFields?

    init(_ message: Message, _ edits: [Edit]) {
        self.message = message
        self.edits = edits
    }

    /// Signs what goes out.
    mutating func sign(with signatory: Signatory, _ evidence: Evidence, now: Int64) throws(EditError) {
        guard evidence.direction == .outbound else { return }
        let result = try signatory.fields(above: edited, evidence: evidence, now: now)
        put(result.fields)
        signatures = result
    }

    /// Seals what comes in, and goes on.
    mutating func seal(with sealer: Sealer, _ evidence: Evidence, now: Int64) throws(EditError) {
        guard evidence.direction == .inbound, sealer.isOn else { return }
        let result = try sealer.fields(above: edited, evidence: evidence, now: now)
        put(result.fields)
        seal = result
    }

    /// What the mail server is asked to do.
    func modifications() throws(EditError) -> [MilterModification] {
        // A header is small, and nearly all edits lie there: then the body need not be looked at.
        guard edited.keepsBody else { return try .edits(edits, of: message.header) }
        let header = message.header
        let alone = Header(
            bytes: Array(header.bytes[..<header.bodyStart]),
            fields: header.fields,
            bodyStart: header.bodyStart,
            defects: header.defects
        )
        return try .edits(edits, of: alone)
    }

    private var edited: EditedMessage { EditedMessage(message, edits) }

    /// Fields that come above all others.
    private mutating func put(_ fields: [[UInt8]]) {
        edits = fields.map { .insertOnTop($0.withoutFinalLineBreak, of: message) } + edits
    }
}

extension [UInt8] {
    /// Without the CRLF at its end.
    fileprivate var withoutFinalLineBreak: [UInt8] {
        last == ASCII.lineFeed ? Array(dropLast(count > 1 && self[count - 2] == ASCII.carriageReturn ? 2 : 1)) : self
    }
}
