import Testing

@testable import Inspection

struct AssessmentTests {
    private static func finding(_ identifier: String, _ aspect: Finding.Aspect, _ points: Double) -> Finding {
        Finding(identifier, .note, points: points, aspect: aspect)
    }

    private static func level(_ findings: [Finding]) -> Finding.Severity? {
        Assessment(findings, weights: Weights()).level
    }

    @Test("danger takes two kinds of evidence, however heavy one is")
    func witnesses() {
        #expect(Self.level([Self.finding("link.a", .link, 50)]) == .caution)
        #expect(Self.level([Self.finding("link.a", .link, 5), Self.finding("link.b", .link, 5)]) == .caution)
        #expect(Self.level([Self.finding("link.a", .link, 5), Self.finding("text.b", .text, 5)]) == .danger)
        #expect(Self.level([Self.finding("link.a", .link, 8.8), Self.finding("text.b", .text, 0.5)]) == .caution)
    }

    @Test("traces alone weigh nothing")
    func traces() {
        #expect(Self.level([Self.finding("trace.a", .trace, 9), Self.finding("trace.b", .trace, 9)]) == nil)
        #expect(Self.level([Self.finding("trace.a", .trace, 4), Self.finding("text.b", .text, 1)]) == .caution)
    }

    @Test("what speaks for a message counts against the rest")
    func counterEvidence() {
        let bad = [Self.finding("link.a", .link, 5), Self.finding("text.b", .text, 5)]
        #expect(Self.level(bad + [Self.finding("conversation.c", .conversation, -4)]) == .caution)
        #expect(Self.level(bad + [Self.finding("conversation.c", .conversation, -20)]) == nil)
    }

    @Test("of many findings of one kind the heaviest counts, once")
    func kinds() {
        let links = (1...100).map { Self.finding("link.a", .link, Double($0) / 100) }
        #expect(Assessment(links, weights: Weights()).score == 1)
    }

    @Test("the table sets points and levels, and passes over what is none")
    func table() {
        let weights = Weights(table: Array("# comment\nlevel.caution 2\nlink.a 3.5\nnonsense\nlink.b x\n".utf8))
        #expect(weights.caution == 2)
        #expect(weights.points(of: Self.finding("link.a", .link, 1)) == 3.5)
        #expect(weights.points(of: Self.finding("link.b", .link, 1)) == 1)
    }

    @Test("every identifier of the published table is a kind that exists, and none weighs less than nothing")
    func published() {
        let known = Set(FindingKind.all.map(\.identifier)).union(["level.caution", "level.danger", "level.aspect"])
        let lines = TableLines(InspectionTables.standard["weights"]).lines.compactMap { line in
            line.text.split(separator: " ").first.map(String.init)
        }
        #expect(!lines.isEmpty)
        #expect(lines.allSatisfy(known.contains), "\(lines.filter { !known.contains($0) })")
    }
}
