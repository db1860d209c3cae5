/// Reads the directory of a compound file (MS-CFB section 2.6): records of 128 bytes that form a tree.
struct CompoundDirectory {
    private(set) var entries: [CompoundEntry] = []

    private let records: ArraySlice<UInt8>
    private var seen: [Bool]

    private static let recordLength = 128
    /// Bytes of a path: deep trees end there.
    private static let pathMax = 1_024

    init(_ records: ArraySlice<UInt8>, entriesMax: Int) {
        self.records = records
        let count = min(records.count / Self.recordLength, entriesMax)
        seen = [Bool](repeating: false, count: count)
        guard count > 0 else { return }
        seen[0] = true
        walk()
        for index in seen.indices where !seen[index] {
            guard var entry = entry(index, in: "") else { continue }
            entry.isOrphan = true
            entries.append(entry)
        }
    }

    private func field(_ index: Int, _ offset: Int) -> Int? {
        records.uint32(at: index &* Self.recordLength &+ offset)
    }

    /// From the child of the root on; each record once, so that circles end.
    private mutating func walk() {
        var waiting: [(index: Int, path: String)] = [(field(0, 76) ?? .max, "")]
        while let (index, path) = waiting.popLast() {
            guard seen.indices.contains(index), !seen[index] else { continue }
            seen[index] = true
            waiting.append((field(index, 68) ?? .max, path))
            waiting.append((field(index, 72) ?? .max, path))
            guard let entry = entry(index, in: path) else { continue }
            entries.append(entry)
            if entry.isStorage, entry.path.utf8.count < Self.pathMax {
                waiting.append((field(index, 76) ?? .max, entry.path))
            }
        }
    }

    private func entry(_ index: Int, in parent: String) -> CompoundEntry? {
        guard let record = records.run(at: index &* Self.recordLength, Self.recordLength),
            let kind = record.byte(at: 66), kind == 1 || kind == 2, let start = record.uint32(at: 116),
            let size = record.uint32(at: 120)
        else { return nil }
        let name = record.prefix(64).utf16
        return CompoundEntry(
            path: (parent.isEmpty ? name : parent + "/" + name).lowercased(),
            name: name,
            isStorage: kind == 1,
            classID: Array(record.run(at: 80, 16) ?? []),
            start: UInt32(truncatingIfNeeded: start),
            size: size
        )
    }
}
