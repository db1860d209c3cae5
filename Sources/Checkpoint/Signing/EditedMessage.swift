import Authentication
import Mail

/// A message as it goes on: the one that came, with edits. Its body is only copied where an edit reaches into it, since
/// nearly all edits lie in the header, and a body may have many megabytes.
struct EditedMessage {
    let original: Message
    /// The header with all edits applied.
    let header: Header
    /// nil for the body as it came.
    let body: ArraySlice<UInt8>?

    init(_ original: Message, _ edits: [Edit]) throws(EditError) {
        self.original = original
        guard !edits.isEmpty else {
            (header, body) = (original.header, nil)
            return
        }
        guard !Self.staysInHeader(edits, of: original) else {
            let bytes = Array(original.bytes[..<original.header.bodyStart])
            (header, body) = (Header(parsing: try Editor(bytes).applying(edits)), nil)
            return
        }
        let bytes = try Editor(original.bytes).applying(edits)
        header = Header(parsing: bytes)
        body = bytes[header.bodyStart...]
    }

    /// Whether the body, and where it begins, stay as they are.
    static func staysInHeader(_ edits: [Edit], of message: Message) -> Bool {
        edits.allSatisfy { $0.range.upperBound < message.header.bodyStart }
    }

    /// Whether anything was changed that signers sign: the body, or a field of those that are commonly signed. Fields
    /// about the way and its checks (Received, Authentication-Results) come and go without harm.
    var isChanged: Bool {
        body != nil || Self.signedFields(of: header) != Self.signedFields(of: original.header)
    }

    /// The hashes of the body: those made while the message came in if it is the same, else new ones.
    func bodyHashes(_ hashes: BodyHashes, form: BodyForm) -> BodyHashes {
        if body == nil, hashes[form] != nil { return hashes }
        var hasher = BodyHasher([form])
        hasher.update(body ?? original.bytes[original.header.bodyStart...])
        return hasher.finish()
    }

    private static func signedFields(of header: Header) -> [ArraySlice<UInt8>] {
        header.fields.filter { signedNames.contains(header.name(of: $0).map(\.lowercased)) }
            .map { header.bytes[$0.whole] }
    }

    private static let signedNames = Set(
        (DKIMSigner.standardFields + ["DKIM-Signature"]).map { $0.utf8.map(\.lowercased) }
    )
}
