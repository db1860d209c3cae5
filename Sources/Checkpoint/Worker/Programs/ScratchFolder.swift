import Foundation
import Glibc

/// Folders for programs whose sandbox gives them none of their own. What an earlier run left is removed at the start.
struct ScratchFolder: Sendable {
    let path: String

    /// Blocks: for the start of the program.
    init(_ path: String) {
        self.path = path
        try? FileManager.default.removeItem(atPath: path)
    }

    /// A new folder that belongs to whom the program runs as.
    func make(for sandbox: Sandbox) throws(WorkerFailure) -> String {
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        // The program need not see who else has one.
        unsafe chmod(path, 0o711)
        let folder = "\(path)/\(UUID().uuidString)"
        guard unsafe mkdir(folder, 0o700) == 0 else {
            throw .unavailable("\(folder): \(SystemReason.text(errno))")
        }
        if sandbox.isRoot {
            let nobody = Confinement(role: .program, isIsolated: false).user
            unsafe chown(folder, nobody, nobody)
        }
        return folder
    }

    func remove(_ folder: String) { try? FileManager.default.removeItem(atPath: folder) }
}
