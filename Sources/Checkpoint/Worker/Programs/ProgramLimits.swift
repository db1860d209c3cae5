/// What a program may cost beside the limits of its processes.
struct ProgramLimits: Sendable, Hashable {
    /// Seconds by the clock: what takes longer keeps others from their turn.
    var seconds = 20
    /// Bytes that it prints.
    var outputBytesMax = 64 << 20
    /// Bytes of its complaints that are kept for the log.
    var complaintBytesMax = 4_096
    /// Bytes of its folder.
    var folderBytesMax = 256 << 20
    var process = ProcessLimits()

    static let standard: ProgramLimits = {
        var limits = ProgramLimits()
        // LibreOffice maps that much, and takes a tenth of it.
        limits.process.memoryBytes = 4 << 30
        limits.process.processorSeconds = 120
        limits.process.descriptors = 512
        return limits
    }()
}
