/// One entry of an archive.
public struct ArchiveEntry: Sendable, Hashable {
    /// Its path as the archive has it, decoded, not made safe.
    public var name: String
    public var kind: Kind
    public var content: Content

    public init(name: String, kind: Kind = .file, content: Content) {
        self.name = name
        self.kind = kind
        self.content = content
    }

    public enum Kind: Sendable, Hashable {
        case file, folder, device
        /// A hard or symbolic link, to the path.
        case link(String)
    }

    public enum Content: Sendable, Hashable {
        case bytes([UInt8])
        /// No password opens it.
        case encrypted
        /// It is longer than the allowance.
        case tooLarge
        /// It is malformed, or made in a way the reader does not know.
        case unreadable
        /// A folder, link or device.
        case none
    }
}
