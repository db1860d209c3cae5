import CArchive

/// What libarchive is told to expect: the format that the file's own bytes show, and nothing else of the many it knows.
enum ArchiveFormat: Sendable, Hashable {
    case zip, sevenZip, rar, tar, lha, cab, iso, cpio, ar, rpm, xar
    /// One file, compressed: its name follows from that of the archive.
    case compressed

    init?(_ type: FileType) {
        switch type.word {
        case "zip", "jar", "apk", "xpi", "msix", "epub": self = .zip
        case "docx", "docm", "dotx", "dotm", "xlsx", "xlsm", "xltx", "xltm", "xlam", "xlsb", "pptx", "pptm", "potx",
            "potm", "ppsx", "ppsm", "ppam", "vsdx", "xps", "odt", "ods", "odp", "odg", "odb":
            self = .zip
        case "7z": self = .sevenZip
        case "rar": self = .rar
        case "tar": self = .tar
        case "lha", "lzh": self = .lha
        case "cab": self = .cab
        case "iso", "udf": self = .iso
        case "cpio": self = .cpio
        case "ar", "deb": self = .ar
        case "rpm": self = .rpm
        case "xar", "pkg": self = .xar
        case "gz", "bz2", "xz", "zst", "lz4", "z", "lzma", "lz": self = .compressed
        default: return nil
        }
    }

    var hasPasswords: Bool { self == .zip }

    /// Whether names are in whatever charset the writer had, and libarchive gives up on those that are none of its own.
    var namesLackCharset: Bool { self == .lha || self == .cab || self == .rar }

    /// Whether passing over an entry costs nothing: everywhere else it is unpacked for that, too.
    var skipsCheaply: Bool { self == .zip || self == .iso || self == .tar || self == .ar }

    /// Tells a reader what it may read.
    func prepare(_ reader: OpaquePointer) {
        switch self {
        case .zip: unsafe archive_read_support_format_zip(reader)
        case .sevenZip: unsafe archive_read_support_format_7zip(reader)
        case .rar:
            unsafe archive_read_support_format_rar(reader)
            unsafe archive_read_support_format_rar5(reader)
        case .tar: unsafe archive_read_support_format_tar(reader)
        case .lha: unsafe archive_read_support_format_lha(reader)
        case .cab: unsafe archive_read_support_format_cab(reader)
        case .iso: unsafe archive_read_support_format_iso9660(reader)
        case .cpio: unsafe archive_read_support_format_cpio(reader)
        case .ar: unsafe archive_read_support_format_ar(reader)
        case .xar: unsafe archive_read_support_format_xar(reader)
        case .rpm:
            unsafe archive_read_support_filter_rpm(reader)
            unsafe archive_read_support_format_cpio(reader)
            unsafe prepareFilters(reader)
        case .compressed:
            unsafe prepareFilters(reader)
            unsafe archive_read_support_format_raw(reader)
        }
    }

    private func prepareFilters(_ reader: OpaquePointer) {
        unsafe archive_read_support_filter_gzip(reader)
        unsafe archive_read_support_filter_bzip2(reader)
        unsafe archive_read_support_filter_xz(reader)
        unsafe archive_read_support_filter_lzma(reader)
        unsafe archive_read_support_filter_lzip(reader)
        unsafe archive_read_support_filter_zstd(reader)
        unsafe archive_read_support_filter_lz4(reader)
        unsafe archive_read_support_filter_compress(reader)
    }

    /// What a single compressed file is called without its ending.
    static func nameInside(_ name: String) -> String {
        let endings = [
            ("tgz", "tar"), ("tbz2", "tar"), ("tbz", "tar"), ("txz", "tar"), ("tzst", "tar"), ("svgz", "svg"),
            ("gz", ""), ("bz2", ""), ("xz", ""), ("zst", ""), ("lz4", ""), ("z", ""), ("lzma", ""), ("lz", ""),
        ]
        let bytes = Array(name.utf8)
        for (ending, other) in endings where bytes.count > ending.utf8.count + 1 {
            let tail = bytes.suffix(ending.utf8.count + 1)
            guard tail.first == 0x2E, tail.dropFirst().map({ $0 | 0x20 }).elementsEqual(ending.utf8.map { $0 | 0x20 })
            else { continue }
            let stem = String(decoding: bytes.dropLast(ending.utf8.count + 1), as: UTF8.self)
            return other.isEmpty ? stem : stem + "." + other
        }
        return name
    }
}
