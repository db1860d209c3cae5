import CArchive
import Mail

/// One way through an archive, from its first entry to its last. Safe as long as the bytes live (see `init`), and it
/// frees what libarchive gives it.
@safe struct ArchivePass {
    private let bytes: UnsafeRawBufferPointer
    private let format: ArchiveFormat
    private let name: String
    private let charsets: CharsetDecoder
    var passwords: [String] = []
    private static let pieceBytes = 1 << 16

    /// - Parameter bytes: must outlive the pass.
    init(_ bytes: UnsafeRawBufferPointer, _ format: ArchiveFormat, name: String, _ charsets: CharsetDecoder) {
        unsafe self.bytes = bytes
        self.format = format
        self.name = name
        self.charsets = charsets
    }

    func run(_ allowance: ArchiveAllowance, _ take: (ArchiveEntry) -> Bool) -> ArchiveEnd {
        guard let reader = unsafe open() else { return .unreadable }
        defer { unsafe archive_read_free(reader) }
        var allowance = allowance
        while true {
            guard allowance.entries > 0 else { return .limited }
            var header: OpaquePointer?
            let code = unsafe archive_read_next_header(reader, &header)
            if code == ARCHIVE_EOF { return .complete }
            guard code >= ARCHIVE_WARN || code == ARCHIVE_RETRY, let header = unsafe header else {
                return unsafe end(reader)
            }
            allowance.entries -= 1
            // The reader found its way again behind something malformed.
            if code == ARCHIVE_RETRY { continue }
            let entry = unsafe entry(header, reader, allowance)
            if case .bytes(let content) = entry.content { allowance.bytes -= content.count }
            guard take(entry) else { return .stopped }
            if entry.content == .tooLarge, !format.skipsCheaply || allowance.bytes <= 0 { return .limited }
        }
    }

    /// Whether the passwords open the first entry that needs one; nil when none does.
    func opensFirstEncrypted(_ allowance: ArchiveAllowance) -> Bool? {
        guard let reader = unsafe open() else { return nil }
        defer { unsafe archive_read_free(reader) }
        for _ in 0..<max(0, allowance.entries) {
            var header: OpaquePointer?
            guard unsafe archive_read_next_header(reader, &header) >= ARCHIVE_WARN, let header = unsafe header else {
                return nil
            }
            guard unsafe archive_entry_is_encrypted(header) != 0 else { continue }
            switch unsafe content(header, reader, bytesMax: min(allowance.entryBytes, allowance.bytes)) {
            case .bytes, .tooLarge: return true
            case .encrypted, .unreadable, .none: return false
            }
        }
        return nil
    }

    private func open() -> OpaquePointer? {
        guard let reader = unsafe archive_read_new() else { return nil }
        unsafe format.prepare(reader)
        for password in passwords { unsafe archive_read_add_passphrase(reader, password) }
        // One character a byte, so that any bytes are a name, and the name can be turned into bytes again.
        if format.namesLackCharset { unsafe archive_read_set_options(reader, "hdrcharset=ISO-8859-1") }
        guard unsafe archive_read_open_memory(reader, bytes.baseAddress, bytes.count) == ARCHIVE_OK else {
            unsafe archive_read_free(reader)
            return nil
        }
        return unsafe reader
    }

    /// Why there is no next entry. Archives whose list is encrypted say so while they fail.
    private func end(_ reader: OpaquePointer) -> ArchiveEnd {
        unsafe archive_read_has_encrypted_entries(reader) > 0 ? .encrypted : .unreadable
    }

    private func entry(_ header: OpaquePointer, _ reader: OpaquePointer, _ allowance: ArchiveAllowance) -> ArchiveEntry
    {
        let name = unsafe entryName(header, bytesMax: allowance.nameBytes)
        if let target = unsafe archive_entry_hardlink(header) ?? archive_entry_symlink(header) {
            let path = unsafe text(target, bytesMax: allowance.nameBytes)
            return ArchiveEntry(name: name, kind: .link(path), content: .none)
        }
        // The kinds of files of stat(2); compressed files have none.
        switch unsafe UInt32(archive_entry_filetype(header)) & 0o170000 {
        case 0o040000: return ArchiveEntry(name: name, kind: .folder, content: .none)
        case 0o100000, 0:
            let most = max(0, min(allowance.entryBytes, allowance.bytes))
            return unsafe ArchiveEntry(name: name, content: content(header, reader, bytesMax: most))
        default: return ArchiveEntry(name: name, kind: .device, content: .none)
        }
    }

    private func content(_ header: OpaquePointer, _ reader: OpaquePointer, bytesMax: Int) -> ArchiveEntry.Content {
        let isEncrypted = unsafe archive_entry_is_encrypted(header) != 0
        if isEncrypted, passwords.isEmpty { return .encrypted }
        // What it says of its size is only good for refusing: memory is taken as the bytes come.
        if unsafe archive_entry_size_is_set(header) != 0, unsafe archive_entry_size(header) > Int64(bytesMax) {
            return .tooLarge
        }
        var content: [UInt8] = []
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.pieceBytes, alignment: 16)
        defer { unsafe piece.deallocate() }
        while true {
            let count = unsafe archive_read_data(reader, piece.baseAddress, piece.count)
            if count == 0 { return .bytes(content) }
            guard count > 0 else { return isEncrypted ? .encrypted : .unreadable }
            guard content.count + count <= bytesMax else { return .tooLarge }
            unsafe content.append(contentsOf: piece.prefix(count))
        }
    }

    private func entryName(_ header: OpaquePointer, bytesMax: Int) -> String {
        if format == .compressed { return ArchiveFormat.nameInside(name) }
        // As it stands in the archive, where the archive does not say in which charset.
        if let raw = unsafe archive_entry_pathname(header) { return unsafe text(raw, bytesMax: bytesMax) }
        return unsafe archive_entry_pathname_utf8(header).map { unsafe text($0, bytesMax: bytesMax) } ?? ""
    }

    private func text(_ start: UnsafePointer<CChar>, bytesMax: Int) -> String {
        var bytes: [UInt8] = []
        var place = unsafe start
        while unsafe place.pointee != 0, bytes.count < bytesMax {
            unsafe bytes.append(UInt8(bitPattern: place.pointee))
            unsafe place += 1
        }
        return charsets.guess((format.namesLackCharset ? Self.raw(bytes) ?? bytes : bytes)[...])
    }

    /// The bytes that became these characters; nil if some character is more than a byte, and so was known as what it
    /// is.
    private static func raw(_ name: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        for scalar in String(decoding: name, as: UTF8.self).unicodeScalars {
            guard let byte = UInt8(exactly: scalar.value) else { return nil }
            result.append(byte)
        }
        return result
    }
}
