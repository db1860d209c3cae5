import Mail
import TestSupport
import Testing

@testable import Authentication

struct DKIMKeyRecordTests {
    /// The key of RFC 6376 appendix C, 1024 bits.
    private static let key =
        "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYtIxN2SnFCjxO"
        + "CKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4OuKhitdY9tf6mcwGjaNBcWT"
        + "oIMmPSPDdQPNUYckcQ2QIDAQAB"

    private func record(_ text: String) throws -> DKIMKeyRecord { try DKIMKeyRecord(parsing: Array(text.utf8)) }

    @Test func readsEveryTag() throws {
        let record = try record("v=DKIM1; k=rsa; h=sha1 : sha256; s=email; t=y:s; g=a*; n=a note; p=\(Self.key)")
        #expect(record.keyType == .rsa)
        #expect(record.hashes == ["sha1", "sha256"])
        #expect(record.isForEmail && record.isTesting && record.isStrict)
        #expect(record.granularity == "a*")
        #expect(record.notes == "a note")
        let key = try PublicKey(record.publicKey, type: record.keyType)
        #expect(key.bits == 1024)
    }

    @Test func everythingButTheKeyHasADefault() throws {
        let record = try record("p=\(Self.key)")
        #expect(record.keyType == .rsa)
        #expect(record.accepts(.sha256) && record.accepts(.sha1))
        #expect(record.isForEmail && !record.isTesting && !record.isStrict)
    }

    @Test(arguments: [
        ("v=DKIM2; p=", DKIMKeyRecord.Failure.version), ("k=rsa; v=DKIM1; p=", .version),
        ("v=DKIM1; k=rsa", .keyMissing),
        ("p=%%%", .keyNotBase64), ("google-site-verification=x", .syntax(.equalsMissing(at: 6))),
    ])
    func faultsAreNamed(text: String, expected: DKIMKeyRecord.Failure) {
        #expect(throws: expected) { try record(text) }
    }

    @Test func aLongRecordIsRefused() {
        let text = "p=" + String(repeating: "A", count: 4096)
        #expect(throws: DKIMKeyRecord.Failure.tooLong(bytes: 4098)) { try record(text) }
    }

    @Test func anEmptyKeyIsRevoked() throws {
        #expect(try record("v=DKIM1; p=").isRevoked)
    }

    @Test func aBareRSAPublicKeyIsReadToo() throws {
        let text =
            "MIGJAoGBALVI635dLK4cJJAH3Lx6upo3X/Lm1tQz3mezcWTA3BUBnyIsdnRf57aD5BtNmhPrYYDlWlzw3UgnKis"
            + "Ixktkk5+iMQMlFtAS10JB8L3YadXNJY+JBcbeSi5TgJe4WFzNgW95FWDAuSTRXSWZfA/8xjflbTLDx0euFZOM7C4T0GwLAgMBAAE="
        #expect(try PublicKey(try record("p=\(text)").publicKey, type: .rsa).bits == 1024)
    }

    @Test func aSmallKeyIsToldFromGarbage() throws {
        // 512 bits: the library would call it malformed.
        let text =
            "MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAKmXwtw3FU/88TPoOpYR3FKkD4ViDLQZOSitce6cJzdoksJ2Vs9Tl6d1V9OIOsvktC1n"
            + "maZ8Xs5I7oMkJF8PbXUCAwEAAQ=="
        #expect(throws: PublicKey.Failure.tooSmall(bits: 512)) { try PublicKey(rsa: try record("p=\(text)").publicKey) }
        #expect(throws: PublicKey.Failure.malformed) { try PublicKey(rsa: [1, 2, 3]) }
        #expect(throws: PublicKey.Failure.malformed) { try PublicKey(ed25519: [1, 2, 3]) }
    }

    @Test func noKeyBytesTrap() throws {
        var random = Noise(seed: 2)
        let valid = try #require(Base64.decode(Array(Self.key.utf8)))
        for _ in 0..<2_000 {
            let bytes = random.mutated(valid)
            if let key = try? PublicKey(rsa: bytes) { #expect(key.bits >= 1024) }
        }
    }

    @Test(arguments: [
        ("", 0), ("A", nil), ("AA", 1), ("AAA", 2), ("AAAA", 3), ("AA==", 1), ("AAA=", 2), ("AA=", nil), ("A===", nil),
        ("AA==A", nil), ("=", nil), ("A A\r\n A A", 3), ("AA?A", nil),
    ])
    func base64IsStrictAboutItsEnd(text: String, count: Int?) {
        #expect(Base64.decode(Array(text.utf8))?.count == count)
    }

    @Test func base64ComesBack() {
        var random = Noise(seed: 3)
        for _ in 0..<200 {
            let bytes = random.bytes(upTo: 70)
            #expect(Base64.decode(Base64.encode(bytes)) == bytes)
        }
    }
}
