/// What others make of a message: the answer of `Tests/House/judge.py`.
struct Judgement {
    /// For each DKIM signature whether dkimpy verifies it; an error counts as no.
    let dkim: [Bool]
    /// dkimpy's chain validation: `pass`, `fail`, `none`.
    let arc: String
    let arcReason: String
    /// Whether OpenDKIM's library verifies the signatures; nil if it could not run.
    let isGoodForOpenDKIM: Bool
    let openDKIMText: String
    /// The texts, decoded, with charset and media type; nil if Python cannot decode one.
    let texts: [(type: String, charset: String, text: String?)]
    let defects: [String]

    init(_ json: [String: Any]) {
        dkim = (json["dkim"] as? [Any] ?? []).map { $0 as? Bool ?? false }
        arc = json["arc"] as? String ?? ""
        arcReason = json["arcReason"] as? String ?? ""
        isGoodForOpenDKIM = json["opendkim"] as? Int == 0
        openDKIMText = json["opendkimText"] as? String ?? ""
        let parts = json["parts"] as? [[String: Any]] ?? []
        texts = parts.compactMap { part in
            guard let type = part["type"] as? String, type.hasPrefix("text/") else { return nil }
            return (type, part["charset"] as? String ?? "", part["text"] as? String)
        }
        defects = parts.flatMap { $0["defects"] as? [String] ?? [] }
    }
}
