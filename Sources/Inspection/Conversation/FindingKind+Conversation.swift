extension FindingKind {
    /// Whom a message answers, and who is known.
    static let conversationKinds: [FindingKind] = [
        formAbuse, answerFromElsewhere, quotedNameElsewhere, quoteWithoutThread, correspondent, vouchedFor,
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
    /// What speaks for it: this organisation has written to its author within 90 days. Argument: the author.
    static let correspondent = FindingKind("conversation.correspondent", .conversation, .note, points: -4)
    /// What speaks for it: a reader marked its proven domain right. Argument: the domain.
    static let vouchedFor = FindingKind("conversation.vouched-for", .conversation, .note, points: -8)
}
