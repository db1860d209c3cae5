import DNS
import Mail
import TestSupport
import Testing

@testable import Authentication

struct DKIMSignerTests {
    private static let now: Int64 = 1_700_000_000
    private static let rsa = try? PrivateKey.makeRSA()

    private func signer() throws -> (DKIMSigner, ZoneResolver) {
        let domain = try #require(DomainName("example.com"))
        let rsa = try #require(Self.rsa)
        var zone = Zone()
        var keys: [DKIMSigner.Key] = []
        for (name, key) in [("r", rsa), ("e", SignatureWorkshop.ed25519)] {
            let selector = try #require(DomainName(name))
            let published = try #require(PublishedKey(key, selector: selector, domain: domain))
            zone.add(published.name, .txt(published.strings.map { Array($0.utf8) }))
            keys.append(.init(domain: domain, selector: selector, privateKey: key))
        }
        return (DKIMSigner(keys: keys), ZoneResolver(zone))
    }

    private func sign(_ signer: DKIMSigner, _ message: [UInt8]) throws -> [UInt8] {
        let header = Header(parsing: message)
        var hasher = BodyHasher(signer.bodyForms, lineBreaks: signer.lineBreaks)
        hasher.update(header.bytes[header.bodyStart...])
        return Array(try signer.sign(header: header, hashes: hasher.finish(), now: Self.now).joined()) + message
    }

    private func results(_ message: [UInt8], _ resolver: ZoneResolver, _ now: Int64 = Self.now) async -> [DKIMResult] {
        await DKIMVerification.outcomes(of: Header(parsing: message), resolver: resolver, now: now).map(\.result)
    }

    @Test(arguments: Canonicalization.allCases, Canonicalization.allCases)
    func twoKeysMakeTwoSignaturesThatPass(header: Canonicalization, body: Canonicalization) async throws {
        var (signer, resolver) = try signer()
        signer.headerCanonicalization = header
        signer.bodyCanonicalization = body
        signer.lifetime = 3_600
        signer.identity = "zoë=x@mail.example.com"
        let message = try sign(signer, Array(SignatureWorkshop.message.utf8))
        #expect(await results(message, resolver) == [.pass, .pass])
        #expect(await results(message, resolver, Self.now + 3_000) == [.pass, .pass])
        #expect(await results(message, resolver, Self.now + 4_000) == [.permerror, .permerror])
        let outcomes = await DKIMVerification.outcomes(of: Header(parsing: message), resolver: resolver, now: Self.now)
        #expect(outcomes.map(\.signature.identity) == ["zoë=x@mail.example.com", "zoë=x@mail.example.com"])
        #expect(outcomes.map(\.signature.algorithm) == [.rsaSHA256, .ed25519SHA256])
    }

    @Test func theFieldIsFoldedAndHasNoLength() throws {
        let (signer, _) = try signer()
        let header = Header(parsing: try sign(signer, Array(SignatureWorkshop.message.utf8)))
        for field in header.fields(named: "DKIM-Signature") {
            let lines = header.bytes[field.whole].split(separator: 10)
            #expect(lines.allSatisfy { $0.count <= 78 })
            let tags = try TagList(parsing: header.value(of: field))
            #expect(tags["l"] == nil && tags["x"] == nil)
            #expect(tags.tags.last == tags.tag("b"))
        }
    }

    @Test(arguments: ["From", "Subject", "To", "Cc", "Date", "Reply-To", "Content-Type", "MIME-Version"])
    func nobodyCanAddAFieldThatReadersSee(name: String) async throws {
        let (signer, resolver) = try signer()
        let message = try sign(signer, Array(SignatureWorkshop.message.utf8))
        let forged = Array("\(name): forged@example.org\r\n".utf8) + message
        #expect(await results(forged, resolver) == [.fail, .fail])
    }

    @Test func fieldsOfTheWayMayBeAdded() async throws {
        let (signer, resolver) = try signer()
        let message = try sign(signer, Array(SignatureWorkshop.message.utf8))
        let received = Array("Received: from a by b\r\nX-Note: 1\r\nReturn-Path: <a@example.com>\r\n".utf8) + message
        #expect(await results(received, resolver) == [.pass, .pass])
    }

    @Test func aMessageFromAFileSystemIsSignedAsItWillTravel() async throws {
        var (signer, resolver) = try signer()
        signer.lineBreaks = .normalized
        signer.headerCanonicalization = .simple
        let wire = Array(SignatureWorkshop.message.utf8)
        let signed = try sign(signer, wire.filter { $0 != 13 })
        let signatures = Header(parsing: signed).fields(named: "DKIM-Signature")
        let end = try #require(signatures.last).whole.upperBound
        #expect(await results(Array(signed[..<end]) + wire, resolver) == [.pass, .pass])
    }

    @Test func whatCannotBeSignedIsSaid() throws {
        var (signer, _) = try signer()
        let message = Array(SignatureWorkshop.message.utf8)
        #expect(throws: SigningError.fromMissing) { try sign(signer, Array("To: a@b.example\r\n\r\n".utf8)) }
        let many = Array(repeatElement(Array("Cc: a@b.example\r\n".utf8), count: 300).joined())
        #expect(throws: SigningError.tooManyFields(limit: 256)) { try sign(signer, many + message) }
        let header = Header(parsing: message)
        #expect(throws: SigningError.bodyNotHashed) {
            try signer.sign(header: header, hashes: BodyHasher([]).finish(), now: 0)
        }
        signer.identity = "me@example.org"
        #expect(throws: SigningError.identityOutsideDomain("me@example.org")) { try sign(signer, message) }
    }

    @Test func thePublishedRecordIsSplitForZoneFiles() throws {
        let domain = try #require(DomainName("example.com"))
        let selector = try #require(DomainName("2026.a"))
        let rsa = try #require(Self.rsa)
        let published = try #require(PublishedKey(rsa, selector: selector, domain: domain))
        #expect(published.text.utf8.starts(with: "v=DKIM1; k=rsa; p=MIIB".utf8))
        #expect(published.strings.map(\.utf8.count) == [255, published.text.utf8.count - 255])
        let zone = try Zone(published.zoneLine)
        let answer = zone.answer(to: Question(published.name, .txt))
        #expect(answer.records == [.txt(published.strings.map { Array($0.utf8) })])
        let small = try #require(
            PublishedKey(SignatureWorkshop.ed25519, selector: selector, domain: domain, isTesting: true)
        )
        #expect(
            small.zoneLine.utf8.starts(with: "2026.a._domainkey.example.com. IN TXT \"v=DKIM1; k=ed25519; t=y; p=".utf8)
        )
        #expect(try DKIMKeyRecord(parsing: Array(small.text.utf8)).isTesting)
        let long = try #require(
            DomainName(labels: repeatElement([UInt8](repeating: 97, count: 60), count: 4).map(\.self))
        )
        #expect(PublishedKey(SignatureWorkshop.ed25519, selector: selector, domain: long) == nil)
    }
}
