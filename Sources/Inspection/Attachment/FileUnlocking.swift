/// Takes the password off a file, for people who want to have what is in it. For the worker process.
public struct FileUnlocking: Sendable {
    private let limits: OpeningLimits
    private let tools: OpeningTools

    public init(limits: OpeningLimits = .standard, tools: OpeningTools) {
        self.limits = limits
        self.tools = tools
    }

    /// What is left without the password.
    public enum Unlocked: Sendable {
        case document([UInt8])
        /// Every file of an archive, under the name it has there.
        case files([(name: String, bytes: [UInt8])])
    }

    /// nil if it has no password, none of these opens all of it, or it is too large.
    public func unlocked(_ bytes: [UInt8], name: String, passwords: [String]) -> Unlocked? {
        let type = FileType(sniffing: bytes[...], name: name)
        if let tool = tools.unlocking.first(where: { $0.takes(type) }) {
            var budget = UnlockingBudget(bytesMax: limits.fileBytesMax, hashes: limits.hashesMax)
            let tried = tool.ownPasswords + passwords
            guard case .opened(let open, _) = tool.unlock(bytes[...], passwords: tried, &budget) else { return nil }
            return .document(open)
        }
        guard type.isArchive, let tool = tools.archives, tool.reads(type) else { return nil }
        return files(of: ArchiveFile(bytes: bytes[...], type: type, name: name, passwords: passwords), tool)
    }

    private func files(of archive: ArchiveFile, _ tool: any ArchiveReading) -> Unlocked? {
        var files: [(name: String, bytes: [UInt8])] = []
        let allowance = ArchiveAllowance(
            entries: limits.filesMax,
            entryBytes: limits.fileBytesMax,
            bytes: limits.bytesMax,
            nameBytes: limits.nameBytesMax
        )
        var left = limits.bytesMax
        let end = tool.read(archive, allowance) { entry in
            guard entry.kind == .file else { return true }
            guard case .bytes(let bytes) = entry.content, bytes.count <= left else { return false }
            left -= bytes.count
            files.append((entry.name, bytes))
            return true
        }
        return end == .complete && !files.isEmpty ? .files(files) : nil
    }
}
