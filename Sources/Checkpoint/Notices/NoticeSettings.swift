/// `[notices]`: Sekisho's own mail to its administrator.
public struct NoticeSettings: Sendable, Hashable {
    /// Without a recipient notices are only logged.
    public var to: [String] = []
    /// The sender, in From and as return path; nil: `sekisho@` and our name.
    public var from: String?
    public var server = MailServer(host: "127.0.0.1", port: 25)

    public init() { server.security = .none }

    /// The target that brings notices to their server.
    static let targetName = "notices"

    /// nil where notices are only logged.
    var target: CopyTarget? {
        to.isEmpty ? nil : CopyTarget(name: Self.targetName, mode: .bestEffort, server: server)
    }
}
