/// What a table of words is about: one file of `Tables` each, by its raw value.
enum WordTopic: String, Sendable, Hashable, CaseIterable {
    // How Japanese is written.
    case pronouns, keigo, translated, readings, simplified
    case introductions
    case slips = "template-slips"
    // What phishing is made of.
    case account, payment, threat, urgency, action
    // What scams and unwanted mail are about.
    case prize, extortion, investment, adult, gambling, medicine, offer, parcel
    case advanceFee = "advance-fee"
    // How sites answer.
    case formReplies = "form-replies"

    /// Its place in arrays and bit sets.
    var index: Int { Self.places[self] ?? 0 }

    private static let places = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
