import Authentication
import DNS
import TestSupport
import Testing

@Suite struct IndicatorsTests {
    private func name(_ text: String) throws -> DomainName { try #require(DomainName(text)) }

    /// A domain with a result word, as in `example.com=pass`.
    private func identifier(_ text: String) throws -> DMARCIdentifier {
        let pieces = text.split(separator: "=").map(String.init)
        return DMARCIdentifier(try name(pieces[0]), word: pieces[1])
    }

    private func indicators(
        from: String = "example.com",
        spf: String? = nil,
        dkim: [String] = [],
        returnPath: String? = nil
    ) throws -> Indicators {
        var sources = IndicatorSources(
            authors: [try name(from)],
            spf: try spf.map { try identifier($0) },
            dkim: try dkim.map { try identifier($0) },
            dmarc: nil
        )
        sources.returnPath = try returnPath.map { try name($0) }
        return Indicators(sources)
    }

    @Test func `an author signature and an own return path show nothing odd`() throws {
        let shown = try indicators(spf: "bounce.example.com=pass", dkim: ["example.com=pass"])
        #expect(shown.authentication == .signatureAndServer && shown.isAuthenticated)
        #expect(shown.via == nil && shown.signatureKind == .author)
        #expect(shown.mailedBy == DomainName("bounce.example.com"))
        #expect(shown.signedBy == DomainName("example.com"))
    }

    @Test func `a mailing service that signs with its own name is via`() throws {
        let shown = try indicators(spf: "mail1.sender.example=pass", dkim: ["sender.example=pass"])
        #expect(shown.signatureKind == .thirdParty)
        #expect(shown.via == DomainName("mail1.sender.example"))
        let signedOnly = try indicators(spf: "other.example=fail", dkim: ["sender.example=pass"])
        #expect(signedOnly.via == DomainName("sender.example"))
        #expect(signedOnly.mailedBy == nil && signedOnly.authentication == .signature)
    }

    @Test func `with an author signature the return path may be a stranger's`() throws {
        let shown = try indicators(spf: "sender.example=pass", dkim: ["sender.example=pass", "example.com=pass"])
        #expect(shown.via == nil)
        #expect(shown.signedBy == DomainName("example.com"))
        #expect(shown.signatures.map(\.kind) == [.thirdParty, .author])
    }

    @Test func `with an own return path the signature may be a stranger's`() throws {
        let failed = try indicators(spf: "a.example.com=fail", dkim: ["sender.example=pass"])
        #expect(failed.via == nil)
        let unchecked = try indicators(dkim: ["sender.example=pass"], returnPath: "example.com")
        #expect(unchecked.via == nil)
    }

    @Test(
        arguments: [
            ("news.example.com", .author), ("example.com", .organization), ("a.news.example.com", .organization),
            ("mail.example.com", .thirdParty), ("com", .thirdParty), ("notexample.com", .thirdParty),
        ] as [(String, SignatureRelation.Kind)]
    )
    func `a signature is told by its domain`(domain: String, kind: SignatureRelation.Kind) throws {
        let shown = try indicators(from: "news.example.com", dkim: ["\(domain)=pass"])
        #expect(shown.signatureKind == kind)
    }

    @Test func `DMARC tells which siblings are of one organization`() async throws {
        var zone = Zone()
        zone.add(try name("_dmarc.example.com"), .txt([Array("v=DMARC1; p=none".utf8)]))
        let dkim = [try identifier("mail.example.com=pass")]
        let author = try name("news.example.com")
        let outcome = await DMARCEvaluator(resolver: ZoneResolver(zone))
            .evaluate(authorDomains: [author], spf: nil, dkim: dkim)
        let shown = Indicators(IndicatorSources(authors: [author], spf: nil, dkim: dkim, dmarc: outcome))
        #expect(shown.signatureKind == .organization && shown.via == nil)
    }

    @Test func `the question mark is for what nothing vouches for`() throws {
        let failed = try indicators(spf: "example.com=fail", dkim: ["example.com=fail"])
        #expect(failed.authentication == .nothing && !failed.isAuthenticated)
        #expect(failed.signatures.map(\.kind) == [.author] && failed.signatureKind == nil && failed.signedBy == nil)
        let softfail = try indicators(spf: "example.com=softfail")
        #expect(softfail.authentication == .nothing && softfail.via == nil)
        let open = try indicators(spf: "example.com=fail", dkim: ["a.example=temperror"])
        #expect(open.authentication == .undetermined && !open.isAuthenticated)
        let server = try indicators(spf: "other.example=pass")
        #expect(server.authentication == .server && server.via == DomainName("other.example"))
    }

    @Test func `Sender is shown when it is somebody else`() throws {
        var sources = IndicatorSources(authors: [try name("a.example")], spf: nil, dkim: [], dmarc: nil)
        sources.sender = DomainName("A.example")
        #expect(Indicators(sources).onBehalfBy == nil)
        sources.sender = DomainName("b.example")
        #expect(Indicators(sources).onBehalfBy == DomainName("b.example"))
    }
}
