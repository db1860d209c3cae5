import Mail

/// A short name as a value that costs no memory of its own: of an element, an attribute, a character reference.
///
/// Up to 16 bytes it is exact, and no name that HTML knows of its elements and attributes is longer; of longer ones the
/// rest is only mixed in, so that two of them might be taken for the same.
struct PackedName: Hashable, Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    private(set) var count = 0

    init() {}

    init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { append(byte) }
    }

    mutating func append(_ byte: UInt8) {
        switch count {
        case 0..<8: low |= UInt64(byte) << UInt64(count &* 8)
        case 8..<16: high |= UInt64(byte) << UInt64((count &- 8) &* 8)
        default: high = (high ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        count &+= 1
    }

    /// Whether it begins with `on`, as the names of event handlers do.
    var isEventHandler: Bool { count > 2 && low & 0xFFFF == 0x6E6F }
}
