import Mail
import Testing

@testable import Authentication

struct RecordCacheTests {
    private func text(_ key: [UInt8]) -> [UInt8] { Array("k=ed25519; p=\(Base64.encode(key).text)".utf8) }

    @Test func aKeyIsTheSameFromTheCache() async throws {
        let workshop = SignatureWorkshop()
        let header = try workshop.signed()
        let verification = DKIMVerification(header: header, now: SignatureWorkshop.now)
        var hasher = BodyHasher(verification.bodyForms)
        hasher.update(header.bytes[header.bodyStart...])
        let hashes = hasher.finish()
        let cache = RecordCache()
        for _ in 0..<3 {
            let keys = await verification.keys(from: workshop.resolver, cache: cache)
            #expect(verification.finish(keys: keys, hashes: hashes).map(\.reason) == [.verified])
        }
    }

    @Test func faultsAndRevocationsAreKeptApart() {
        let cache = RecordCache()
        for _ in 0..<2 {
            #expect(cache.key(of: Array("p=".utf8)).record?.isRevoked == true)
            #expect(cache.key(of: Array("v=2".utf8)).reason == .keyRecordInvalid(.version))
            #expect(cache.key(of: text([1])).reason == .keyInvalid)
            #expect(cache.key(of: text(SignatureWorkshop.ed25519.publicKeyBytes)).key?.bits == 256)
        }
    }

    @Test func aFullCacheForgetsAndStillAnswersRight() {
        var limits = Authentication.Limits.standard
        limits.recordsCachedMax = 4
        let cache = RecordCache(limits: limits)
        for number in 0..<100 {
            let notes = Array("n=\(number); p=".utf8)
            #expect(cache.key(of: notes).record?.notes == "\(number)")
            #expect(cache.key(of: Array("n=kept; p=".utf8)).record?.notes == "kept")
        }
    }

    @Test func policiesAreTheSameFromTheCache() throws {
        let cache = RecordCache()
        for _ in 0..<2 {
            let policy = cache.dmarcRecord(of: Array("v=DMARC1; p=reject".utf8))
            #expect(policy == DMARCRecord(parsing: Array("v=DMARC1; p=reject".utf8)))
            #expect(cache.dmarcRecord(of: Array("v=spf1 -all".utf8)) == nil)
            let senders = Array("v=spf1 ip4:192.0.2.0/24 -all".utf8)
            #expect(try cache.spfRecord(of: senders) == SPFRecord(parsing: senders))
            #expect(throws: SPFSyntaxError.self) { try cache.spfRecord(of: Array("v=spf1 ip4:x".utf8)) }
        }
    }

    @Test func manyAskAtOnce() async {
        let cache = RecordCache()
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<200 {
                group.addTask { cache.key(of: Array("n=\(number % 10); p=".utf8)).record?.notes == "\(number % 10)" }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}
