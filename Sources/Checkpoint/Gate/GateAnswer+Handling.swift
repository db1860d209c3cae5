extension GateAnswer {
    /// What was done with the message, for the ledger.
    var handling: LedgerHandling {
        var handling = LedgerHandling()
        if let marking {
            if marking.edits.count > marking.forgedFields { handling.edits.append("fields") }
            if marking.forgedFields > 0 { handling.edits.append("forged-fields-removed") }
            if marking.isTagged { handling.edits.append("subject") }
            if !marking.notices.isEmpty { handling.edits.append("notice") }
        }
        if let attachments {
            handling.attachments = attachments.records
            handling.held = attachments.held
            if !attachments.isUntouched, attachments.answer == nil { handling.edits.append("attachments") }
        }
        if let signatures {
            handling.signatures = signatures.signed.map { "\($0.selector)._domainkey.\($0.domain)" }
            if signatures.signed.isEmpty, let reason = signatures.reason { handling.signatures = [reason.word] }
        }
        if let instance = seal?.instance { handling.seal = "i=\(instance)" }
        handling.copies = copies
        return handling
    }
}
