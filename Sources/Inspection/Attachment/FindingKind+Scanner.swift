extension FindingKind {
    /// A scanner knows it. Arguments: scanner, what it calls it, file. Its points alone let policy act: a signature is
    /// no heuristic.
    public static let malware = FindingKind("attachment.malware", .attachment, .danger, points: 10)
    /// A scanner guesses. Arguments: scanner, what it calls it, file.
    public static let suspected = FindingKind("attachment.suspected", .attachment, .caution, points: 2)
    /// A scanner gave no answer. Arguments: scanner, reason, file.
    public static let unscanned = FindingKind("attachment.unscanned", .attachment, .note)

    /// What scanners say of attachments.
    static let scannerKinds: [FindingKind] = [malware, suspected, unscanned]
}
