/// What is to run shut in.
struct SandboxOrder: Sendable, Hashable {
    /// The program and its arguments; empty for a worker.
    var command: [String] = []
    var environment: [String: String] = [:]
    var limits = ProcessLimits()
    /// Files and folders that it may read beside those of the system.
    var files: [String] = []
    /// Bytes of its folder, where the sandbox can tell (bubblewrap).
    var folderBytesMax = 256 << 20
    /// The folder it may write to, where the sandbox gives it none of its own (Landlock).
    var scratch: String?
}
