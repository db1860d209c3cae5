extension FindingKind {
    /// Whom a message answers.
    static let conversationKinds: [FindingKind] = [
        formAbuse, answerFromElsewhere, quotedNameElsewhere, quoteWithoutThread,
    ]

    /// An automatic reply of a site quotes a lure and a link that somebody typed into its form. Arguments: the quoted
    /// words, the link.
    static let formAbuse = FindingKind("conversation.form-abuse", .conversation, .caution, points: 6)
    /// It answers a message of ours that did not go to its author. Arguments: the author, the Message-ID.
    static let answerFromElsewhere = FindingKind(
        "conversation.answer-from-elsewhere",
        .conversation,
        .caution,
        points: 4
    )
    /// Its author has the name of somebody whom it quotes under another address. Arguments: the name, both addresses.
    static let quotedNameElsewhere = FindingKind(
        "conversation.quoted-name-elsewhere",
        .conversation,
        .caution,
        points: 3
    )
    /// It quotes a message of ours and belongs to no thread. Argument: the address quoted.
    static let quoteWithoutThread = FindingKind("conversation.quote-without-thread", .conversation, .note, points: 1)
}
