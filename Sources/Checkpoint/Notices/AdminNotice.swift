/// Something the administrator should know, by mail.
public struct AdminNotice: Sendable, Hashable {
    public var kind: NoticeKind
    /// What it is about, such as a domain or the name of a target: the same kind about the same thing is sent only now
    /// and then (`NoticeKind.interval`).
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
