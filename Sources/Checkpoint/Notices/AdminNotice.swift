/// Something the administrator should know, in mail and log.
public struct AdminNotice: Sendable, Hashable {
    public var kind: NoticeKind
    /// What it is about, such as a domain or the name of a target: the same kind about the same thing is sent at most
    /// once an hour.
    public var about: String
    public var subject: Phrase
    public var text: Phrase

    public init(_ kind: NoticeKind, about: String, subject: Phrase, text: Phrase) {
        self.kind = kind
        self.about = about
        self.subject = subject
        self.text = text
    }
}

/// What notices are about.
public enum NoticeKind: String, Sendable, Hashable, CaseIterable {
    case copyFailed = "copy-failed"
    case targetDown = "target-down"
    case reconciliation
    case spoolDamaged = "spool-damaged"
    case keyToPublish = "key-to-publish"
    case blocklistOff = "blocklist-off"
    case ledgerTrouble = "ledger-trouble"
}
