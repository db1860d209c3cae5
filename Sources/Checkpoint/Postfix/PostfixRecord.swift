/// What was done to a Postfix: kept beside its `main.cf` until it is undone.
struct PostfixRecord: Sendable, Codable {
    static let fileName = "sekisho-setup.json"
    static let backupName = "main.cf.before-sekisho"

    /// `before` is what stood there before the first time.
    var changes: [PostfixChange]
    /// The SHA-256 of `main.cf` as we left it, in hexadecimal; while it is still so, the backup can be put back whole.
    var written: String
    /// Whether only we have changed `main.cf` since the backup was made.
    var isBackupWhole: Bool
}
