public import Mail

/// What inspections need to know beside the message: the tables, and whose mail this is.
public struct InspectionSettings: Sendable {
    public var limits = InspectionLimits.standard
    public var charsets: CharsetDecoder
    public var suffixes: SuffixList
    public var weights: Weights
    /// Whose mail this is.
    public var own = OwnOrganisation()
    /// What is known to be bad.
    public var badLinks = BadLinks()
    /// Whether somebody will be asked about the links: then the report has their hashes.
    public var wantsLinkDigests = false
    public var organisations: Organisations
    let places: LinkPlaces
    let services: MailServices
    let vocabulary: Vocabulary
    let traces: TraceTables

    /// - Parameters:
    ///   - charsets: knows the charsets of Japanese and Chinese mail.
    ///   - suffixes: knows under which names the public can register.
    ///   - tables: read here, once: this is not cheap.
    public init(
        charsets: CharsetDecoder,
        suffixes: SuffixList,
        tables: InspectionTables = .standard
    ) {
        self.charsets = charsets
        self.suffixes = suffixes
        weights = Weights(table: tables["weights"])
        organisations = Organisations(parsing: tables["organisations"])
        places = LinkPlaces(tables)
        services = MailServices(tables)
        vocabulary = Vocabulary(tables)
        traces = TraceTables(tables)
    }
}
