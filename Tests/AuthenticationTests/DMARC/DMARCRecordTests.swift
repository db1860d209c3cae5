import Authentication
import DNS
import TestSupport
import Testing

@Suite struct DMARCRecordTests {
    private func parse(_ text: String) -> DMARCRecord? { DMARCRecord(parsing: Array(text.utf8)) }

    @Test func `every tag is read`() throws {
        let record = try #require(
            parse(
                "v=DMARC1;p=reject;sp=quarantine;np=none;psd=n;t=y;adkim=s;aspf=s;fo=1:d:s;"
                    + "rua=mailto:a@example.com!10m,mailto:b@example.net , https://example.com/r;ruf=mailto:f@example.com"
            )
        )
        #expect(record.domainPolicy == .reject && record.subdomainPolicy == .quarantine)
        #expect(record.absentPolicy == DMARCPolicy.none && record.isPublicSuffix == false && record.isTesting)
        #expect(record.dkimAlignment == .strict && record.spfAlignment == .strict)
        #expect(
            record.aggregateURIs.map(\.text) == [
                "mailto:a@example.com", "mailto:b@example.net", "https://example.com/r",
            ]
        )
        #expect(record.aggregateURIs.map { $0.host?.description } == ["example.com", "example.net", nil])
        #expect(record.failureURIs.map(\.address) == ["f@example.com"])
        #expect(record.failureOptions == ["1", "d", "s"])
        #expect(record.invalidTags.isEmpty && record.standing == .asPublished)
    }

    @Test func `what is absent or wrong has its default`() throws {
        let record = try #require(
            parse("v=DMARC1; p=quarantine; psd=x; t=1; adkim=q; aspf=; fo=0:1; ruf=mailto:f@example.com; pct=5; =; ;")
        )
        #expect(record.isPublicSuffix == nil && !record.isTesting)
        #expect(record.dkimAlignment == .relaxed && record.spfAlignment == .relaxed)
        #expect(record.failureOptions == ["0"])
        #expect(record.invalidTags == ["psd=x", "t=1", "adkim=q", "aspf=", "fo=0:1"])
        #expect(record.standing == .asPublished)
    }

    @Test(
        arguments: [
            ("v=DMARC1; p=none", .asPublished), ("v=DMARC1", .unusable), ("v=DMARC1; p=", .unusable),
            ("v=DMARC1; p=reject; sp=", .unusable), ("v=DMARC1; p=reject; np=x; rua=mailto:a@b.example", .reportsOnly),
            ("v=DMARC1; rua=mailto:a@b.example", .reportsOnly), ("v=DMARC1; rua=a@b.example", .unusable),
            ("v=DMARC1; rua=mailto:@b.example,mailto:a@", .unusable),
            ("v=DMARC1; p=x; rua=mailto:a b@c.example", .unusable),
            ("V=DMARC1; P=Reject", .asPublished), ("v=DMARC1; p=none; p=x", .asPublished),
        ] as [(String, DMARCRecord.Standing)]
    )
    func `invalid policies count as none with reports, else not at all`(text: String, standing: DMARCRecord.Standing) {
        #expect(parse(text)?.standing == standing)
    }

    @Test(arguments: [
        "", "v", "v=", "v=DMARC", "v=DMARC1x", "v=DMARC1 p=none", " v=DMARC1; p=none", "v=dmarc1", "p=none; v=DMARC1",
        "vv=DMARC1", "\u{FEFF}v=DMARC1; p=none",
    ])
    func `what does not begin with the version is no record`(text: String) { #expect(parse(text) == nil) }

    @Test func `a record over the limit is none`() {
        #expect(parse("v=DMARC1; p=none; x=" + String(repeating: "a", count: 4096)) == nil)
        #expect(parse("v=DMARC1; p=none; x=" + String(repeating: "a", count: 4000)) != nil)
    }

    @Test func `no bytes make it trap, and what is shown is printable`() {
        var noise = Noise(seed: 9989)
        let valid = Array(
            "v=DMARC1; p=reject; sp=none; np=none; psd=y; t=n; adkim=s; fo=1:d; rua=mailto:a@b.example!5,x:y".utf8
        )
        var read = 0
        for round in 0..<20_000 {
            let bytes = round % 3 == 0 ? Array(valid.prefix(8)) + noise.bytes(upTo: 60) : noise.mutated(valid)
            guard let record = DMARCRecord(parsing: bytes) else { continue }
            read += 1
            #expect(record.text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
            #expect(record.policy(isOwn: false, exists: false).policy <= .reject)
        }
        #expect(read > 5_000)
    }

    @Test(arguments: [";", "=", "a=b;", "v=DMARC1;", ",", "rua=a:b,", " ", "\u{0}"])
    func `a record full of one thing is read at once`(piece: String) {
        var limits = Authentication.Limits()
        limits.dmarcRecordBytesMax = 1 << 21
        let bytes = Array(("v=DMARC1;rua=" + String(repeating: piece, count: (1 << 20) / piece.utf8.count)).utf8)
        let start = ContinuousClock.now
        #expect(DMARCRecord(parsing: bytes, limits: limits)?.domainPolicy == nil)
        #expect(ContinuousClock.now - start < Patience.seconds(5))
    }
}
