/// The checksum of ZIP (APPNOTE 4.4.7).
enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? value &>> 1 ^ 0xEDB8_8320 : value &>> 1 }
    }

    /// One step; an index of eight bits is within the table of 256.
    @inline(__always)
    static func updated(_ value: UInt32, _ byte: UInt8) -> UInt32 {
        table[Int((value ^ UInt32(byte)) & 0xFF)] ^ value &>> 8
    }

    static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        var value: UInt32 = 0xFFFF_FFFF
        for byte in bytes { value = updated(value, byte) }
        return value ^ 0xFFFF_FFFF
    }
}
