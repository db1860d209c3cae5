import Inspection

/// `[worker]`: the processes that open files.
struct WorkerSettings: Sendable, Hashable {
    /// How they are shut in; nil for the best that works.
    var sandbox: Sandbox.Kind?
    /// Workers, and so files that are opened at a time.
    var processes = 2
    /// Bytes of address space of each.
    var memoryBytes = 2 << 30
    /// Seconds for one file.
    var seconds = 30
    /// Files after which a worker is replaced.
    var jobsMax = 500
    /// Files that wait for a worker, and seconds they wait at most.
    var waitingMax = 200
    var waitingSeconds = 60

    /// How far they open what they are given.
    var opening = OpeningLimits.standard
    /// Programs (LibreOffice, poppler, converters of the administrator) that run at a time, and what one may cost.
    var conversions = 2
    var programs = ProgramLimits.standard
    var scanners: [ScannerSettings] = []

    init() {}

    /// What a worker is held to.
    var limits: ProcessLimits {
        var limits = ProcessLimits()
        limits.memoryBytes = memoryBytes
        // Its end by the clock comes first; this is for a server that no longer watches.
        limits.processorSeconds = max(60, seconds * 2) + jobsMax
        limits.fileBytes = 0
        limits.descriptors = 64
        return limits
    }
}
