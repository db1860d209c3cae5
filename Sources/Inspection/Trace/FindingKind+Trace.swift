extension FindingKind {
    /// What charset, fonts, time zone and mailer give away. They weigh only beside other evidence, and are not looked
    /// for in mail of known senders.
    static let traceKinds: [FindingKind] = [
        chineseCharset, chineseFonts, timeZone, inventedMailer, agedMailer, oddMessageID, noMessageID, oddDate,
        needlessBase64, rawHeader, malformedAuthor,
    ]

    /// Kana under a label of Chinese. Argument: the charset.
    static let chineseCharset = FindingKind("trace.chinese-charset", .trace, .caution, points: 3)
    /// Japanese in fonts of Chinese systems. Argument: the font.
    static let chineseFonts = FindingKind("trace.chinese-fonts", .trace, .note, points: 2)
    /// Japanese dated in a time zone that is not Japan's. Argument: the zone.
    static let timeZone = FindingKind("trace.time-zone", .trace, .note, points: 2)
    /// A mailer that is a random word and a number. Argument: the mailer.
    static let inventedMailer = FindingKind("trace.invented-mailer", .trace, .note, points: 2)
    /// A mailer that nobody has used for many years, in a new message. Argument: the mailer.
    static let agedMailer = FindingKind("trace.aged-mailer", .trace, .note, points: 1.5)
    /// A Message-ID as mass mailers make it. Argument: the Message-ID.
    static let oddMessageID = FindingKind("trace.odd-message-id", .trace, .note, points: 1)
    static let noMessageID = FindingKind("trace.no-message-id", .trace, .note, points: 1)
    /// No date, none that can be read, or one that cannot be. Argument: the date.
    static let oddDate = FindingKind("trace.odd-date", .trace, .note, points: 1)
    /// Text that needs no encoding, in base64.
    static let needlessBase64 = FindingKind("trace.needless-base64", .trace, .note, points: 1)
    /// Bytes beyond ASCII in a header that does not say in what charset, or at all. Argument: the field.
    static let rawHeader = FindingKind("trace.raw-header", .trace, .note, points: 1)
    /// A From field that is not written as mailers write it. Argument: the field.
    static let malformedAuthor = FindingKind("trace.malformed-author", .trace, .note, points: 1)
}
