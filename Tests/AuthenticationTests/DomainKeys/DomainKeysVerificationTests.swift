import DNS
import Mail
import TestSupport
import Testing

@testable import Authentication

@Suite struct DomainKeysVerificationTests {
    private func reason(_ message: String, zone: String = "") async throws -> DomainKeysReason? {
        let header = Header(parsing: Array(message.replacing("\n", with: "\r\n").utf8))
        return await DomainKeysVerification.outcome(of: header, resolver: ZoneResolver(try Zone(zone)))?.reason
    }

    private func message(_ tags: String, from: String = "From: a@b.d.example") -> String {
        "DomainKey-Signature: \(tags)\n\(from)\nSubject: x\n\nbody\n"
    }

    private let good = "a=rsa-sha1; c=nofws; d=d.example; s=k; b=AAAA"

    @Test func `a message without a signature has no outcome`() async throws {
        #expect(try await reason("From: a@d.example\n\n") == nil)
    }

    @Test(arguments: [
        ("c=nofws; d=d.example; s=k", DomainKeysReason.tagMissing("b")),
        ("d=d.example; s=k; b=AAAA", .tagMissing("c")),
        ("c=nofws; s=k; b=AAAA", .tagMissing("d")),
        ("c=nofws; d=d.example; b=AAAA", .tagMissing("s")),
        ("c=relaxed; d=d.example; s=k; b=AAAA", .tagInvalid("c", value: "relaxed")),
        ("a=rsa-sha256; c=nofws; d=d.example; s=k; b=AAAA", .tagInvalid("a", value: "rsa-sha256")),
        ("c=nofws; q=; d=d.example; s=k; b=AAAA", .tagInvalid("q", value: "")),
        ("c=nofws; d=d example; s=k; b=AAAA", .tagInvalid("d", value: "d example")),
        ("c=nofws; d=d.example; s=k; b=A", .tagInvalid("b", value: "A")),
        ("c=nofws; d=d.example; s=k; h=to:subject; b=AAAA", .senderNotSigned(field: "From")),
        ("c=nofws; c=nofws", .syntax(.repeated(name: "c"))),
    ])
    func `a faulty signature is ignored, with the reason`(tags: String, expected: DomainKeysReason) async throws {
        let reason = try await reason(message(tags))
        #expect(reason == expected)
        #expect(reason?.cryptographicResult == .neutral)
    }

