/// What is left of `OpeningLimits` while one attachment is opened with everything in it.
struct OpeningBudget {
    let limits: OpeningLimits
    private(set) var files: Int
    private(set) var bytes: Int
    /// Hashes by which passwords are tried.
    private var hashes: Int

    init(_ limits: OpeningLimits) {
        self.limits = limits
        files = limits.filesMax
        bytes = limits.bytesMax
        hashes = limits.hashesMax
    }

    /// How large something that takes `packed` bytes may become: what is beyond is called a bomb.
    func bytesMax(unpacking packed: Int) -> Int { min(honestMax(packed), limits.fileBytesMax, bytes) }

    /// Whether something that became too large did so by its growth, not by its size.
    func isBomb(unpacking packed: Int) -> Bool { honestMax(packed) <= min(limits.fileBytesMax, bytes) }

    private func honestMax(_ packed: Int) -> Int {
        let grown = packed.multipliedReportingOverflow(by: limits.expansionMax)
        return grown.overflow ? Int.max : max(grown.partialValue, limits.expansionFree)
    }

    /// Counts a file; false if there may be no more.
    mutating func takeFile() -> Bool {
        guard files > 0 else { return false }
        files &-= 1
        return true
    }

    mutating func spend(_ count: Int) { bytes = max(0, bytes &- count) }

    /// Takes the password off a document, and counts what that costs.
    mutating func unlock(
        _ document: ArraySlice<UInt8>,
        by tool: any DocumentUnlocking,
        passwords: [String]
    ) -> UnlockedDocument {
        var unlocking = UnlockingBudget(bytesMax: bytesMax(unpacking: document.count), hashes: hashes)
        let unlocked = tool.unlock(document, passwords: passwords, &unlocking)
        hashes = unlocking.hashes
        return unlocked
    }

    /// Unpacks a part of a document and counts its bytes.
    mutating func unpack(_ entry: ZIPEntry, of archive: ZIPArchive) -> ZIPContent {
        let content = unpackUncounted(entry, of: archive)
        spend(content.bytes?.count ?? 0)
        return content
    }

    /// Unpacks an entry that is opened as a file, and counted then.
    mutating func unpackUncounted(
        _ entry: ZIPEntry,
        of archive: ZIPArchive,
        passwords: [String] = []
    ) -> ZIPContent {
        let allowed = bytesMax(unpacking: entry.content?.count ?? 0)
        let content =
            entry.isEncrypted
            ? archive.content(of: entry, bytesMax: allowed, passwords: passwords)
            : archive.content(of: entry, bytesMax: allowed)
        // What was unpacked in vain has cost as much.
        if case .tooLarge = content { spend(allowed) }
        return content
    }
}
