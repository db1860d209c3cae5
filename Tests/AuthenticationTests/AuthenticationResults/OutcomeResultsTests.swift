import Authentication
import DNS
import Foundation
import Mail
import TestSupport
import Testing

/// Outcomes as they are written into the header.
@Suite struct OutcomeResultsTests {
    private static let client = IPAddress.v4(0xC000_0219)
    private static let receiver = DomainName("mx.kaede.example") ?? .root

    private func example(_ name: String) throws -> [UInt8] {
        let bytes = [UInt8](try Data(contentsOf: SharedFolder.checkout.appendingPathComponent("Examples/\(name)")))
        // The files have bare line feeds, mail has not.
        return bytes.filter { $0 != 0x0D }.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    }

    private func outcomes(
        _ message: [UInt8],
        helo: String = "mail.tsubaki.example",
        sender: EnvelopeAddress,
        client: IPAddress = client
    ) async throws -> AuthenticationOutcomes {
        let resolver = ZoneResolver(try Zone(parsing: example("example.zone")))
        let now: Int64 = 1_795_137_400
        let header = Header(parsing: message)
        let spf = SPFEvaluator(resolver: resolver, receiver: Self.receiver, now: now)
        let helo = Array(helo.utf8)
        var outcomes = AuthenticationOutcomes()
        outcomes.client = client
        outcomes.reverseDNS = await ReverseDNSEvaluator(resolver: resolver).evaluate(client)
        outcomes.spfHelo = await spf.evaluate(client: client, helo: helo, identity: .helo)
        outcomes.spf = await spf.evaluate(client: client, helo: helo, identity: .mailFrom(sender))
        outcomes.senderID = await SenderIDEvaluator(resolver: resolver, receiver: Self.receiver, now: now)
            .evaluate(client: client, helo: helo, header: header)
        let dkim = await DKIMVerification.outcomes(of: header, resolver: resolver, now: now)
        outcomes.dkim = dkim
        outcomes.dmarc = await DMARCEvaluator(resolver: resolver).evaluate(
            authorDomains: AuthorDomains(header: header).domains,
            spf: outcomes.spf.flatMap { spf in spf.domain.map { DMARCIdentifier($0, word: spf.result.rawValue) } },
            dkim: dkim.compactMap { one in one.domain.map { DMARCIdentifier($0, word: one.result.rawValue) } }
        )
        return outcomes
    }

    private func write(_ outcomes: AuthenticationOutcomes) -> [String] {
        let field = AuthenticationResults(authservID: "mx.kaede.example", outcomes: outcomes).serialized()
        return String(decoding: field, as: UTF8.self).replacing("\r\n", with: "\n").split(separator: "\n\t")
            .map(String.init)
    }

    @Test func `an honest message has every registered property`() async throws {
        let sender = EnvelopeAddress(localPart: Array("order".utf8), domain: Array("tsubaki.example".utf8))
        let lines = write(try await outcomes(try example("order.eml"), sender: sender))
        let expected = [
            "mx.kaede.example;", "iprev=pass (mail.tsubaki.example) policy.iprev=192.0.2.25;",
            "spf=pass smtp.helo=mail.tsubaki.example;", "spf=pass smtp.mailfrom=order@tsubaki.example;",
            "sender-id=pass header.from=order@tsubaki.example;",
            "dkim=pass (256-bit key) header.d=tsubaki.example header.i=@tsubaki.example",
            "header.s=e2026 header.a=ed25519-sha256 header.b=853gOSbB;",
            "dkim=pass (2048-bit key) header.d=tsubaki.example header.i=@tsubaki.example",
            "header.s=r2026 header.a=rsa-sha256 header.b=\"MD/1whBN\";",
            "dmarc=pass policy.dmarc=reject header.from=tsubaki.example",
        ]
        #expect(lines == expected)
    }

    @Test func `the null sender is told once, as the HELO name it is checked by`() async throws {
        let lines = write(try await outcomes(try example("order.eml"), sender: .null))
        #expect(lines.filter { $0.hasPrefix("spf=") } == ["spf=pass smtp.helo=mail.tsubaki.example;"])
    }

