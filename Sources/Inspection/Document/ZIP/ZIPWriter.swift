/// Writes a ZIP: new entries as they are, without compression; old ones in the form they had. Names are UTF-8.
struct ZIPWriter {
    private struct Written {
        var header: [UInt8]
        var name: [UInt8]
        var offset: Int
    }

    private var output: [UInt8] = []
    private var entries: [Written] = []

    /// An entry that is not compressed.
    mutating func add(_ name: String, _ bytes: ArraySlice<UInt8>) {
        add(name, packed: bytes, method: 0, size: bytes.count, checksum: CRC32.checksum(bytes))
    }

    /// An entry as another archive has it; nothing if it cannot be copied.
    mutating func copy(_ entry: ZIPEntry, unpacked: ArraySlice<UInt8>, from archive: ZIPArchive) {
        guard let place = entry.content, let packed = archive.bytes.run(at: place.lowerBound, place.count) else {
            return
        }
        let checksum = CRC32.checksum(unpacked)
        add(entry.name, packed: packed, method: entry.method, size: unpacked.count, checksum: checksum)
    }

    private mutating func add(_ name: String, packed: ArraySlice<UInt8>, method: Int, size: Int, checksum: UInt32) {
        let name = Array(name.utf8.prefix(65_535))
        let header =
            Self.number(20, 2) + Self.number(0x0800, 2) + Self.number(method, 2) + Self.number(0, 2)
            // 1 January 1980: the time of the change is nobody's business.
            + Self.number(0x21, 2) + Self.number(Int(checksum), 4) + Self.number(packed.count, 4) + Self.number(size, 4)
            + Self.number(name.count, 2) + Self.number(0, 2)
        entries.append(Written(header: header, name: name, offset: output.count))
        output += [0x50, 0x4B, 3, 4] + header + name
        output += packed
    }

    /// The archive with its directory. Sekisho writes none that needs ZIP64.
    func finished() -> [UInt8] {
        var result = output
        for entry in entries {
            result += [0x50, 0x4B, 1, 2] + Self.number(20, 2) + entry.header
            result += Self.number(0, 2) + Self.number(0, 2) + Self.number(0, 2) + Self.number(0, 4)
            result += Self.number(entry.offset, 4) + entry.name
        }
        let size = result.count &- output.count
        result +=
            [0x50, 0x4B, 5, 6] + Self.number(0, 4) + Self.number(entries.count, 2) + Self.number(entries.count, 2)
        return result + Self.number(size, 4) + Self.number(output.count, 4) + Self.number(0, 2)
    }

    private static func number(_ value: Int, _ width: Int) -> [UInt8] { [UInt8](littleEndian: value, count: width) }
}
