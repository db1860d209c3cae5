/// What an answer of a zone means.
struct BlocklistMeaning: Sendable, Hashable {
    var codes: BlocklistCodes
    /// What the zone calls it, such as `PBL`.
    var text: String
    var points: Double
    /// Whether mail is to be refused for it alone.
    var refuses = false
    /// The identifier of the finding.
    var finding = FindingIdentifier.blocklistListed

    init(_ codes: BlocklistCodes, _ text: String, points: Double) {
        self.codes = codes
        self.text = text
        self.points = points
    }
}
