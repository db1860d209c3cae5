import Inspection

/// Opens, packs and converts files that somebody else made, out of reach of the server: in production processes
/// without network or rights (`WorkerPool`), in tests whatever is needed.
///
/// No call throws, and none hangs: each has its time, and what goes wrong is an outcome.
protocol AttachmentWorker: Sendable {
    func open(_ file: WorkerFile, passwords: [String]) async -> WorkerOutcome<OpenedFile>
    /// An AES-256 encrypted ZIP of the files.
    func pack(_ files: [WorkerFile], password: String, names: ZIPNames) async -> WorkerOutcome<[UInt8]>
    func convert(_ file: WorkerFile, by converter: Converter) async -> WorkerOutcome<WorkerFile>
}
