import Inspection

/// Opens, packs and converts files that somebody else made, out of reach of the server: in production processes
/// without network or rights (`WorkerPool`), in tests whatever is needed.
///
/// No call throws, and none hangs: each has its time, and what goes wrong is an outcome.
protocol AttachmentWorker: Sendable {
    func open(_ file: EncodedFile, passwords: [String]) async -> WorkerOutcome<OpenedFile>
    /// The same file without its password; an archive becomes a ZIP that has none.
    func unlock(_ file: WorkerFile, passwords: [String]) async -> WorkerOutcome<WorkerFile>
    /// An AES-256 encrypted ZIP of the files.
    func pack(_ files: [WorkerFile], password: String, names: ZIPNames) async -> WorkerOutcome<[UInt8]>
    func convert(_ file: WorkerFile, by converter: Converter) async -> WorkerOutcome<WorkerFile>
}
