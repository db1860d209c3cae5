extension FindingKind {
    /// What a text says, and how.
    static let textKinds: [FindingKind] = [
        machineTranslated, translatedPhrase, doubledReading, templateSlip, spacedJapanese, simplifiedCharacters,
        invisibleCharacters, styledLetters, mixedScripts, disguisedWords,
        accountPressure, accountRequest, bareLink, manyLures, introduction,
        prize, advanceFee, extortion, investment, adult, gambling, medicine, offer, parcel,
    ]

    // How it is written.

    /// Japanese with the pronouns of a translation and without the polite forms of business mail. Arguments: the
    /// sentence that gives it away, pronouns and polite forms in 1,000 characters.
    static let machineTranslated = FindingKind("text.machine-translated", .text, .note, points: 2)
    /// A turn of phrase of translations ("あなたのアカウント"). Arguments: the words, the sentence.
    static let translatedPhrase = FindingKind("text.translated-phrase", .text, .note, points: 1.5)
    /// Kana followed by the kanji that they spell (じかん時間). Arguments: the words, the sentence.
    static let doubledReading = FindingKind("text.doubled-reading", .text, .caution, points: 3)
    /// What is left over from a template: 利用いただき without ご, places not filled in. Arguments: the words, the sentence.
    static let templateSlip = FindingKind("text.template-slip", .text, .note, points: 1.5)
    /// Spaces within Japanese words (東 京 電 力). Argument: how many.
    static let spacedJapanese = FindingKind("text.spaced-japanese", .text, .note, points: 1.5)
    /// Characters of simplified Chinese in Japanese. Arguments: the characters, the sentence.
    static let simplifiedCharacters = FindingKind("text.simplified-characters", .text, .note, points: 2)
    /// Characters nobody sees, within words. Argument: how many.
    static let invisibleCharacters = FindingKind("text.invisible-characters", .text, .caution, points: 3)
    /// Letters of mathematics used for writing. Argument: how many.
    static let styledLetters = FindingKind("text.styled-letters", .text, .note, points: 2)
    /// Latin words with a Cyrillic or Greek letter in them. Argument: how many.
    static let mixedScripts = FindingKind("text.mixed-scripts", .text, .caution, points: 3.5)
    /// English words that wear accents (pàsswórd). Argument: the words.
    static let disguisedWords = FindingKind("text.disguised-words", .text, .caution, points: 4)

    // What it is about. Arguments of all: the words, the sentence.

    /// Account or payment, a threat, and what to do, or a deadline.
    static let accountPressure = FindingKind("text.account-pressure", .text, .caution, points: 2.5)
    /// Account or payment and what to do about it, without a threat.
    static let accountRequest = FindingKind("text.account-request", .text, .note, points: 1)
    /// Hardly a word, and a link to follow. Argument: the words there are.
    static let bareLink = FindingKind("text.bare-link", .text, .note, points: 1.5)
    /// Several strong words of scams and unwanted offers close together, whatever their topics.
    static let manyLures = FindingKind("text.many-lures", .text, .note, points: 2)
    /// A stranger introduces himself as strangers do in scams.
    static let introduction = FindingKind("text.introduction", .text, .note, points: 1.5)
    static let prize = FindingKind("text.prize", .text, .note, points: 1.5)
    static let advanceFee = FindingKind("text.advance-fee", .text, .caution, points: 3)
    static let extortion = FindingKind("text.extortion", .text, .caution, points: 4)
    static let investment = FindingKind("text.investment", .text, .note, points: 1.5)
    static let adult = FindingKind("text.adult", .text, .note, points: 2)
    static let gambling = FindingKind("text.gambling", .text, .note, points: 2)
    static let medicine = FindingKind("text.medicine", .text, .note, points: 2)
    static let offer = FindingKind("text.offer", .text, .note, points: 1)
    static let parcel = FindingKind("text.parcel", .text, .note, points: 1)
}
