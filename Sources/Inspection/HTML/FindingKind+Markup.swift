extension FindingKind {
    /// Text that nobody sees, enough of it to mislead filters.
    static let hiddenText = FindingKind("markup.hidden-text", .markup, .caution, points: 2)
    /// Words that hidden text stands in.
    static let splitWords = FindingKind("markup.split-words", .markup, .caution, points: 3)
    /// Letters that run backwards.
    static let reversedText = FindingKind("markup.reversed-text", .markup, .caution, points: 2)
    /// Programs.
    static let script = FindingKind("markup.script", .markup, .note)
    static let form = FindingKind("markup.form", .markup, .note)
    /// A form that asks for a password, a card or a code.
    static let secretField = FindingKind("markup.secret-field", .markup, .caution, points: 2)
    /// Another page that opens by itself.
    static let refresh = FindingKind("markup.refresh", .markup, .caution, points: 2)
    static let base = FindingKind("markup.base", .markup, .note)
    /// Documents within the document.
    static let frame = FindingKind("markup.frame", .markup, .note)
    /// Pictures that are links, and hardly any text.
    static let pictureForText = FindingKind("markup.picture-for-text", .markup, .note, points: 1)
    /// The plain text of the message tells something else.
    static let textDiffers = FindingKind("markup.text-differs", .markup, .note, points: 0.5)
    /// Text that stands in the style sheet alone.
    static let styledText = FindingKind("markup.styled-text", .markup, .note, points: 0.5)
    /// More than is looked at.
    static let markupLimited = FindingKind("markup.too-large", .markup, .note)

    /// What HTML hides or swaps.
    static let markupKinds = [
        hiddenText, splitWords, reversedText, script, form, secretField, refresh, base, frame, pictureForText,
        textDiffers,
        styledText, markupLimited,
    ]
}
