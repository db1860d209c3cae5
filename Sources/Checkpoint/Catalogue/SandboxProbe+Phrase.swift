extension SandboxProbe.Finding: Explained {
    var phrase: Phrase {
        let tried = troubles.map { "\($0.kind.rawValue): \($0.reason)" }.joined(separator: "; ")
        guard let sandbox else {
            return Phrase(
                en: "No sandbox works, so no attachment is opened (\(tried)).",
                ja: "使えるサンドボックスがないため、添付ファイルは開きません（\(tried)）。"
            )
        }
        let rest = tried.isEmpty ? "" : " (\(tried))"
        return Phrase(
            en: "Attachments are opened in a sandbox: \(sandbox.kind.rawValue)\(rest).",
            ja: "添付ファイルはサンドボックス（\(sandbox.kind.rawValue)）の中で開きます\(rest)。"
        )
    }
}
