extension ExplainReport {
    /// What was done with each attachment, and why. Records of earlier versions have none.
    func addAttachments(_ story: JSONValue, to page: inout Page, in language: Language) {
        let attachments = story["attachments"]?.elements ?? []
        guard !attachments.isEmpty else { return }
        page.blank()
        page.line(Phrase.attachments.text(in: language), .faint)
        for attachment in attachments {
            let sentence = Phrase.attachmentDeed(
                attachment["name"]?.string ?? "",
                type: attachment["type"]?.string,
                action: attachment["action"]?.string ?? "?",
                rule: attachment["rule"]?.string ?? "?"
            )
            page.note(sentence.text(in: language), indent: 2)
            for ground in attachment["grounds"]?.elements ?? [] { page.note(ground.string ?? "", indent: 4, .faint) }
            for trouble in attachment["troubles"]?.elements ?? [] {
                page.note(Phrase.attachmentTrouble(trouble.string ?? "").text(in: language), indent: 4, .caution)
            }
        }
        if let held = story["held"]?.string { page.row(Phrase.heldAs.text(in: language), Page.Piece(held)) }
        page.blank()
    }
}
