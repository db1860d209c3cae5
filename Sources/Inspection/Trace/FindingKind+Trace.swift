extension FindingKind {
    /// What charset, fonts, time zone and mailer give away.
    static let traceKinds: [FindingKind] = []
}
