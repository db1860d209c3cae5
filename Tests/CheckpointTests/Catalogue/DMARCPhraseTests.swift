import Authentication
import Checkpoint
import DNS
import Testing

@Suite struct DMARCPhraseTests {
    private static let domain = DomainName("example.com") ?? .root
    private static let question = Question(domain, .txt)

    private static let reasons: [DMARCReason] = [
        .noAuthorDomain, .severalAuthorDomains([domain, domain]), .noRecord(domain), .severalRecords(at: domain),
        .recordUnusable(at: domain), .aligned(spf: domain, dkim: []), .aligned(spf: nil, dkim: [domain]),
        .aligned(spf: domain, dkim: [domain]), .nothingPassed, .notAligned(spf: domain, dkim: []),
        .notAligned(spf: nil, dkim: Array(repeating: domain, count: 9)), .notAligned(spf: domain, dkim: [domain]),
        .unanswered(question, .timeout), .undecided(domain),
    ]

    @Test func `every reason has words of its own in both languages`() {
        let phrases = Self.reasons.map(\.phrase)
        #expect(Set(phrases).count == Self.reasons.count)
        for phrase in phrases {
            #expect(phrase.english.hasSuffix("."), "\(phrase)")
            #expect(phrase.japanese.hasSuffix("。"), "\(phrase)")
            #expect(phrase.japanese.unicodeScalars.contains { $0.value > 0x3000 }, "\(phrase)")
        }
    }

    @Test func `many signers are cut short`() {
        let phrase = DMARCReason.notAligned(spf: nil, dkim: Array(repeating: Self.domain, count: 9)).phrase
        #expect(phrase.english.contains("example.com, example.com, example.com, …"))
    }

    @Test func `the indicators name the signature as administrators do`() {
        var sources = IndicatorSources(
            authors: [Self.domain],
            spf: nil,
            dkim: [DMARCIdentifier(Self.domain, .passed)],
            dmarc: nil
        )
        sources.encryption = .encrypted("TLSv1.3")
        let own = Indicators(sources).phrases
        #expect(own.contains { $0.japanese.contains("作成者署名") && $0.english.contains("author signature") })
        #expect(own.contains { $0.english.contains("TLSv1.3") })
        sources.dkim = [DMARCIdentifier(DomainName("other.example") ?? .root, .passed)]
        sources.encryption = .plain
        let other = Indicators(sources).phrases
        #expect(other.contains { $0.japanese.contains("第三者署名") })
        #expect(other.contains { $0.japanese.contains("other.example 経由") })
        #expect(other.contains { $0.japanese.contains("暗号化されていません") })
    }
}
