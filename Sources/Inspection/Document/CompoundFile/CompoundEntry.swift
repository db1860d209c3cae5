/// A storage (folder) or stream (file) in a compound file.
package struct CompoundEntry: Sendable, Hashable {
    /// From the root, parts joined by slashes, in small letters: names are compared without regard to case.
    package var path: String
    /// As it is written.
    var name: String
    var isStorage: Bool
    /// The class identifier of a storage, 16 bytes as they are stored.
    var classID: [UInt8]
    var start: UInt32
    package var size: Int
    /// No storage holds it: programs do not show it.
    var isOrphan = false

    /// The path of the storage that holds it; empty for the root.
    var parent: String {
        let parts = path.utf8
        guard let slash = parts.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(path[..<slash])
    }

    /// The last part of the path.
    var key: String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
        return String(path[path.utf8.index(after: slash)...])
    }
}
