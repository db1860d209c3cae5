import DNS
import Mail
import TestSupport
import Testing

@testable import Authentication

struct DKIMVerificationTests {
    private typealias Workshop = SignatureWorkshop
    private let domain = DomainName(labels: [Array("example".utf8), Array("com".utf8)]) ?? .root
    private let keyName = DomainName("sel._domainkey.example.com") ?? .root

    private func reason(_ change: (inout SignatureWorkshop) -> Void) async throws -> DKIMReason {
        var workshop = SignatureWorkshop()
        change(&workshop)
        return try #require(await workshop.outcome()).reason
    }

    @Test func aGoodSignaturePassesAndTellsAllAboutItself() async throws {
        let outcome = try #require(await Workshop().outcome())
        #expect(outcome.result == .pass)
        #expect(outcome.reason == .verified)
        #expect(outcome.domain == domain)
        #expect(outcome.signature.selector == DomainName("sel"))
        #expect(outcome.signature.algorithm == .ed25519SHA256)
        #expect(outcome.signature.timestamp == Workshop.now)
        #expect(outcome.keyBits == 256)
        #expect(outcome.answer?.question == Question(keyName, .txt))
        #expect(outcome.signaturePrefix.utf8.count == 8)
        #expect(outcome.bodyHash?.canonicalBytes == 18)
        #expect(outcome.unsignedFields.isEmpty)
    }

    @Test func aMessageWithoutASignatureHasNoOutcome() async {
        let header = Header(parsing: Array(Workshop.message.utf8))
        #expect(await DKIMVerification.outcomes(of: header, resolver: Workshop().resolver, now: 0).isEmpty)
    }

    @Test(arguments: [
        ("v", nil, DKIMReason.tagMissing("v")), ("v", "2", .versionUnknown("2")), ("d", nil, .tagMissing("d")),
        ("d", "a..b", .tagInvalid("d", value: "a..b")), ("d", "b(c", .tagInvalid("d", value: "b(c")),
        ("d", "a（b.example", .tagInvalid("d", value: "a\\xef\\xbc\\x88b.example")),
        ("s", "", .tagInvalid("s", value: "")), ("a", "rsa-md5", .algorithmUnknown("rsa-md5")),
        ("a", nil, .tagMissing("a")), ("c", "nofws", .canonicalizationUnknown("nofws")),
        ("c", "relaxed/simple/simple", .canonicalizationUnknown("relaxed/simple/simple")),
        ("bh", nil, .tagMissing("bh")), ("bh", "%", .tagInvalid("bh", value: "%")), ("b", nil, .tagMissing("b")),
        ("h", nil, .tagMissing("h")), ("h", "to:subject", .fromNotSigned), ("h", "", .tagInvalid("h", value: "")),
        ("l", "-1", .tagInvalid("l", value: "-1")), ("l", "99", .lengthBeyondBody(length: 99, bodyBytes: 18)),
        ("q", "carrier-pigeon", .queryMethodsUnknown("carrier-pigeon")), ("q", "x:dns/txt", .verified),
        ("t", "soon", .tagInvalid("t", value: "soon")), ("t", "1700100000", .notYetValid(at: 1_700_100_000)),
        ("x", "1700000000", .expiresBeforeSigned(signed: 1_700_000_000, expires: 1_700_000_000)),
        ("x", "1700000001", .verified), ("x", "99999999999999999999999", .verified),
        ("i", "@sub.example.com", .verified), ("i", "a=20b@example.com", .verified),
        ("i", "example.com", .tagInvalid("i", value: "example.com")), ("i", "a=2", .tagInvalid("i", value: "a=2")),
    ])
    func eachFaultOfTheFieldIsNamed(tag: String, value: String?, expected: DKIMReason) async throws {
        #expect(try await reason { $0.tags[tag] = .some(value) } == expected)
    }

    @Test func anIdentityOfSomebodyElseIsRefused() async throws {
        let reason = try await reason { $0.tags["i"] = "boss@example.net" }
        #expect(reason == .identityOutsideDomain(identity: "boss@example.net", domain: domain))
    }

