extension FindingKind {
    // Whose name a link borrows
    static let imitatesOrganisation = FindingKind("link.imitates-organisation", .link, .caution, points: 5)
    static let looksLikeOrganisation = FindingKind("link.looks-like-organisation", .link, .caution, points: 5)
    static let nearOrganisation = FindingKind("link.near-organisation", .link, .caution, points: 3)
    static let imitatesSuffix = FindingKind("link.imitates-suffix", .link, .caution, points: 4)
    static let shownElsewhere = FindingKind("link.shown-elsewhere", .link, .caution, points: 3)
    static let shownDiffers = FindingKind("link.shown-differs", .link, .note)
    static let awayFromClaim = FindingKind("link.away-from-claim", .link, .caution, points: 3)
    /// From its address, beside links to it.
    static let elsewhereToo = FindingKind("link.elsewhere-too", .link, .note, points: 1.5)
    static let awayFromSubject = FindingKind("link.away-from-subject", .link, .note, points: 1.5)
    static let awayFromSender = FindingKind("link.away-from-sender", .link, .caution, points: 5)
    static let borrowsPictures = FindingKind("link.borrows-pictures", .link, .note, points: 1.5)
    static let strangeToSender = FindingKind("link.strange-to-sender", .link, .note, points: 1)
    // How it is written
    static let unusualNumber = FindingKind("link.unusual-number", .link, .caution, points: 5)
    static let numericHost = FindingKind("link.numeric-host", .link, .caution, points: 2.5)
    static let userinfo = FindingKind("link.userinfo", .link, .caution, points: 4)
    static let oddlyWritten = FindingKind("link.oddly-written", .link, .caution, points: 2)
    static let oddPort = FindingKind("link.odd-port", .link, .note, points: 1)
    static let nonASCIIHost = FindingKind("link.non-ascii-host", .link, .note, points: 0.5)
    static let deepHost = FindingKind("link.deep-host", .link, .note, points: 0.5)
    static let randomHost = FindingKind("link.random-host", .link, .note, points: 0.5)
    static let cheapEnding = FindingKind("link.cheap-ending", .link, .note, points: 1)
    // What kind of place it is
    static let shortener = FindingKind("link.shortener", .link, .note, points: 1.5)
    static let onlyShorteners = FindingKind("link.only-shorteners", .link, .note, points: 1.5)
    static let redirector = FindingKind("link.redirector", .link, .note, points: 1)
    static let bareStorage = FindingKind("link.bare-storage", .link, .note, points: 3)
    static let openHost = FindingKind("link.open-host", .link, .note, points: 1)
    static let dynamicHost = FindingKind("link.dynamic-host", .link, .note, points: 1.5)
    static let listed = FindingKind("link.listed", .link, .danger, points: 8)
    // What it does
    static let namesRecipient = FindingKind("link.names-recipient", .link, .note, points: 0.5)
    static let formElsewhere = FindingKind("link.form-elsewhere", .link, .note, points: 0.5)
    static let carriesPage = FindingKind("link.carries-page", .link, .caution, points: 4)
    static let runsScript = FindingKind("link.runs-script", .link, .caution, points: 4)
    static let callsTelephone = FindingKind("link.telephone", .link, .note)
    static let fromCode = FindingKind("link.from-code", .link, .note, points: 1)
    static let tooMany = FindingKind("link.too-many", .link, .note)

    /// Where links lead.
    static let linkKinds: [FindingKind] = [
        imitatesOrganisation, looksLikeOrganisation, nearOrganisation, imitatesSuffix, shownElsewhere, shownDiffers,
        awayFromClaim, elsewhereToo, awayFromSubject, awayFromSender, borrowsPictures, strangeToSender,
        unusualNumber, numericHost, userinfo, oddlyWritten, oddPort, nonASCIIHost, deepHost, randomHost, cheapEnding,
        shortener, onlyShorteners, redirector, bareStorage, openHost, dynamicHost, listed,
        namesRecipient, formElsewhere, carriesPage, runsScript, callsTelephone, fromCode, tooMany,
    ]
}
