/// A list of MAPI properties within TNEF (MS-OXTNEF section 2.1.3.4).
struct TNEFProperties {
    struct Property {
        var identifier: Int
        var isWide: Bool
        /// The first value, if there are several.
        var value: ArraySlice<UInt8>
    }

    private var reader: ByteReader
    private var left: Int

    init(_ bytes: ArraySlice<UInt8>) {
        reader = ByteReader(bytes)
        left = reader.uint32() ?? 0
    }

    mutating func next() -> Property? {
        guard left > 0, let type = reader.uint16(), let identifier = reader.uint16() else { return nil }
        left &-= 1
        if identifier >= 0x8000, !skipName() { return nil }
        let isMultiple = type & 0x1000 != 0
        let kind = type & 0x0FFF
        var count = 1
        if isMultiple || Self.hasLength(kind) {
            guard let told = reader.uint32(), told <= reader.bytes.count else { return nil }
            count = told
        }
        var first: ArraySlice<UInt8> = []
        for index in 0..<count {
            guard let value = value(kind) else { return nil }
            if index == 0 { first = value }
        }
        return Property(identifier: identifier, isWide: kind == 0x1F, value: first)
    }

    private static func hasLength(_ kind: Int) -> Bool { [0x0D, 0x1E, 0x1F, 0x102].contains(kind) }

    private mutating func value(_ kind: Int) -> ArraySlice<UInt8>? {
        if Self.hasLength(kind) {
            guard let length = reader.uint32(), let value = reader.run(length) else { return nil }
            reader.skip((4 &- length % 4) % 4)
            return value
        }
        switch kind {
        case 0x02, 0x03, 0x04, 0x0A, 0x0B: return reader.run(4)
        case 0x05, 0x06, 0x07, 0x14, 0x40: return reader.run(8)
        case 0x48: return reader.run(16)
        default: return nil
        }
    }

    /// A property with a name: a class, then a number or a text.
    private mutating func skipName() -> Bool {
        guard reader.skip(16), let kind = reader.uint32() else { return false }
        guard kind != 0 else { return reader.skip(4) }
        guard let length = reader.uint32() else { return false }
        return reader.skip(length) && reader.skip(min((4 &- length % 4) % 4, reader.rest.count))
    }
}
