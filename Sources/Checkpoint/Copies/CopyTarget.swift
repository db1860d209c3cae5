import Mail

/// Where copies go: a `[[copy]]` of the configuration.
public struct CopyTarget: Sendable, Hashable {
    /// 1 to 32 lower-case letters, digits, `-` and `_`: it becomes part of file names.
    public var name: String
    public var selection: CopySelection
    public var mode: Mode
    public var server: MailServer

    public init(name: String, selection: CopySelection = .all, mode: Mode = .required, server: MailServer) {
        self.name = name
        self.selection = selection
        self.mode = mode
        self.server = server
    }

    public enum Mode: String, Sendable, Hashable, CaseIterable {
        /// The message is accepted only when the copy lies safely on disk.
        case required
        /// The message is accepted even if the copy cannot be kept.
        case bestEffort = "best-effort"
    }

    /// Whether `name` may be the name of a target.
    static func isName(_ name: String) -> Bool {
        (1...32).contains(name.utf8.count)
            && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0.isDigit || $0 == 0x2D || $0 == 0x5F }
            && name.utf8.first != 0x2D
    }
}
