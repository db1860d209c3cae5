@testable import Inspection
import TestSupport
import Testing

struct InflateTests {
    /// "hello hello hello hello\n" by zlib.
    static let hello: [UInt8] = [
        0x78, 0xDA, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x57, 0xC8, 0x40, 0x27, 0xB9, 0x00, 0x70, 0xBE, 0x08, 0xBB,
    ]

    @Test func `a stream is undone`() {
        let inflated = Inflate(zlib: Self.hello[...], bytesMax: 1_000)
        #expect(inflated.end == .complete)
        #expect(inflated.output == Array("hello hello hello hello\n".utf8))
    }

    @Test func `no more than the limit comes out`() {
        let inflated = Inflate(zlib: Self.hello[...], bytesMax: 10)
        #expect(inflated.end == .limited)
        #expect(inflated.output.count <= 10)
    }

    @Test func `stored blocks are copied, and torn ones end`() {
        let stored: [UInt8] = [1, 3, 0, 0xFC, 0xFF, 0x61, 0x62, 0x63]
        #expect(Inflate(stored[...], bytesMax: 10).output == [0x61, 0x62, 0x63])
        #expect(Inflate(stored.dropLast(), bytesMax: 10).end == .malformed)
    }

    @Test func `any bytes end, within the limit`() {
        for bytes in HostileBytes.variants(of: Self.hello, count: 600) {
            #expect(Inflate(zlib: bytes[...], bytesMax: 4_096).output.count <= 4_096)
        }
    }
}