    @Test func anExpiredSignatureIsRefused() async throws {
        let reason = try await reason {
            $0.tags["t"] = "1600000000"
            $0.tags["x"] = "1600000001"
        }
        #expect(reason == .expired(at: 1_600_000_001))
    }

    @Test func aChangedBodyShowsBothHashes() async throws {
        let reason = try await reason { $0.afterwards = { $0 + "PS\r\n" } }
        guard case .bodyHashDiffers(let expected, let computed) = reason else {
            Issue.record("\(reason)")
            return
        }
        #expect(expected.count == 32 && computed.count == 32 && expected != computed)
    }

    @Test func aChangedHeaderShows() async throws {
        let change = { (text: String) in "From: Somebody else <author@example.com>\r\n" + text.drop { $0 != "T" } }
        let reason = try await reason { $0.afterwards = change }
        #expect(reason == .signatureDoesNotVerify)
    }

    @Test(arguments: [
        ("v=DKIM1; k=ed25519; p=", DKIMReason.keyRevoked(DomainName("sel._domainkey.example.com") ?? .root)),
        ("v=DKIM9; p=AA==", .keyRecordInvalid(.version)), ("spf?", .keyRecordInvalid(.syntax(.equalsMissing(at: 3)))),
        ("k=ed25519; p=AAAA", .keyInvalid), ("k=rsa; p=AAAA", .keyTypeDiffers(key: "rsa", algorithm: "ed25519-sha256")),
        ("k=x; p=AAAA", .keyTypeDiffers(key: "x", algorithm: "ed25519-sha256")),
        ("k=ed25519; h=sha1; p=AAAA", .keyRefusesHash("sha256")),
        ("k=ed25519; s=tlsrpt; p=AAAA", .keyNotForEmail(services: ["tlsrpt"])),
    ])
    func eachFaultOfTheKeyIsNamed(record: String, expected: DKIMReason) async throws {
        #expect(try await reason { $0.record = record } == expected)
    }

    @Test func aStrictKeyRefusesSubdomains() async throws {
        let reason = try await reason {
            $0.tags["i"] = "@sub.example.com"
            $0.record = "t=s; k=ed25519; p=\(Base64.encode(Workshop.ed25519.publicKeyBytes).text)"
        }
        #expect(reason == .keyRefusesSubdomain(identity: "@sub.example.com", domain: domain))
    }

    @Test(arguments: Answer.Failure.allCases)
    func aSilentDNSIsATemporaryError(failure: Answer.Failure) async throws {
        let reason = try await reason { $0.failure = failure }
        #expect(reason == .keyUnavailable(keyName, failure))
        #expect(reason.result == .temperror)
    }

    @Test func aMissingKeyIsAPermanentError() async throws {
        let reason = try await reason { $0.tags["s"] = "other" }
        #expect(reason == .keyMissing(DomainName("other._domainkey.example.com") ?? .root))
    }

    @Test func anInternationalDomainIsAskedForByItsALabels() async throws {
        var workshop = SignatureWorkshop()
        workshop.tags["d"] = "例え.example"
        workshop.tags["i"] = "@部.例え.example"
        let name = try #require(DomainName("sel._domainkey.xn--r8jz45g.example"))
        var zone = Zone()
        zone.add(name, .txt([Array("k=ed25519; p=\(Base64.encode(Workshop.ed25519.publicKeyBytes).text)".utf8)]))
        let header = try workshop.signed()
        let outcomes = await DKIMVerification.outcomes(of: header, resolver: ZoneResolver(zone), now: Workshop.now)
        #expect(outcomes.map(\.reason) == [.verified])
        #expect(outcomes.first?.domain == DomainName("xn--r8jz45g.example"))
    }

    @Test func ofSeveralRecordsAReadableOneCounts() async throws {
        let workshop = SignatureWorkshop()
        var zone = workshop.resolver.zone
        zone.add(keyName, .txt([Array("verification=1 2 3; and so on".utf8)]))
        let header = try workshop.signed()
        let outcomes = await DKIMVerification.outcomes(of: header, resolver: ZoneResolver(zone), now: Workshop.now)
        #expect(outcomes.map(\.result) == [.pass])
    }
}
