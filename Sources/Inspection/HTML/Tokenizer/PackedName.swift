/// A short name as a value that seldom costs memory of its own: of an element, an attribute, a property, a character
/// reference. All that HTML knows have at most sixteen bytes, save for a few references.
struct PackedName: Hashable, Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    private var rest: [UInt8] = []
    private(set) var count = 0

    init() {}

    init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { append(byte) }
    }

    mutating func append(_ byte: UInt8) {
        switch count {
        case 0..<8: low |= UInt64(byte) << UInt64(count &* 8)
        case 8..<16: high |= UInt64(byte) << UInt64((count &- 8) &* 8)
        default: rest.append(byte)
        }
        count &+= 1
    }

    /// For tables whose names nobody else chooses.
    var mixed: Int {
        let product = (low ^ high &* 0xC2B2_AE3D_27D4_EB4F) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: product &>> 40)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(low)
        hasher.combine(high)
        if count > 16 { hasher.combine(rest) }
    }

    /// Whether it begins with `on`, as the names of event handlers do.
    var isEventHandler: Bool { count > 2 && low & 0xFFFF == 0x6E6F }
}
