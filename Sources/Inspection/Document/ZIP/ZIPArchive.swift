/// A ZIP file (APPNOTE 6.3.10), seen both ways: by its directory and by its local headers. Nothing is unpacked.
///
/// Time and memory are linear in the size of the file; at most `entriesMax` entries are read.
package struct ZIPArchive: Sendable {
    package let bytes: ArraySlice<UInt8>
    /// In the order of the directory; unlisted ones behind.
    package private(set) var entries: [ZIPEntry] = []
    package private(set) var flaws: Set<ZIPFlaw> = []
    /// The names of entries that the flaw `disagreement` is about, at most ten.
    private(set) var disagreeing: [String] = []
    /// Bytes before the archive: a program that unpacks itself, or a file that is two things.
    private(set) var prefixLength = 0

    let names: ZIPNameReader
    private let entriesMax: Int

    package init?(_ bytes: ArraySlice<UInt8>, entriesMax: Int) {
        self.init(bytes, entriesMax: entriesMax, names: ZIPNameReader())
    }

    /// nil if there is no sign of a ZIP.
    init?(_ bytes: ArraySlice<UInt8>, entriesMax: Int, names: ZIPNameReader) {
        self.bytes = bytes
        self.entriesMax = entriesMax
        self.names = names
        if let directory = ZIPDirectory(in: bytes) {
            prefixLength = directory.shift
            readDirectory(directory)
            readLocalHeaders()
            findOverlapsAndGaps(before: directory.offset)
        } else {
            guard bytes.stands("PK\u{3}\u{4}", at: 0) else { return nil }
            flaws.insert(.noDirectory)
            scan(0..<bytes.count, areUnlisted: false)
        }
        findSameNames()
    }

    /// Whether any entry is encrypted.
    var isEncrypted: Bool { entries.contains { $0.isEncrypted } }

    func entry(_ name: String) -> ZIPEntry? { entries.first { $0.name == name } }

    private mutating func readDirectory(_ directory: ZIPDirectory) {
        var offset = directory.offset
        while entries.count < entriesMax, let header = ZIPHeader(central: bytes, at: offset) {
            entries.append(header.entry(names, shift: directory.shift))
            offset = header.end
        }
        if bytes.stands("PK\u{1}\u{2}", at: offset), entries.count >= entriesMax { flaws.insert(.tooMany) }
        if entries.count < min(directory.entryCount, entriesMax) { flaws.insert(.missing) }
    }

    /// Holds every entry against its local header, and finds where its content is.
    private mutating func readLocalHeaders() {
        for index in entries.indices {
            let entry = entries[index]
            guard let local = ZIPHeader(local: bytes, at: entry.headerOffset) else {
                flaws.insert(.missing)
                continue
            }
            let length = min(entry.packedSize, bytes.count &- local.end)
            if length < entry.packedSize { flaws.insert(.missing) }
            entries[index].content = local.end..<(local.end &+ length)
            if local.disagrees(with: entry) {
                flaws.insert(.disagreement)
                if disagreeing.count < 10 { disagreeing.append(names.name(of: local)) }
            }
        }
    }

    /// Goes through the entries in the order of their places: none may begin before the one before has ended, and no
    /// entry may lie where the directory knows of none. What overlaps loses its content, so that no byte is unpacked
    /// twice.
    private mutating func findOverlapsAndGaps(before directoryOffset: Int) {
        let order = entries.indices.sorted { entries[$0].headerOffset < entries[$1].headerOffset }
        // Before the archive, too: of two archives one behind the other, programs open the first or the last.
        var gaps: [Range<Int>] = [0..<prefixLength]
        var end = prefixLength
        for index in order {
            guard let content = entries[index].content else { continue }
            let start = entries[index].headerOffset
            if start < end {
                flaws.insert(.overlap)
                entries[index].content = nil
            } else if start > end {
                gaps.append(end..<start)
            }
            end = max(end, content.upperBound)
        }
        if end < directoryOffset { gaps.append(end..<directoryOffset) }
        gaps.append(min(max(end, directoryOffset), bytes.count)..<bytes.count)
        let listed = entries.count
        for gap in gaps { scan(gap, areUnlisted: true) }
        if entries.count > listed { flaws.insert(.unlisted) }
    }

    /// Reads the entries whose local headers lie in a range of the file, one behind the other.
    private mutating func scan(_ range: Range<Int>, areUnlisted: Bool) {
        var offset = range.lowerBound
        var end = offset
        while let found = bytes.offset(of: [0x50, 0x4B, 3, 4], from: offset, to: range.upperBound) {
            offset = found &+ 4
            guard entries.count < entriesMax else { return _ = flaws.insert(.tooMany) }
            guard let header = ZIPHeader(local: bytes, at: found), header.isPlausible else { continue }
            var entry = header.entry(names, shift: 0)
            entry.isUnlisted = areUnlisted
            entry.headerOffset = found
            let start = min(header.end, range.upperBound)
            // Without a size it goes to the next header, or to the end.
            let length =
                header.hasDescriptor
                ? (bytes.offset(of: [0x50, 0x4B, 3, 4], from: start, to: range.upperBound) ?? range.upperBound) &- start
                : entry.packedSize
            // One that begins within the header of another is read, too, but no byte belongs to both.
            if found < end {
                flaws.insert(.overlap)
            } else {
                entry.content = start..<min(range.upperBound, start &+ length)
            }
            end = max(end, entry.content?.upperBound ?? start)
            if header.hasDescriptor { entry.packedSize = length }
            entries.append(entry)
            if !header.hasDescriptor { offset = max(offset, start &+ length) }
        }
    }

    private mutating func findSameNames() {
        var seen = Set<ArraySlice<UInt8>>()
        for entry in entries where !entry.isFolder && !seen.insert(entry.nameBytes).inserted {
            flaws.insert(.sameName)
        }
    }
}
