/// Where the directory of a ZIP lies, by the record at its end (APPNOTE 4.3.14 to 4.3.16).
struct ZIPDirectory {
    /// From the start of the file.
    let offset: Int
    let entryCount: Int
    /// How much further than they say all offsets lie: the length of what stands before the archive.
    let shift: Int

    /// nil if there is none where one can be.
    init?(in bytes: ArraySlice<UInt8>) {
        guard let end = Self.endRecord(in: bytes) else { return nil }
        var count = bytes.uint16(at: end &+ 10) ?? 0
        var size = bytes.uint32(at: end &+ 12) ?? 0
        var start = bytes.uint32(at: end &+ 16) ?? 0
        var behind = end
        if let large = Self.largeRecord(in: bytes, before: end) {
            behind = large
            count = bytes.uint64(at: large &+ 32) ?? 0
            size = bytes.uint64(at: large &+ 40) ?? 0
            start = bytes.uint64(at: large &+ 48) ?? 0
        }
        entryCount = count
        if bytes.stands("PK\u{1}\u{2}", at: behind &- size) {
            offset = behind &- size
            shift = max(0, offset &- start)
        } else if bytes.stands("PK\u{1}\u{2}", at: start) || count == 0 {
            offset = min(start, end)
            shift = 0
        } else {
            return nil
        }
    }

    /// The last end record whose comment reaches no further than the file; else the last one of all.
    private static func endRecord(in bytes: ArraySlice<UInt8>) -> Int? {
        bytes.lastOffset(of: [0x50, 0x4B, 5, 6], within: 65_535 &+ 22)
            .flatMap { bytes.run(at: $0, 22) == nil ? nil : $0 }
    }

    /// The end record of ZIP64 that the locator before the end record points to, or that stands right before it.
    private static func largeRecord(in bytes: ArraySlice<UInt8>, before end: Int) -> Int? {
        let locator = end &- 20
        guard bytes.stands("PK\u{6}\u{7}", at: locator), let told = bytes.uint64(at: locator &+ 8) else { return nil }
        return [told, locator &- 56].first { bytes.stands("PK\u{6}\u{6}", at: $0) && bytes.run(at: $0, 56) != nil }
    }
}
