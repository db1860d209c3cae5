import Authentication
import DNS

extension Page {
    /// One signature: a line, and with `verbose` what was hashed and where the key came from.
    mutating func add(_ outcome: DKIMOutcome, verbose: Bool, in language: Language) {
        let signer = outcome.domain?.shown ?? "?"
        row(
            "DKIM",
            Piece(outcome.result.rawValue.padded(to: 10), .result(outcome.result.rawValue)),
            Piece("\(signer)", .strong),
            Piece(" (\(outcome.signature.tagsText))  ", .faint),
            Piece(outcome.reason.phrase.text(in: language))
        )
        guard verbose else { return }
        let signature = outcome.signature
        let key = outcome.keyBits.map { ", \($0) bit" } ?? ""
        note("c=\(signature.canonicalizationText)\(key)", .faint)
        if let hash = outcome.bodyHash {
            note("bh=\(Base64Text.encode(signature.bodyHash))", .faint)
            note("→  \(Base64Text.encode(hash.digest))  (\(hash.canonicalBytes) bytes)", .faint)
        }
        if let answer = outcome.answer { add(answer: answer, indent: 15) }
    }
}

extension DKIMSignature {
    /// Selector and algorithm, as they stand in the signature.
    fileprivate var tagsText: String {
        "s=\(selector?.description ?? "?"), \(algorithm?.rawValue ?? "?")"
    }
}

extension String {
    /// The text with blanks behind it up to `width` characters; for ASCII words in columns.
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - utf8.count)) }
}
