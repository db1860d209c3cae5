/// What a process that handles hostile files may use at most (setrlimit(2)). Always on.
struct ProcessLimits: Sendable, Hashable, Codable {
    /// Bytes of address space, of each process.
    var memoryBytes = 2 << 30
    /// Seconds of processor time, of each process.
    var processorSeconds = 600
    /// Bytes of a file that it writes.
    var fileBytes = 64 << 20
    /// Processes and threads of its user.
    var processes = 128
    /// Files open at a time.
    var descriptors = 128
}
