/// A compound file, the container of old Office documents, messages of Outlook, installers and macros (MS-CFB).
///
/// Chains of sectors that run in circles are cut, and all streams together come to at most a few times the size of the
/// file, so that the work is linear whatever the file promises.
package struct CompoundFile {
    let bytes: ArraySlice<UInt8>
    /// Every storage and stream, as the tree leads to them; then those no tree leads to.
    package private(set) var entries: [CompoundEntry] = []
    /// Where the first stream of each path stands in `entries`.
    private var places: [String: Int] = [:]
    /// The class of the root storage.
    private(set) var rootClass: [UInt8] = []

    let sectorShift: Int
    let shortCutoff: Int
    private(set) var table: [UInt32] = []
    private(set) var shortTable: [UInt32] = []
    private var shortSectors: ArraySlice<UInt8> = []
    /// The first of the sectors that hold the short ones.
    private(set) var shortSectorsStart = CompoundFile.sectorMax
    /// How many more bytes of streams are read.
    private var bytesLeft: Int

    package static let entriesMax = 20_000
    static let shortShift = 6
    /// Sector numbers above are no sectors (section 2.1).
    private static let sectorMax: UInt32 = 0xFFFF_FFFA

    /// nil if it is none.
    package init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), let shift = bytes.uint16(at: 30),
            (7...16).contains(shift), let directory = bytes.uint32(at: 48), let cutoff = bytes.uint32(at: 56),
            let shortStart = bytes.uint32(at: 60)
        else { return nil }
        self.bytes = bytes
        sectorShift = shift
        shortCutoff = cutoff
        bytesLeft = bytes.count &* 4 &+ 65_536
        readTable()
        let records = stream(from: UInt32(truncatingIfNeeded: directory), length: .max)
        shortTable = Self.numbers(in: stream(from: UInt32(truncatingIfNeeded: shortStart), length: .max))
        if let start = records.uint32(at: 116) {
            rootClass = Array(records.run(at: 80, 16) ?? [])
            shortSectorsStart = UInt32(truncatingIfNeeded: start)
            shortSectors = stream(from: shortSectorsStart, length: .max)
        }
        entries = CompoundDirectory(records, entriesMax: Self.entriesMax).entries
        for (place, entry) in entries.enumerated() where !entry.isStorage && places[entry.path] == nil {
            places[entry.path] = place
        }
    }

    /// The content of a stream, at most `bytesMax` of it; what the file does not hold is missing at its end.
    package mutating func content(of entry: CompoundEntry, bytesMax: Int = .max) -> ArraySlice<UInt8> {
        guard !entry.isStorage else { return [] }
        let length = min(entry.size, bytesMax, bytesLeft)
        let content =
            entry.size < shortCutoff
            ? shortStream(from: entry.start, length: length) : stream(from: entry.start, length: length)
        bytesLeft &-= content.count
        return content
    }

    /// The stream with that path, small letters; nil if there is none.
    mutating func content(_ path: String, bytesMax: Int = .max) -> ArraySlice<UInt8>? {
        places[path].map { content(of: entries[$0], bytesMax: bytesMax) }
    }

    /// The stream with that path; nil if there is none.
    func entry(_ path: String) -> CompoundEntry? { places[path].map { entries[$0] } }

    /// Whether there is a stream of that path.
    func has(_ path: String) -> Bool { places[path] != nil }

    // MARK: Sectors

    private func sector(_ number: UInt32) -> ArraySlice<UInt8> {
        guard number < Self.sectorMax else { return [] }
        return bytes.from((Int(number) &+ 1) &<< sectorShift).prefix(1 &<< sectorShift)
    }

    /// The sectors with the allocation table: 109 are named in the header, the others in a chain of their own.
    private mutating func readTable() {
        let sectorsMax = bytes.count &>> sectorShift
        let perSector = 1 &<< (sectorShift &- 2)
        var numbers = Self.numbers(in: bytes.from(76).prefix(109 &* 4))
        var next = bytes.uint32(at: 68).map { UInt32(truncatingIfNeeded: $0) } ?? Self.sectorMax
        var rounds = 0
        while next < Self.sectorMax, rounds <= sectorsMax / max(1, perSector) {
            let list = Self.numbers(in: sector(next))
            guard list.count == perSector, let last = list.last else { break }
            numbers += list.dropLast()
            next = last
            rounds &+= 1
        }
        for number in numbers.prefix(sectorsMax) where number < Self.sectorMax && table.count <= sectorsMax {
            table += Self.numbers(in: sector(number))
        }
    }

    private func stream(from start: UInt32, length: Int) -> ArraySlice<UInt8> {
        gather(from: start, length: length, table, bytes.from(1 &<< sectorShift), shift: sectorShift)
    }

    private func shortStream(from start: UInt32, length: Int) -> ArraySlice<UInt8> {
        gather(from: start, length: length, shortTable, shortSectors, shift: Self.shortShift)
    }

    private func gather(
        from start: UInt32,
        length: Int,
        _ table: [UInt32],
        _ sectors: ArraySlice<UInt8>,
        shift: Int
    ) -> ArraySlice<UInt8> {
        var result: [UInt8] = []
        for number in chain(from: start, table, countMax: (length &- 1) &>> shift &+ 1) {
            let sector = sectors.from(Int(number) &<< shift).prefix(min(1 &<< shift, length &- result.count))
            if sector.isEmpty { break }
            result.append(contentsOf: sector)
        }
        return result[...]
    }

    /// Follows a chain. It is no longer than the table, or it runs in a circle.
    func chain(from start: UInt32, _ table: [UInt32], countMax: Int) -> [UInt32] {
        var numbers: [UInt32] = []
        var number = start
        while number < Self.sectorMax, numbers.count < min(countMax, table.count &+ 1) {
            numbers.append(number)
            guard Int(number) < table.count else { break }
            number = table[Int(number)]
        }
        return numbers
    }

    private static func numbers(in bytes: ArraySlice<UInt8>) -> [UInt32] {
        stride(from: 0, to: bytes.count &- 3, by: 4).compactMap {
            bytes.uint32(at: $0).map { UInt32(truncatingIfNeeded: $0) }
        }
    }
}
