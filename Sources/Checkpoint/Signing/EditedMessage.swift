import Authentication
import Mail

/// A message as it goes on: the one that came, with edits. Nothing is copied before somebody signs it, and then the
/// body only where an edit reaches into it: nearly all edits lie in the header, and a body may have many megabytes.
struct EditedMessage {
    let original: Message
    private let edits: [Edit]

    init(_ original: Message, _ edits: [Edit]) {
        self.original = original
        self.edits = edits
    }

    /// Whether the body, and where it begins, stay as they are.
    var keepsBody: Bool { edits.allSatisfy { $0.range.upperBound < original.header.bodyStart } }

    /// The header with all edits applied.
    func header() throws(EditError) -> Header {
        if edits.isEmpty { return original.header }
        let bytes = keepsBody ? Array(original.bytes[..<original.header.bodyStart]) : original.bytes
        return Header(parsing: try Editor(bytes).applying(edits))
    }

    /// The hashes of the body below `header`: those made while the message came in if it is the same, else new ones.
    func bodyHashes(_ hashes: BodyHashes, form: BodyForm, header: Header) -> BodyHashes {
        if keepsBody, hashes[form] != nil { return hashes }
        var hasher = BodyHasher([form])
        hasher.update(keepsBody ? original.bytes[original.header.bodyStart...] : header.bytes[header.bodyStart...])
        return hasher.finish()
    }

    /// Whether an edit touches anything that signers sign: the body, or a field of those that are commonly signed.
    /// Fields about the way and its checks (Received, Authentication-Results) come and go without harm.
    var isChanged: Bool { !keepsBody || edits.contains(where: touchesSignedField) }

    private func touchesSignedField(_ edit: Edit) -> Bool {
        let header = original.header
        let touched = header.fields.filter {
            $0.whole.lowerBound < edit.range.upperBound && edit.range.lowerBound < $0.whole.upperBound
        }
        if touched.contains(where: { Self.isSigned(header.name(of: $0)) }) { return true }
        guard let first = edit.replacement.first else { return false }
        let added = Header(parsing: edit.replacement)
        // What is no row of whole fields, down to the last byte, could change those around it or end the header.
        let isWhole = !first.isBlank && edit.replacement.last == ASCII.lineFeed
        return !isWhole || added.fields.last?.whole.upperBound != edit.replacement.count
            || added.fields.contains { Self.isSigned(added.name(of: $0)) }
    }

    private static func isSigned(_ name: ArraySlice<UInt8>) -> Bool {
        signedNames.contains { $0.count == name.count && name.elementsEqual($0) { $0.lowercased == $1 } }
    }

    private static let signedNames = (DKIMSigner.standardFields + ["DKIM-Signature"]).map {
        $0.utf8.map(\.lowercased)
    }
}
