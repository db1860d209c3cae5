/// Takes the password off documents of Office (MS-OFFCRYPTO): those since 2007, packed away whole, and workbooks and
/// texts up to 2003.
public struct OfficeUnlocking: DocumentUnlocking {
    public init() {}

    /// Excel's, and PowerPoint's.
    public let ownPasswords = ["VelvetSweatshop", "/01Hannes Ruescher/01"]

    public func takes(_ type: FileType) -> Bool { ["office-encrypted", "doc", "xls", "ppt"].contains(type.word) }

    public func unlock(_ document: ArraySlice<UInt8>, passwords: [String], _ budget: inout UnlockingBudget)
        -> UnlockedDocument
    {
        guard var file = CompoundFile(document) else { return .unknownMethod }
        if file.has("encryptedpackage") { return unlockPackage(&file, passwords, &budget) }
        if let name = ["workbook", "book"].first(where: { file.has($0) }), let stream = file.content(name),
            let workbook = LockedWorkbook(stream)
        {
            return Self.opened(workbook.lock, passwords, &budget) { lock, key in
                file.replacing([name: workbook.opened(lock, key: key)])
            }
        }
        guard let text = LockedText(&file) else { return .unknownMethod }
        let data = file.content("data")
        return Self.opened(text.lock, passwords, &budget) { lock, key in
            file.replacing(text.opened(lock, key: key, data: data))
        }
    }

    private func unlockPackage(_ file: inout CompoundFile, _ passwords: [String], _ budget: inout UnlockingBudget)
        -> UnlockedDocument
    {
        guard let info = file.content("encryptioninfo"), let content = file.content("encryptedpackage"),
            let major = info.uint16(at: 0), let minor = info.uint16(at: 2)
        else { return .unknownMethod }
        switch (major, minor) {
        case (4, 4): return Self.opened(AgileLock(info.from(8)), passwords, &budget) { $0.opened(content, key: $1) }
        case (2...4, 2):
            return Self.opened(StandardLock(info.from(4)), passwords, &budget) { $0.opened(content, key: $1) }
        default: return .unknownMethod
        }
    }

    private static func opened<Lock: OfficeLock>(
        _ lock: Lock?,
        _ passwords: [String],
        _ budget: inout UnlockingBudget,
        _ open: (_ lock: Lock, _ key: [UInt8]) -> [UInt8]?
    ) -> UnlockedDocument {
        guard let lock else { return .unknownMethod }
        for password in passwords {
            guard budget.takeHashes(lock.hashes) else { return .stopped }
            guard let key = lock.key(for: password) else { continue }
            guard let bytes = open(lock, key) else { return .unknownMethod }
            return bytes.count <= budget.bytesMax ? .opened(bytes, password: password) : .stopped
        }
        return .wrongPassword
    }
}
