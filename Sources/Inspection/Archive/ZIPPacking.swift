import CArchive

/// Packs files into a ZIP that a password opens, encrypted by AES-256 (WinZip's AE-2): for programs of the last fifteen
/// years, the one in Windows' Explorer excepted until Windows 11.
public enum ZIPPacking {
    public struct File: Sendable, Hashable {
        public var name: String
        public var bytes: [UInt8]

        public init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// - Parameters:
    ///   - password: at least one character, none of them U+0000; nil: nothing is encrypted.
    ///   - areNamesUTF8: whether the archive says of its names that they are UTF-8; else they are in CP932, the code
    ///     page of Windows in Japan, and must fit into that.
    ///   - seconds: the time of the files, since 1970.
    ///
    /// - Returns: nil when libarchive cannot.
    public static func pack(_ files: [File], password: String?, areNamesUTF8: Bool, seconds: Int) -> [UInt8]? {
        if let password, password.isEmpty || password.utf8.contains(0) { return nil }
        return UTF8Locale.during {
            guard let writer = unsafe archive_write_new() else { return nil }
            defer { unsafe archive_write_free(writer) }
            // Deflate may make a little more of what does not shrink; heads come twice.
            let bytesMax = files.reduce(1 << 12) {
                $0 + $1.bytes.count + $1.bytes.count / 512 + 4 * $1.name.utf8.count + 1_024
            }
            var packed = [UInt8](repeating: 0, count: bytesMax)
            var count = 0
            let isDone = unsafe packed.withUnsafeMutableBytes { buffer in
                unsafe begin(writer, password, areNamesUTF8)
                    && archive_write_open_memory(writer, buffer.baseAddress, buffer.count, &count) == ARCHIVE_OK
                    && files.allSatisfy { unsafe write($0, seconds, to: writer) }
                    && archive_write_close(writer) == ARCHIVE_OK
            }
            return isDone && count <= packed.count ? Array(packed.prefix(count)) : nil
        }
    }

    private static func begin(_ writer: OpaquePointer, _ password: String?, _ areNamesUTF8: Bool) -> Bool {
        unsafe archive_write_set_format_zip(writer) == ARCHIVE_OK
            && archive_write_set_options(writer, "zip:compression=deflate") == ARCHIVE_OK
            && archive_write_set_options(writer, areNamesUTF8 ? "zip:hdrcharset=UTF-8" : "zip:hdrcharset=CP932")
                >= ARCHIVE_WARN
            && encrypt(writer, password)
            // No padding at its end.
            && archive_write_set_bytes_per_block(writer, 0) == ARCHIVE_OK
    }

    private static func encrypt(_ writer: OpaquePointer, _ password: String?) -> Bool {
        guard let password else { return true }
        return unsafe archive_write_set_options(writer, "zip:encryption=aes256") == ARCHIVE_OK
            && archive_write_set_passphrase(writer, password) == ARCHIVE_OK
    }

    private static func write(_ file: File, _ seconds: Int, to writer: OpaquePointer) -> Bool {
        guard let entry = unsafe archive_entry_new() else { return false }
        defer { unsafe archive_entry_free(entry) }
        unsafe archive_entry_set_pathname_utf8(entry, file.name)
        unsafe archive_entry_set_filetype(entry, 0o100000)
        unsafe archive_entry_set_perm(entry, 0o644)
        unsafe archive_entry_set_size(entry, Int64(file.bytes.count))
        unsafe archive_entry_set_mtime(entry, seconds, 0)
        guard unsafe archive_write_header(writer, entry) == ARCHIVE_OK else { return false }
        let written = unsafe file.bytes.withUnsafeBytes { unsafe archive_write_data(writer, $0.baseAddress, $0.count) }
        return unsafe written == file.bytes.count && archive_write_finish_entry(writer) == ARCHIVE_OK
    }
}
