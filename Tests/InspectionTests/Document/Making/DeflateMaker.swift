@testable import Inspection

/// Writes DEFLATE for tests.
enum DeflateMaker {
    /// Zeros: one literal, then copies of 258 bytes, in the fixed code of RFC 1951 section 3.2.6.
    static func zeros(_ count: Int) -> [UInt8] {
        var bits: [UInt8] = [1, 1, 0]
        var left = count
        func literal() { bits += [0, 0, 1, 1, 0, 0, 0, 0] }
        literal()
        left -= 1
        while left >= 258 {
            // Length 258 is symbol 285 (11000101), distance 1 is symbol 0.
            bits += [1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0]
            left -= 258
        }
        for _ in 0..<left { literal() }
        bits += [0, 0, 0, 0, 0, 0, 0]
        return stride(from: 0, to: bits.count, by: 8).map { start in
            bits[start..<min(start + 8, bits.count)].enumerated().reduce(0) { $0 | $1.element << UInt8($1.offset) }
        }
    }

    /// Bytes as they are, in the form of zlib (RFC 1950, RFC 1951 section 3.2.4).
    static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = [0x78, 0x01]
        for start in stride(from: 0, to: bytes.count, by: 65_535) {
            let block = bytes[start..<min(start + 65_535, bytes.count)]
            let count = UInt16(block.count)
            result += [start + block.count == bytes.count ? 1 : 0]
            for word in [count, ~count] { result += [UInt8(word & 0xFF), UInt8(word >> 8)] }
            result += block
        }
        var (low, high) = (1, 0)
        for byte in bytes {
            low = (low + Int(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return result + [high >> 8, high & 0xFF, low >> 8, low & 0xFF].map(UInt8.init)
    }

    /// A ZIP with one entry that is packed.
    static func zip(_ name: String, _ packed: [UInt8], size: Int) -> [UInt8] {
        var header = number(20, 2) + number(0x800, 2) + number(8, 2) + number(0, 4) + number(0, 4)
        header +=
            number(UInt32(packed.count), 4) + number(UInt32(size), 4) + number(UInt32(name.utf8.count), 2)
            + number(0, 2)
        let local = [0x50, 0x4B, 3, 4] + header + Array(name.utf8) + packed
        let central =
            [0x50, 0x4B, 1, 2] + number(20, 2) + header + number(0, 4) + number(0, 4) + number(0, 2) + number(0, 4)
        let end = [0x50, 0x4B, 5, 6] + number(0, 4) + number(1, 2) + number(1, 2)
        let directory = central + Array(name.utf8)
        return local + directory + end + number(UInt32(directory.count), 4) + number(UInt32(local.count), 4)
            + number(0, 2)
    }
}
