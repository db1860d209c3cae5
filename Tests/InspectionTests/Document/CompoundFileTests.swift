@testable import Inspection
import TestSupport
import Testing

struct CompoundFileTests {
    static let made: [UInt8] = {
        var maker = CompoundFileMaker()
        maker.add("Short", Array("short".utf8))
        maker.add("Storage/Long", [UInt8](repeating: 7, count: 4_100))
        maker.add("Storage/Inner/Deep", [1, 2, 3])
        return maker.made()
    }()

    @Test func `streams are found by path and read`() throws {
        var file = try #require(CompoundFile(Self.made[...]))
        #expect(file.content("short") == Array("short".utf8)[...])
        #expect(file.content("storage/long")?.count == 4_100)
        #expect(file.content("storage/inner/deep") == [1, 2, 3])
        #expect(file.content("nothing") == nil)
        #expect(file.entries.count == 5)
    }

    @Test func `a chain that runs in a circle ends`() throws {
        var bytes = Self.made
        // Every sector leads to the first one.
        let table = try #require(bytes[...].uint32(at: 76)) * 512 + 512
        for place in stride(from: table, to: bytes.count - 3, by: 4) {
            bytes.replaceSubrange(place..<(place + 4), with: [0, 0, 0, 0])
        }
        var file = try #require(CompoundFile(bytes[...]))
        for entry in file.entries { _ = file.content(of: entry) }
        #expect(file.entries.count <= CompoundFile.entriesMax)
    }

    @Test func `any bytes are read without harm`() {
        for bytes in HostileBytes.variants(of: Self.made, count: 300).suffix(1_300) {
            guard var file = CompoundFile(bytes[...]) else { continue }
            for entry in file.entries { _ = file.content(of: entry) }
        }
    }
}
