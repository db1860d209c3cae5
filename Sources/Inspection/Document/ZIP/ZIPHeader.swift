/// A header of one entry: the local one before its content (APPNOTE 4.3.7), or its line in the directory (4.3.12).
struct ZIPHeader {
    let version: Int
    let flags: Int
    let method: Int
    let checksum: Int
    let time: Int
    let packedSize: Int
    let size: Int
    let name: ArraySlice<UInt8>
    let extra: ArraySlice<UInt8>
    /// Of the local header, as the directory tells; 0 in a local header.
    let offset: Int
    let attributes: Int
    /// Behind the header.
    let end: Int

    init?(local bytes: ArraySlice<UInt8>, at start: Int) {
        guard bytes.stands("PK\u{3}\u{4}", at: start), let header = bytes.run(at: start, 30),
            let nameLength = header.uint16(at: 26), let extraLength = header.uint16(at: 28),
            let name = bytes.run(at: start &+ 30, nameLength)
        else { return nil }
        let extra = bytes.from(start &+ 30 &+ nameLength).prefix(extraLength)
        self.init(header, from: 4, name, extra, (0, 0, start &+ 30 &+ nameLength &+ extra.count))
    }

    init?(central bytes: ArraySlice<UInt8>, at start: Int) {
        guard bytes.stands("PK\u{1}\u{2}", at: start), let header = bytes.run(at: start, 46),
            let nameLength = header.uint16(at: 28), let extraLength = header.uint16(at: 30),
            let commentLength = header.uint16(at: 32), let name = bytes.run(at: start &+ 46, nameLength),
            let attributes = header.uint32(at: 38), let offset = header.uint32(at: 42)
        else { return nil }
        let extra = bytes.from(start &+ 46 &+ nameLength).prefix(extraLength)
        let end = start &+ 46 &+ nameLength &+ extraLength &+ commentLength
        let isUnix = header.byte(at: 5) == 3
        self.init(header, from: 6, name, extra, (offset, isUnix ? attributes : 0, end))
    }

    /// From `from` on both headers have the same fields.
    private init?(
        _ header: ArraySlice<UInt8>,
        from: Int,
        _ name: ArraySlice<UInt8>,
        _ extra: ArraySlice<UInt8>,
        _ rest: (offset: Int, attributes: Int, end: Int)
    ) {
        guard let version = header.uint16(at: from), let flags = header.uint16(at: from &+ 2),
            let method = header.uint16(at: from &+ 4), let time = header.uint16(at: from &+ 6),
            let checksum = header.uint32(at: from &+ 10),
            let packed = header.uint32(at: from &+ 14), let size = header.uint32(at: from &+ 18)
        else { return nil }
        let large = Self.field(0x0001, in: extra)
        var place = 0
        // ZIP64: those that are all ones are in the extra field, in this order.
        func whole(_ value: Int) -> Int {
            guard value == 0xFFFF_FFFF, let large, let found = large.uint64(at: place) else { return value }
            place &+= 8
            return found
        }
        (self.version, self.flags, self.method, self.checksum, self.time) = (version, flags, method, checksum, time)
        (self.name, self.extra, attributes, end) = (name, extra, rest.attributes, rest.end)
        self.size = whole(size)
        packedSize = whole(packed)
        offset = whole(rest.offset)
    }

    /// Sizes and checksum stand behind the content.
    var hasDescriptor: Bool { flags & 8 == 8 }

    /// Whether four bytes that look like a signature begin a header in truth.
    var isPlausible: Bool { (version & 0xFF) <= 63 && !name.isEmpty && !name.contains(0) && method <= 99 }

    func entry(_ names: ZIPNameReader, shift: Int) -> ZIPEntry {
        ZIPEntry(
            name: names.name(of: self),
            nameBytes: name,
            flags: flags,
            method: method,
            packedSize: packedSize,
            size: size,
            headerOffset: offset &+ shift,
            checksum: checksum,
            time: time,
            attributes: attributes
        )
    }

    /// Whether a local header speaks of something else than the directory does.
    func disagrees(with entry: ZIPEntry) -> Bool {
        if name != entry.nameBytes || method != entry.method || flags & 1 != entry.flags & 1 { return true }
        // A descriptor follows; some writers put the sizes into both places.
        if hasDescriptor || packedSize == 0xFFFF_FFFF || size == 0xFFFF_FFFF { return false }
        // Careless ones leave them out without saying so.
        if packedSize == 0, size == 0 { return false }
        return packedSize != entry.packedSize || size != entry.size
    }

    /// The content of an extra field (APPNOTE 4.5.1).
    static func field(_ identifier: Int, in extra: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var offset = 0
        while let found = extra.uint16(at: offset), let length = extra.uint16(at: offset &+ 2) {
            let content = extra.from(offset &+ 4).prefix(length)
            if found == identifier { return content }
            offset &+= 4 &+ length
        }
        return nil
    }
}
