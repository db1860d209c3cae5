/// A program to start: an absolute path, arguments, the whole environment. No shell is involved.
struct SpawnCommand: Sendable, Hashable {
    var path: String
    /// Without the name of the program itself.
    var arguments: [String] = []
    var environment: [String: String] = [:]
    /// Where it starts; nil for the root folder.
    var folder: String?
}