    @Test func `a sealed message names its sealers and what the chain came to`() async throws {
        let key = PrivateKey.makeEd25519()
        let (domain, selector) = (try #require(DomainName("list.example")), try #require(DomainName("s")))
        var zone = Zone()
        let published = try #require(PublishedKey(key, selector: selector, domain: domain))
        zone.add(published.name, .txt(published.strings.map { Array($0.utf8) }))
        let resolver = ZoneResolver(zone)
        var message = Array("From: a@x.example\r\nSubject: s\r\n\r\nHi\r\n".utf8)
        let header = Header(parsing: message)
        let sealer = ARCSealer(key: .init(domain: domain, selector: selector, privateKey: key))
        let none = await ARCVerification.outcome(of: header, resolver: resolver, now: 1)
        var hasher = BodyHasher(sealer.bodyForms)
        hasher.update(message[header.bodyStart...])
        let results = AuthenticationResults(authservID: "list.example", results: [MethodResult("spf", "pass")])
        let fields = try sealer.seal(
            header: header,
            chain: none,
            results: results.serialized(includesComments: false),
            hashes: hasher.finish(),
            now: 1
        )
        message = fields.flatMap(\.self) + message

        var outcomes = AuthenticationOutcomes()
        outcomes.client = Self.client
        outcomes.arc = none
        #expect(write(outcomes) == ["mx.kaede.example; none"])
        outcomes.arc = await ARCVerification.outcome(of: Header(parsing: message), resolver: resolver, now: 1)
        #expect(
            write(outcomes).dropFirst() == [
                "arc=pass header.oldest-pass=0 arc.chain=list.example", "smtp.remote-ip=192.0.2.25",
            ]
        )
        let sealed = try #require(Header(parsing: message).first(named: "ARC-Authentication-Results"))
        #expect(AuthenticationResults(parsingARC: message[sealed.value]).results == results.results)
        let changed = Array(message.dropLast(4)) + Array("Ho\r\n".utf8)
        outcomes.arc = await ARCVerification.outcome(of: Header(parsing: changed), resolver: resolver, now: 1)
        #expect(write(outcomes)[1] == "arc=fail reason=\"message signature: body hash differs\"")
    }

    @Test func `an unsigned message from nowhere says so`() async throws {
        let sender = EnvelopeAddress(localPart: Array("a".utf8), domain: Array("nowhere.example".utf8))
        let message = Array("From: a@tsubaki.example, b@nowhere.example\r\n\r\nHi\r\n".utf8)
        let lines = write(
            try await outcomes(message, helo: "[192.0.2.9]", sender: sender, client: .v4(0xC000_0209))
        )
        #expect(lines.contains("iprev=permerror reason=\"no name\" policy.iprev=192.0.2.9;"))
        #expect(lines.contains("spf=none reason=\"no domain name\";"))
        #expect(lines.contains("dkim=none;"))
        #expect(lines.contains("sender-id=permerror reason=\"no responsible address\";"))
        #expect(
            lines.suffix(2) == [
                "dmarc=none reason=\"several author domains\" policy.dmarc=reject", "header.from=tsubaki.example",
            ]
        )
    }

    @Test func `nothing that strangers wrote can forge a result`() async throws {
        var noise = Noise(seed: 12272)
        let pieces = ["; dkim=pass", "\r\n", "\"", "\\", "(", ")", "a", "@", "tsubaki.example", "\u{0}", " ", "用"]
        for _ in 0..<200 {
            let texts = (0..<4).map { _ in
                (0..<Int.random(in: 1...8, using: &noise)).compactMap { _ in pieces.randomElement(using: &noise) }
                    .joined()
            }
            let sender = EnvelopeAddress(localPart: Array(texts[0].utf8), domain: Array(texts[1].utf8))
            let signature = "v=1; a=rsa-sha256; d=\(texts[2]); s=x; i=\(texts[3])@x; h=from; bh=; b=\(texts[2])"
            let message = Array("DKIM-Signature: \(signature)\r\nFrom: x@\(texts[3])\r\n\r\n".utf8)
            let found = try await outcomes(message, helo: texts[2], sender: sender)
            let field = AuthenticationResults(authservID: "mx.kaede.example", outcomes: found)
            let bytes = field.headerField()
            #expect(AuthenticationResults(parsing: field.serialized(utf8Allowed: true)[...]) == field.sorted)
            let read = AuthenticationResults(parsing: bytes.dropFirst("Authentication-Results:".utf8.count))
            #expect(read.results.map(\.method) == field.sorted.results.map(\.method))
            #expect(!read.results.contains { $0.method == "dkim" && $0.result == "pass" })
            #expect(bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F || $0 == 0x0D || $0 == 0x0A || $0 == 0x09 })
        }
    }
}