    @Test func `the sender's domain has to be the signer's`() async throws {
        let d = try #require(DomainName("d.example"))
        #expect(
            try await reason(message(good, from: "From: a@e.example"))
                == .domainDiffers(sender: "a@e.example", domain: d)
        )
        let both = message(good, from: "From: a@d.example\nSender: a@e.example")
        #expect(try await reason(both) == .domainDiffers(sender: "a@e.example", domain: d))
        #expect(try await reason("From: a@d.example\n" + message(good, from: "To: a")) == .senderMissing)
        #expect(try await reason(message(good, from: "From: <a")) == .senderUnreadable(field: "From"))
    }

    @Test(arguments: [
        ("", DomainKeysResult.permerror), ("$ANSWER k._domainkey.d.example. TIMEOUT", .temperror),
        ("k._domainkey.d.example. TXT \"p=\"", .permerror), ("k._domainkey.d.example. TXT \"k=rsa\"", .permerror),
        ("k._domainkey.d.example. TXT \"p=AAAA\"", .permerror),
        ("k._domainkey.d.example. TXT \"g=b; p=\(ShortKeys.odd.key)\"", .fail),
        ("k._domainkey.d.example. TXT \"g=a*a; p=\(ShortKeys.odd.key)\"", .fail),
        ("k._domainkey.d.example. TXT \"g=; p=\(ShortKeys.odd.key)\"", .fail),
    ])
    func `keys that cannot serve say why`(zone: String, expected: DomainKeysResult) async throws {
        let reason = try await reason(message(good), zone: zone)
        #expect(reason?.result == expected, "\(String(describing: reason))")
        if zone.contains("g=;") { #expect(reason == .signatureDoesNotVerify) }
        if zone.contains("g=b") { #expect(reason == .keyNotForSender(granularity: "b", sender: "a")) }
    }

    @Test(arguments: [ShortKeys.even, ShortKeys.odd])
    func `short keys are computed as OpenSSL does`(sample: ShortKeys.Sample) throws {
        let der = try #require(Base64.decode(Array(sample.key.utf8)))
        let key = try #require(ShortRSAKey(der: der))
        var signature = try #require(Base64.decode(Array(sample.signature.utf8)))
        let digest = MessageDigest.of(Array("hello".utf8), .sha1).bytes
        #expect(key.isValid(signature, forSHA1: digest))
        #expect(!key.isValid(signature, forSHA1: digest.reversed()))
        signature[5] ^= 1
        #expect(!key.isValid(signature, forSHA1: digest))
        #expect(!key.isValid([], forSHA1: digest))
        #expect(!key.isValid([UInt8](repeating: 0xFF, count: signature.count), forSHA1: digest))
    }

    @Test func `mutated messages and keys do not trap`() async throws {
        var noise = Noise(seed: 1)
        let message = Array(message(good + "; h=from:subject:from").utf8)
        let record = Array("k=rsa; t=y; g=*; p=\(ShortKeys.odd.key)".utf8)
        let name = try #require(DomainName("k._domainkey.d.example"))
        var failed = 0
        for _ in 0..<400 {
            var zone = Zone()
            zone.add(name, .txt([Bool.random(using: &noise) ? record : noise.mutated(record)]))
            let header = Header(parsing: noise.mutated(message))
            let outcome = await DomainKeysVerification.outcome(of: header, resolver: ZoneResolver(zone))
            if outcome?.result == .fail { failed += 1 }
        }
        #expect(failed > 0)
    }
}

/// Signatures of `hello` with SHA-1 by keys that were made for these tests.
enum ShortKeys {
    struct Sample: CustomTestStringConvertible, Sendable {
        let bits: Int
        let key: String
        let signature: String

        var testDescription: String { "\(bits) bits" }
    }

    static let even = Sample(
        bits: 1000,
        key: """
            MIGZMA0GCSqGSIb3DQEBAQUAA4GHADCBgwJ+AMB/DHhPCAolZqUlhhs8H2WyXNlmyLLUstFjnWhdhsIn/JCz0BuvuzULmu5ZNbWe\
            YV7+JSUU/R55ME4hv4RBwuwvCmJGvVXVY/LNEMcacVl0m1q/ZTtCUxdBmzdvvFKAdFKu/d3jkrvKAAtDldgp39mXeTzTuyun79Z1\
            DBYxAgED
            """,
        signature: """
            EEYbodcG7uf8qb9vw91PPbjZRLL0THghlblK6oLGcUI3h5Y6nZfD/bhzLGdbG3waoSV3yjtzmn7cMTPxS2hypBNIyMq7RNxddGCI\
            dYtVuEpSRsqxJBkwVItftN/0xUz/OWEZiNzTywldtTlc7az372pVtMiF3/KhwnD3mMU=
            """
    )
    static let odd = Sample(
        bits: 513,
        key: """
            MFowDQYJKoZIhvcNAQEBBQADSQAwRgJBAZexnoHT6OmEslX8Cj/C40TkxLbJ9yTv25xTOphUK5XmbEjxIuh/0ey3SKf675UwNX9F\
            YBQ43IossNBWhC/gO2cCAQM=
            """,
        signature: "ADmPe5AnzIaZHXdI4lU2zkmf1Es9DB/lEgzdjo4yEfTMf90uPVcDb7azFpc6ACWi1Zte4cxl7du+i1VUhX9jnKk="
    )
}
