import Inspection

extension Finding {
    /// What is said about it; nil for what only has a sentence, as listings of blocklists.
    var words: FindingWords? {
        senderWords ?? linkWords ?? markupWords ?? textWords ?? traceWords ?? attachmentWords ?? conversationWords
            ?? scannerWords
    }
}
