import DNS
import Testing

struct RecordWireTests {
    private static let good: [(RecordType, [UInt8])] = [
        (.a, [192, 0, 2, 1]), (.aaaa, [UInt8](repeating: 1, count: 16)), (.cname, [1, 0x61, 2, 0x62, 0x2E, 0]),
        (.ptr, [0]), (.mx, [0, 10, 1, 0x61, 0]), (.txt, [1, 0x61, 0, 2, 0x62, 0x63]), (.tlsa, [3, 1, 1, 0xAB]),
    ]

    @Test func dataIsReadByItsType() throws {
        let records = Self.good.map { Record($0.0, data: $0.1) }
        #expect(records.compactMap { $0?.type } == Self.good.map(\.0))
        #expect(records[2] == .cname(try #require(DomainName(labels: [[0x61], [0x62, 0x2E]]))))
        #expect(records[3] == .ptr(.root))
        #expect(records[5] == .txt([[0x61], [], [0x62, 0x63]]))
    }

    @Test func truncatedDataIsNoRecord() {
        for (type, data) in Self.good {
            for length in 0..<data.count {
                let record = Record(type, data: Array(data.prefix(length)))
                // Cut between two strings, or within the free bytes at the end, it is whole again.
                let isWhole = (type == .txt && [2, 3].contains(length)) || (type == .tlsa && length == 3)
                #expect((record != nil) == isWhole, "\(type) \(length)")
            }
        }
    }

    @Test func anyBytesAreReadOrRefused() {
        for type in RecordType.allCases {
            #expect(Record(type, data: [UInt8](repeating: 0xC0, count: 300)) == nil || type == .tlsa || type == .txt)
            for _ in 0..<2_000 {
                let data = (0..<Int.random(in: 0...40)).map { _ in UInt8.random(in: 0...12) }
                guard let record = Record(type, data: data) else { continue }
                #expect(record.type == type)
            }
        }
    }
}
