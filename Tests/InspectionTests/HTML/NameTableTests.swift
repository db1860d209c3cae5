import Testing

@testable import Inspection

struct NameTableTests {
    @Test("finds every name it was made of, and no other", arguments: [0, 1, 7, 2_000])
    func finds(count: Int) {
        let names = (0..<count).map { "name-\($0)" + String(repeating: "x", count: $0 % 20) }
        let entries = Dictionary(uniqueKeysWithValues: names.enumerated().map { (PackedName($1.utf8), $0) })
        let table = NameTable(entries)
        #expect(names.indices.allSatisfy { table[PackedName(names[$0].utf8)] == $0 })
        #expect(names.allSatisfy { table[PackedName(("no-" + $0).utf8)] == nil })
        #expect(table[PackedName()] == nil)
    }
}
