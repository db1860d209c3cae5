/// An archive that is to be read.
public struct ArchiveFile: Sendable {
    public var bytes: ArraySlice<UInt8>
    public var type: FileType
    /// Its own name: what a single compressed file (gzip, xz) is called follows from it.
    public var name: String
    /// Passwords to try, in this order.
    public var passwords: [String]

    public init(bytes: ArraySlice<UInt8>, type: FileType, name: String, passwords: [String]) {
        self.bytes = bytes
        self.type = type
        self.name = name
        self.passwords = passwords
    }
}
