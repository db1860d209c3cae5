/// Deflates a run of one byte as small as fixed codes allow (RFC 1951 section 3.2.6): for bombs.
public struct RunDeflater {
    private var bytes: [UInt8] = []
    private var bits: UInt32 = 0
    private var count: UInt32 = 0

    /// `length` times the byte 0, in 13 bits for each 258.
    public static func zeros(_ length: Int) -> [UInt8] {
        var writer = RunDeflater()
        writer.put(0b011, 3)
        // The literal 0, then copies of it.
        writer.putCode(0b0011_0000, 8)
        var left = length - 1
        while left >= 258 {
            writer.putCode(0b1100_0101, 8)
            writer.putCode(0, 5)
            left -= 258
        }
        for _ in 0..<left { writer.putCode(0b0011_0000, 8) }
        writer.putCode(0, 7)
        writer.put(0, 7)
        return writer.bytes
    }

    /// The same as a gzip file, with a checksum that nobody comes to.
    public static func gzip(_ length: Int) -> [UInt8] {
        [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + zeros(length) + [0, 0, 0, 0] + ArchiveMaker.little(length, 4)
    }

    /// Numbers begin with their lowest bit, codes with their highest.
    private mutating func put(_ value: UInt32, _ width: UInt32) {
        bits |= value << count
        count += width
        while count >= 8 {
            bytes.append(UInt8(truncatingIfNeeded: bits))
            bits >>= 8
            count -= 8
        }
    }

    private mutating func putCode(_ code: UInt32, _ width: UInt32) {
        put((0..<width).reduce(0) { $0 | (code >> $1 & 1) << (width - 1 - $1) }, width)
    }
}
