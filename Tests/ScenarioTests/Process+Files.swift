import Foundation

extension Process {
    /// Closes our ends of the files that it was started with: it has its own, and nobody else closes ours. Foundation
    /// cannot start a program once some 1,350 are open.
    func closeFiles() {
        for case let file as FileHandle in [standardInput, standardOutput, standardError]
        where file !== FileHandle.nullDevice { try? file.close() }
    }
}
