/// What the inspections of a message came to.
public struct InspectionReport: Sendable, Hashable {
    /// In the order of the inspections, each with the points it has here.
    public var findings: [Finding] = []
    public var assessment: Assessment
    /// The domains its links lead to, each once, as lists of domains are asked about them.
    public var linkDomains: [String] = []
    /// The links that a service is to be asked about, if `InspectionSettings.wantsLinkDigests`.
    public var linkDigests: [LinkDigests] = []
    /// Whether a limit of `InspectionLimits` was reached: what lies behind it was not looked at.
    public var isCutOff = false

    init(assessment: Assessment) { self.assessment = assessment }
}
