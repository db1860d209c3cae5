import Inspection
import Testing

struct FindingKindTests {
    @Test("identifiers are unique, and begin with the name of a room")
    func identifiers() {
        let identifiers = FindingKind.all.map(\.identifier)
        #expect(Set(identifiers).count == identifiers.count)
        #expect(identifiers.allSatisfy { $0.contains(".") && $0.utf8.allSatisfy { $0 < 0x80 } })
    }
}
