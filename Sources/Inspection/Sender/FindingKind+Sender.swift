extension FindingKind {
    // Whose name it borrows
    static let claimsOrganisation = FindingKind("sender.claims-organisation", .sender, .caution, points: 5)
    static let claimsOrganisationByList = FindingKind("sender.claims-organisation-by-list", .sender, .note, points: 3)
    static let disguisedName = FindingKind("sender.disguised-name", .sender, .caution, points: 6)
    static let subjectClaims = FindingKind("sender.subject-claims", .sender, .note, points: 1.5)
    static let textClaims = FindingKind("sender.text-claims", .sender, .note, points: 0.5)
    static let claimsOwnPerson = FindingKind("sender.claims-own-person", .sender, .caution, points: 5)
    static let domainInName = FindingKind("sender.domain-in-name", .sender, .note, points: 1.5)
    static let addressInName = FindingKind("sender.address-in-name", .sender, .caution, points: 3)
    static let organisationOnFreeMail = FindingKind("sender.organisation-on-free-mail", .sender, .note, points: 1.5)
    // What its domain is made to look like
    static let domainImitates = FindingKind("sender.domain-imitates", .sender, .caution, points: 5)
    static let domainImitatesUs = FindingKind("sender.domain-imitates-us", .sender, .caution, points: 5)
    static let domainImitatesSuffix = FindingKind("sender.domain-imitates-suffix", .sender, .caution, points: 4)
    static let randomDomain = FindingKind("sender.random-domain", .sender, .note, points: 1)
    static let cheapDomain = FindingKind("sender.cheap-domain", .sender, .note, points: 1)
    static let openDomain = FindingKind("sender.open-domain", .sender, .note, points: 1)
    // What authentication says of it
    static let failsAsOrganisation = FindingKind("sender.fails-as-organisation", .sender, .caution, points: 5)
    static let failsAsUs = FindingKind("sender.fails-as-us", .sender, .caution, points: 5)
    static let unprovenOrganisation = FindingKind("sender.unproven-organisation", .sender, .note, points: 2)
    static let provenElsewhere = FindingKind("sender.proven-elsewhere", .sender, .note)
    // How it is addressed
    static let brokenAuthor = FindingKind("sender.broken-author", .sender, .caution, points: 3)
    static let severalAuthors = FindingKind("sender.several-authors", .sender, .caution, points: 3)
    static let replyElsewhere = FindingKind("sender.reply-elsewhere", .sender, .note, points: 0.5)
    static let replyToFreeMail = FindingKind("sender.reply-to-free-mail", .sender, .note, points: 2)
    static let writesToItself = FindingKind("sender.writes-to-itself", .sender, .note, points: 1)
    static let notAddressed = FindingKind("sender.not-addressed", .sender, .note, points: 0.5)
    static let firstContact = FindingKind("sender.first-contact", .sender, .note)
    // What speaks for it
    static let provenOwner = FindingKind("sender.proven-owner", .sender, .note, points: -4)
    static let vouched = FindingKind("sender.vouched", .sender, .note, points: -5)
    static let correspondent = FindingKind("sender.correspondent", .sender, .note, points: -3)

    /// Who a message says it is from.
    static let senderKinds: [FindingKind] = [
        claimsOrganisation, claimsOrganisationByList, disguisedName, subjectClaims, textClaims, claimsOwnPerson,
        domainInName, addressInName, organisationOnFreeMail,
        domainImitates, domainImitatesUs, domainImitatesSuffix, randomDomain, cheapDomain, openDomain,
        failsAsOrganisation, failsAsUs, unprovenOrganisation, provenElsewhere,
        brokenAuthor, severalAuthors, replyElsewhere, replyToFreeMail, writesToItself, notAddressed, firstContact,
        provenOwner, vouched, correspondent,
    ]
}
