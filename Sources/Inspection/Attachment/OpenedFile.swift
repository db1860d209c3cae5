/// A file that a message carries, as it was found when it was opened, with everything inside of it.
///
/// Made in the worker process, so whoever gets one from there treats it as hostile: texts may be of any length and
/// content up to `OpeningLimits`.
public struct OpenedFile: Sendable, Hashable, Codable {
    /// Its name as the message or the archive has it, decoded; empty if it has none.
    public var name: String
    /// What its bytes are, whatever it is called or declared to be.
    public var type: FileType
    /// Bytes.
    public var size: Int
    public var state: State
    /// What was found in it, not in its members.
    public var findings: [Finding]
    /// Where it leads: links of documents, codes in pictures.
    public var links: [String]
    /// What lies inside: entries of an archive, files in a document, attachments of a message.
    public var members: [OpenedFile]

    public init(name: String, type: FileType, size: Int, state: State = .opened) {
        self.name = name
        self.type = type
        self.size = size
        self.state = state
        findings = []
        links = []
        members = []
    }

    /// How far it could be looked into.
    public enum State: String, Sendable, Hashable, Codable, CaseIterable {
        /// To its end.
        case opened
        /// It needs a password that was not at hand.
        case encrypted
        /// A limit was reached: what lies behind it is unknown.
        case limited
        /// It is malformed, or what opened it failed.
        case unreadable
    }
}
