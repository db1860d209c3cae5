import Authentication
import DNS
import Testing

@testable import Checkpoint

@Suite struct SignaturePhraseTests {
    private static let name = DomainName("d.example") ?? .root

    private static var dkim: [DKIMReason] {
        [
            .verified, .fieldTooLong(bytes: 9000, limit: 8192), .syntax(.empty), .tagMissing("d"),
            .tagInvalid("t", value: "x"), .versionUnknown("2"), .algorithmUnknown("md5"),
            .canonicalizationUnknown("nofws"), .queryMethodsUnknown("http"), .tooManySignedNames(limit: 256),
            .identityOutsideDomain(identity: "@x", domain: name), .fromNotSigned, .fieldMayNotBeSigned("ARC-Seal"),
            .requiredFieldNotSigned("Cc"), .notYetValid(at: 4_000_000_000), .expired(at: 0),
            .expiresBeforeSigned(signed: 2, expires: 1), .fromMissing, .fromUnreadable, .keyNameTooLong,
            .keyMissing(name), .keyUnavailable(name, .timeout), .keyRecordInvalid(.version), .keyRevoked(name),
            .keyInvalid, .keyTooSmall(bits: 512, minimum: 1024), .keyTooLarge(bits: 16384, limit: 8192),
            .keyTypeDiffers(key: "rsa", algorithm: "ed25519-sha256"), .keyRefusesHash("sha1"),
            .keyNotForEmail(services: ["tlsrpt"]), .keyRefusesSubdomain(identity: "@x.d.example", domain: name),
            .bodyHashDiffers(expected: [1, 2, 3, 4], computed: [255]), .lengthBeyondBody(length: 2, bodyBytes: 1),
            .signatureDoesNotVerify, .rsaSHA1, .lengthShorterThanBody(length: 1, bodyBytes: 2),
            .fieldOccursMoreOftenThanSigned(name: "From", occurrences: 2, signed: 1), .notVerified(limit: 8),
            .notRead(count: 3, limit: 16),
        ]
    }

    private static var lists: [TagList.Failure] {
        [.empty, .nameInvalid(at: 1), .equalsMissing(at: 1), .valueInvalid(at: 1), .repeated(name: "a"), .tooMany(64)]
    }

    private static var records: [DKIMKeyRecord.Failure] {
        [.tooLong(bytes: 5000), .syntax(.empty), .version, .keyMissing, .keyNotBase64]
    }

    private static var arc: [ARCReason] {
        [
            .noChain, .verified(sets: 2), .tooManySets(limit: 50), .instanceUnreadable(field: "ARC-Seal"),
            .fieldMissing(field: "ARC-Seal", instance: 1), .fieldRepeated(field: "ARC-Seal", instance: 1),
            .failedBefore(instance: 2), .chainValueWrong(instance: 1, value: "pass"),
            .messageSignatureInvalid(instance: 1, .signatureDoesNotVerify),
            .sealInvalid(instance: 1, .signatureDoesNotVerify), .sealInvalid(instance: 1, .rsaSHA1),
        ]
    }

    private static var keys: [PrivateKeyError] {
        [
            .empty, .notAKey, .certificate, .publicKey, .encrypted, .openSSH, .wrongKind("EC"), .damaged,
            .tooSmall(bits: 512, minimum: 1024), .tooLarge(bits: 16384, limit: 8192), .sizeNotOffered(bits: 1000),
        ]
    }

    private static var signing: [SigningError] {
        [
            .fromMissing, .tooManyFields(limit: 256), .identityOutsideDomain("@x"), .bodyNotHashed, .keyRefused,
            .nameTooLong, .chainClosed, .chainUndecided,
        ]
    }

    private func expectDistinct(_ phrases: [Phrase]) {
        #expect(Set(phrases.map(\.english)).count == phrases.count)
        #expect(Set(phrases.map(\.japanese)).count == phrases.count)
        #expect(phrases.allSatisfy { !$0.english.isEmpty && !$0.japanese.isEmpty && $0.english != $0.japanese })
    }

    @Test func everyReasonHasItsOwnSentenceInBothLanguages() {
        expectDistinct(Self.dkim.map(\.phrase))
        expectDistinct(Self.lists.map(\.phrase))
        expectDistinct(Self.records.map(\.phrase))
        expectDistinct(Self.arc.map(\.phrase))
        expectDistinct(Self.keys.map(\.phrase))
        expectDistinct(Self.signing.map(\.phrase))
    }

    @Test func theSentencesSayWhatWasFound() {
        let body = DKIMReason.bodyHashDiffers(expected: [0xAB, 1, 2, 3, 4], computed: [0xFF, 0, 0, 0]).phrase
        #expect(body.english.contains("ab010203") && body.japanese.contains("ff000000"))
        #expect(DKIMReason.expired(at: 0).phrase.english.contains("Thu, 1 Jan 1970 00:00:00 +0000"))
        let seal = ARCReason.sealInvalid(instance: 2, .keyMissing(Self.name)).phrase
        #expect(seal.english.contains("d.example") && seal.japanese.contains("2 段目"))
    }
}
