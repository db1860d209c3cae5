import Authentication
import DNS
import Mail
import Testing

@testable import Checkpoint

@Suite struct SignatoryTests {
    private typealias Fixture = SigningFixture

    private func signatory(
        _ keys: [DKIMSigner.Key],
        coversSubdomains: Bool = false,
        accounts: [String] = [],
        _ settings: SigningSettings = SigningSettings()
    ) -> Signatory {
        var ring = KeyRing()
        for key in keys {
            ring[key.domain].keys.append(KeyRing.Key(key, accounts: accounts.compactMap(AccountPattern.init)))
            ring[key.domain].coversSubdomains = coversSubdomains
        }
        return Signatory(settings, keys: SigningKeys(ring))
    }

    private func sign(_ header: [String], _ signatory: Signatory, account: String? = nil) async throws
        -> SignatureFields
    {
        let message = Fixture.message(header)
        let evidence = try await Fixture.evidence(message, account: account)
        return try signatory.fields(above: message, evidence: evidence, now: Fixture.now)
    }

    @Test func `every key signs, RSA on top, and each signature verifies as the author's`() async throws {
        let keys = [
            try Fixture.key("kaede.example", "e1"), try Fixture.key("kaede.example", "r1", Fixture.rsa),
        ]
        let evidence = try await Fixture.evidence(Fixture.plain)
        let result = try signatory(keys).fields(above: Fixture.plain, evidence: evidence, now: Fixture.now)
        #expect(
            result.signed.map(\.description) == [
                "d=kaede.example s=r1 a=rsa-sha256", "d=kaede.example s=e1 a=ed25519-sha256",
            ]
        )
        #expect(result.reason == nil)
        #expect(result.cautions == [])
        #expect(result.fields.allSatisfy { $0.suffix(2) == [0x0D, 0x0A] })
        let signed = Fixture.signed(result.fields, Fixture.plain)
        let found = try await Fixture.evidence(signed, zone: try Fixture.zone(keys))
        #expect(found.dkim.map(\.reason) == [.verified, .verified])
        #expect(found.dkim.map(\.unsignedFields) == [[], []])
    }

    @Test func `what brings our signatures along is not signed again, as far as they hold`() async throws {
        let keys = [
            try Fixture.key("kaede.example", "r1", Fixture.rsa), try Fixture.key("kaede.example", "e1"),
        ]
        let zone = try Fixture.zone(keys)
        let unsigned = try await Fixture.evidence(Fixture.plain)
        let first = try signatory(keys).fields(above: Fixture.plain, evidence: unsigned, now: Fixture.now)
        func again(_ message: Message, zone: Zone, leaving: Message? = nil) async throws -> SignatureFields {
            let evidence = try await Fixture.evidence(message, zone: zone)
            return try signatory(keys).fields(above: leaving ?? message, evidence: evidence, now: Fixture.now)
        }
        let both = Fixture.signed(first.fields, Fixture.plain)
        let none = try await again(both, zone: zone)
        #expect(none.fields.isEmpty && none.signed.isEmpty && none.reason == .alreadySigned)
        let received = Fixture.signed([Array("Received: by mx.kaede.example\r\n".utf8)], both)
        #expect(try await again(received, zone: zone).fields.isEmpty, "what is added on the way breaks nothing")
        let one = try await again(Fixture.signed(Array(first.fields.prefix(1)), Fixture.plain), zone: zone)
        #expect(one.signed.map(\.selector) == [keys[1].selector] && one.reason == nil)
        // A signature that nobody can verify is a field that anybody can write.
        #expect(try await again(both, zone: Zone()).signed.count == 2)
        let torn = Message(parsing: both.bytes + Array("more\r\n".utf8))
        #expect(try await again(torn, zone: zone).signed.count == 2)
        let tagged = Fixture.signed([Array("Subject: other\r\n".utf8)], both)
        #expect(try await again(both, zone: zone, leaving: tagged).signed.count == 2, "what leaves is another message")
    }

    @Test func `nothing can be added to what is oversigned`() async throws {
        let keys = [try Fixture.key("kaede.example", "e1")]
        let evidence = try await Fixture.evidence(Fixture.plain)
        let result = try signatory(keys).fields(above: Fixture.plain, evidence: evidence, now: Fixture.now)
        for field in ["From: x@evil.example", "Subject: other", "Reply-To: x@evil.example", "Content-Type: text/html"] {
            let changed = Fixture.signed(result.fields + [Array("\(field)\r\n".utf8)], Fixture.plain)
            let found = try await Fixture.evidence(changed, zone: try Fixture.zone(keys))
            #expect(found.dkim.first?.result != .pass, "\(field)")
        }
    }

    @Test func `mail from outside is not signed, and without keys nothing is`() async throws {
        let key = try Fixture.key("kaede.example", "e1")
        let inbound = try await Fixture.evidence(Fixture.plain, direction: .inbound)
        let outbound = try await Fixture.evidence(Fixture.plain)
        let refused = try signatory([key]).fields(above: Fixture.plain, evidence: inbound, now: Fixture.now)
        #expect(refused.reason == .notOutbound)
        #expect(refused.fields.isEmpty)
        let off = try signatory([]).fields(above: Fixture.plain, evidence: outbound, now: Fixture.now)
        #expect(off.reason == .signingOff)
    }

    @Test func `a key without leave, or one that cannot be read, is told apart from none`() async throws {
        var ring = KeyRing()
        let kaede = try Fixture.name("kaede.example")
        ring[kaede] = KeyRing.Entry(domain: kaede)
        let waiting = try await sign(["From: a@kaede.example"], Signatory(SigningSettings(), keys: SigningKeys(ring)))
        #expect(waiting.reason == .noKeyReady(kaede))
        ring[kaede].unreadable = ["/keys/a.pem"]
        let torn = try await sign(["From: a@kaede.example"], Signatory(SigningSettings(), keys: SigningKeys(ring)))
        #expect(torn.reason == .keyUnreadable(kaede, path: "/keys/a.pem"))
        let none = try await sign(["From: a@other.example"], Signatory(SigningSettings(), keys: SigningKeys(ring)))
        #expect(try none.reason == .noKey(Fixture.name("other.example")))
    }

    @Test func `sub-domains are signed by the domain above only where that is wanted`() async throws {
        let key = try Fixture.key("kaede.example", "e1")
        let header = ["From: a@news.kaede.example"]
        let alone = try await sign(header, signatory([key]))
        #expect(try alone.reason == .noKey(Fixture.name("news.kaede.example")))
        let covered = try await sign(header, signatory([key], coversSubdomains: true))
        #expect(covered.signed.map(\.domain) == [key.domain])
        let own = try Fixture.key("news.kaede.example", "n1")
        let nearer = try await sign(header, signatory([key, own], coversSubdomains: true))
        #expect(nearer.signed.map(\.domain) == [own.domain])
        let stranger = try await sign(["From: a@xkaede.example"], signatory([key], coversSubdomains: true))
        #expect(try stranger.reason == .noKey(Fixture.name("xkaede.example")))
    }

    @Test(arguments: [
        ("matsu@kaede.example", true), ("MATSU@KAEDE.EXAMPLE", true), ("other@kaede.example", true),
        ("mallory@sakura.example", false), ("matsu@sub.kaede.example", false), ("matsu", true), (nil, true),
    ])
    func `an account signs as the domain it belongs to`(account: String?, isSigned: Bool) async throws {
        let key = try Fixture.key("kaede.example", "e1")
        let result = try await sign(["From: matsu@kaede.example"], signatory([key]), account: account)
        #expect(result.fields.isEmpty != isSigned)
        if !isSigned { #expect(result.reason == .accountNotEntitled(account: account ?? "", key.domain)) }
        var settings = SigningSettings()
        settings.accounts = .any
        let free = try await sign(["From: matsu@kaede.example"], signatory([key], settings), account: account)
        #expect(free.reason == nil)
    }

    @Test(arguments: [
        ("news", "news", true), ("news", "NEWS", true), ("news@kaede.example", "news", false),
        ("@sakura.example", "anyone@sakura.example", true), ("@sakura.example", "anyone@kaede.example", false),
        ("news", nil, false),
    ])
    func `a key of certain accounts signs for them alone`(
        pattern: String,
        account: String?,
        isSigned: Bool
    ) async throws {
        let key = try Fixture.key("kaede.example", "e1")
        let signatory = signatory([key], accounts: [pattern])
        let result = try await sign(["From: matsu@kaede.example"], signatory, account: account)
        #expect(result.fields.isEmpty != isSigned)
        if account == nil { #expect(result.reason == .accountNeeded(key.domain)) }
    }

    @Test func `whatever From does not say plainly is not signed, with the reason`() async throws {
        let kaede = try Fixture.name("kaede.example")
        let signatory = signatory([try Fixture.key("kaede.example", "e1")])
        let cases: [([String], SigningReason)] = [
            (["Subject: x"], .fromMissing),
            (["From: a@kaede.example", "From: a@kaede.example"], .severalFromFields(count: 2)),
            (["From: a@kaede.example, b@x.example"], .severalAuthorDomains([kaede, try Fixture.name("x.example")])),
            (["From: Matsu"], .fromWithoutAddress), (["From: undisclosed:;"], .fromWithoutAddress),
            (["From: <>"], .fromWithoutAddress), (["From:"], .fromWithoutAddress),
            (["From: matsu@"], .fromWithoutAddress), (["From: <@kaede.example>"], .fromWithoutAddress),
            (["From: a@kaede.example, Matsu"], .fromWithoutAddress),
            (["From: a@[192.0.2.1]"], .fromDomainUnusable("[192.0.2.1]")),
            (["From: a@kaede.example b@kaede.example"], .fromAmbiguous),
            (["From: <a@kaede.example"], .fromAmbiguous),
            (["From: a@evil.example@kaede.example"], .fromAmbiguous),
        ]
        for (header, reason) in cases {
            let result = try await sign(header, signatory)
            #expect(result.reason == reason, "\(header)")
            #expect(result.fields.isEmpty)
        }
    }

    @Test(arguments: [
        "From: team: a@kaede.example, b@kaede.example;", "From: a@kaede.example, b@kaede.example",
        "From: a@kaede.example <a@kaede.example>", "From: \"x@evil.example\" <a@kaede.example>",
        "From: =?iso-2022-jp?B?GyRCPj4bKEI=?= <a@KAEDE.example>", "From:a@kaede.example(comment)",
        "From: a@kaede.example.",
    ])
    func `what is odd but plain is signed`(field: String) async throws {
        let result = try await sign([field], signatory([try Fixture.key("kaede.example", "e1")]))
        #expect(result.reason == nil)
        #expect(result.signed.count == 1)
    }

    @Test func `an international domain signs with its A-label`() async throws {
        let key = try Fixture.key("かえで.example", "e1")
        let message = Fixture.message(["From: a@かえで.example"])
        let result = try signatory([key]).fields(
            above: message,
            evidence: try await Fixture.evidence(message),
            now: Fixture.now
        )
        #expect(result.fields.first.map { String(decoding: $0, as: UTF8.self).contains("d=xn--") } == true)
        let signed = Fixture.signed(result.fields, message)
        let found = try await Fixture.evidence(signed, zone: try Fixture.zone([key]))
        #expect(found.dkim.map(\.reason) == [.verified])
    }

    @Test func `an edited body is hashed anew`() async throws {
        let key = try Fixture.key("kaede.example", "e1")
        let evidence = try await Fixture.evidence(Fixture.plain)
        let edited = Message(parsing: Fixture.plain.bytes + Array("a notice\r\n".utf8))
        let result = try signatory([key]).fields(above: edited, evidence: evidence, now: Fixture.now)
        let found = try await Fixture.evidence(Fixture.signed(result.fields, edited), zone: try Fixture.zone([key]))
        #expect(found.dkim.map(\.reason) == [.verified])
    }

    @Test func `a lifetime is written, and what may break on the way is said`() async throws {
        var settings = SigningSettings()
        settings.lifetime = 86_400
        let message = Fixture.message(
            ["From: a@kaede.example"],
            body: String(repeating: "x", count: 1200) + "\r\nlone\nfeed\r\n"
        )
        let key = try Fixture.key("kaede.example", "e1")
        let evidence = try await Fixture.evidence(message)
        let result = try signatory([key], settings).fields(above: message, evidence: evidence, now: Fixture.now)
        #expect(Set(result.cautions) == [.longLines, .bareLineBreaks])
        let found = try await Fixture.evidence(Fixture.signed(result.fields, message), zone: try Fixture.zone([key]))
        #expect(found.dkim.first?.signature.expiration == Fixture.now + 86_400)
    }
}
