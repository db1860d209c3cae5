/// Where the text of an old Word document lies: its piece table (MS-DOC sections 2.4.1 and 2.9.38).
struct WordPieces {
    struct Run {
        var offset: Int
        var characters: Int
        /// One byte a character.
        var isNarrow: Bool

        func units(of stream: ArraySlice<UInt8>) -> [UInt16] {
            if isNarrow { return stream.from(offset).prefix(characters).map { UInt16($0) } }
            let bytes = stream.from(offset).prefix(characters &* 2)
            return stride(from: 0, to: bytes.count &- 1, by: 2).map {
                UInt16(truncatingIfNeeded: bytes.uint16(at: $0) ?? 0)
            }
        }
    }

    private(set) var runs: [Run] = []
    private static let runsMax = 100_000

    init(_ main: ArraySlice<UInt8>, _ table: ArraySlice<UInt8>) {
        guard let offset = main.uint32(at: 0x01A2), let length = main.uint32(at: 0x01A6),
            let pieces = Self.pieces(in: table.from(offset).prefix(length))
        else { return }
        // Positions of n + 1 characters, then n descriptors of eight bytes.
        let count = min(max(0, (pieces.count &- 4) / 12), Self.runsMax)
        var left = main.count
        for index in 0..<count where left > 0 {
            guard let start = pieces.uint32(at: index &* 4), let end = pieces.uint32(at: index &* 4 &+ 4), end > start,
                let place = pieces.uint32(at: (pieces.count &- 4) / 12 &* 4 &+ 4 &+ index &* 8 &+ 2)
            else { continue }
            let isNarrow = place & 0x4000_0000 != 0
            let offset = place & 0x3FFF_FFFF
            // All pieces together are no longer than the stream, whatever they say.
            let characters = min(end &- start, left)
            left &-= characters
            runs.append(Run(offset: isNarrow ? offset / 2 : offset, characters: characters, isNarrow: isNarrow))
        }
    }

    /// Passes over the property modifiers before the piece table.
    private static func pieces(in table: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var reader = ByteReader(table)
        while let mark = reader.byte() {
            if mark == 2 { return reader.uint32().map { reader.rest.prefix($0) } }
            guard mark == 1, let length = reader.uint16(), reader.skip(length) else { return nil }
        }
        return nil
    }
}
