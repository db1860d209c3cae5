/// `[inspection]`: whether messages are looked into, and what only the administrator knows.
struct InspectorSettings: Sendable, Hashable {
    var isOn = true
    /// Domains of this organisation, lower-case ASCII.
    var ownDomains: [String] = []
    /// Its people, in whose names others may write.
    var people: [PersonEntry] = []
    /// The folder of tables that take the place of the program's, each named as there; nil: none.
    var tables: String?
    /// The folder of lists of bad links, one a file; nil: none.
    var badLinks: String?
    /// Who is asked about links; nil: nobody.
    var linkService: LinkServiceSettings?
    /// What other points some findings have, and other levels.
    var weights: [WeightChange] = []

    init() {}
}
