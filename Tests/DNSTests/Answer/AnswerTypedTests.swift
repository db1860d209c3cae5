import DNS
import Testing

struct AnswerTypedTests {
    private static let zone = """
        e TXT "v=spf1 " "-all"
          TXT "other"
          A 192.0.2.1
          AAAA 2001:db8::1
          MX 20 b
          MX 10 a
          MX 10 c
        1.2.0.192.in-addr.arpa PTR e
        """

    @Test func recordsAreGivenByTheirKind() async throws {
        let resolver = RecordingResolver(ZoneResolver(try Zone(Self.zone)))
        let name = try #require(DomainName("e"))
        #expect(await resolver.answer(name, .txt).texts == [Array("v=spf1 -all".utf8), Array("other".utf8)])
        #expect(await resolver.answer(name, .a).addresses == [.v4(0xC000_0201)])
        #expect(await resolver.answer(name, .aaaa).addresses.map(\.description) == ["2001:db8::1"])
        #expect(await resolver.answer(name, .mx).exchanges.map(\.description) == ["a", "c", "b"])
        #expect(await resolver.answer(IPAddress.v4(0xC000_0201).reverseName, .ptr).names == [name])
        #expect(await resolver.answer(name, .tlsa).names == [])
        #expect(resolver.answers.map(\.question.type) == [.txt, .a, .aaaa, .mx, .ptr, .tlsa])
    }

    @Test func theRecordHasALimit() async throws {
        var limits = Limits()
        limits.recordedAnswersMax = 2
        let resolver = RecordingResolver(ZoneResolver(Zone()), limits: limits)
        for _ in 0..<3 { #expect(await resolver.answer(.root, .a).outcome == .noData) }
        #expect(resolver.answers.count == 2)
    }
}
