public import Mail

/// Reads archives with libarchive. For the worker process: what attackers write is read there by C.
public struct LibArchive: ArchiveReading {
    private let charsets: CharsetDecoder
    private let limits: LibArchiveLimits

    /// - Parameter charsets: decodes the names of archives that do not say in which charset they are.
    public init(charsets: CharsetDecoder = .basic, limits: LibArchiveLimits = .standard) {
        self.charsets = charsets
        self.limits = limits
    }

    public func reads(_ type: FileType) -> Bool { ArchiveFormat(type) != nil }

    public func read(_ archive: ArchiveFile, _ allowance: ArchiveAllowance, take: (ArchiveEntry) -> Bool) -> ArchiveEnd
    {
        guard let format = ArchiveFormat(archive.type) else { return .unreadable }
        return UTF8Locale.during {
            unsafe archive.bytes.withUnsafeBytes { bytes in
                var pass = unsafe ArchivePass(bytes, format, name: archive.name, charsets)
                if format.hasPasswords { unsafe pass.passwords = passwords(archive, format, bytes, allowance) }
                return pass.run(allowance, take)
            }
        }
    }

    /// The passwords, the one that opens the first encrypted entry before the others. The old encryption of ZIP has one
    /// byte to tell a wrong password by, so each is tried on a whole entry, with its checksum.
    private func passwords(
        _ archive: ArchiveFile,
        _ format: ArchiveFormat,
        _ bytes: UnsafeRawBufferPointer,
        _ allowance: ArchiveAllowance
    ) -> [String] {
        let candidates = archive.passwords.prefix(limits.passwordsMax).filter { !$0.isEmpty && !$0.utf8.contains(0) }
        for (index, candidate) in candidates.enumerated() {
            var pass = unsafe ArchivePass(bytes, format, name: archive.name, charsets)
            pass.passwords = [candidate]
            guard let fits = pass.opensFirstEncrypted(allowance) else { return [] }
            if fits { return [candidate] + candidates[..<index] + candidates[(index + 1)...] }
        }
        return candidates
    }
}
