import Inspection

@testable import Checkpoint

extension AttachmentWorker {
    /// Opens a file that is not encoded.
    func open(_ file: WorkerFile, passwords: [String]) async -> WorkerOutcome<OpenedFile> {
        let content = EncodedFile(
            name: file.name,
            declaredType: file.declaredType,
            body: file.bytes[...],
            encoding: .binary
        )
        return await open(content, passwords: passwords)
    }
}
