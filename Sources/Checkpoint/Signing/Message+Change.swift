import Authentication
import Mail

extension Message {
    /// Whether anything was changed that signers sign: the body, or a field of those that are commonly signed. Fields
    /// about the way and its checks (Received, Authentication-Results) come and go without harm.
    func differs(from original: Message) -> Bool {
        if !hasBody(of: original) { return true }
        return signedFields != original.signedFields
    }

    private var signedFields: [ArraySlice<UInt8>] {
        header.fields.filter { Self.signedNames.contains(header.name(of: $0).map(\.lowercased)) }
            .map { bytes[$0.whole] }
    }

    private static let signedNames = Set(
        (DKIMSigner.standardFields + ["DKIM-Signature"]).map { $0.utf8.map(\.lowercased) }
    )
}
