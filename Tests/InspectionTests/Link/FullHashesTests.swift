import Testing

@testable import Inspection

@Suite struct FullHashesTests {
    private static let hash = Array(0..<32 as Range<UInt8>)

    /// A field of Protocol Buffers that has bytes.
    static func field(_ number: UInt8, _ bytes: [UInt8]) -> [UInt8] { [number << 3 | 2, UInt8(bytes.count)] + bytes }

    private static func answer(details: [[UInt8]], seconds: [UInt8] = [8, 0xAC, 2]) -> [UInt8] {
        let full = field(1, hash) + details.flatMap { field(2, $0) }
        return field(1, full) + field(2, seconds)
    }

    @Test func `a hash with a threat counts, for as long as the answer says`() throws {
        let found = try #require(FullHashes(safeBrowsing: Self.answer(details: [[8, 2]])))
        #expect(found.hashes == [Self.hash])
        #expect(found.seconds == 300)
    }

    @Test(arguments: [[], [[8, 0]], [[8, 5]], [[8, 2, 16, 1]], [[8, 1, 0x12, 1, 2]]] as [[[UInt8]]])
    func `a hash without a threat that is known and meant for us does not count`(details: [[UInt8]]) throws {
        #expect(try #require(FullHashes(safeBrowsing: Self.answer(details: details))).hashes.isEmpty)
    }

    @Test func `one of several threats is enough, and an empty answer is one`() throws {
        let found = try #require(FullHashes(safeBrowsing: Self.answer(details: [[8, 9], [8, 1]])))
        #expect(found.hashes == [Self.hash])
        #expect(FullHashes(safeBrowsing: [])?.hashes == [])
    }

    @Test func `an answer that breaks off is none`() {
        let whole = Self.answer(details: [[8, 2]])
        let full = 2 + 36 + 2
        for length in 1..<whole.count where length != full {
            #expect(FullHashes(safeBrowsing: Array(whole.prefix(length))) == nil, "\(length)")
        }
        #expect(FullHashes(safeBrowsing: [0x0A] + Array(repeating: 0xFF, count: 11)) == nil)
    }

    @Test func `lines of hashes are read, and nothing else`() {
        let digits = Self.hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let found = FullHashes(lines: Array("# bad\n\(digits)\r\n\n".utf8))
        #expect(found?.hashes == [Self.hash] && found?.seconds == nil)
        for bad in ["<html>", String(digits.dropLast(2)), digits + "00", "g" + digits.dropFirst()] {
            #expect(FullHashes(lines: Array(bad.utf8)) == nil)
        }
    }
}
