/// How a process that handles hostile files shuts itself in before it reads the first byte. Made by the server, and
/// handed to `sekisho worker` as one argument; it holds no secret.
struct Confinement: Sendable, Hashable, Codable {
    enum Role: String, Sendable, Hashable, Codable {
        /// Works by itself: starts nothing, opens nothing but libraries.
        case worker
        /// Becomes another program, which may start others and write into its folder.
        case program
    }

    var role: Role
    /// Whether it has namespaces of its own: processes, network, mounts.
    var isIsolated: Bool
    var limits = ProcessLimits()
    /// Who it becomes when it is root; nobody.
    var user: UInt32 = 65_534
    /// What may be read and run, and what may be written.
    var readable: [String] = []
    var writable: [String] = []
}
