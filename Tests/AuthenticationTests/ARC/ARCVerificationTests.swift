import DNS
import Mail
import TestSupport
import Testing

@testable import Authentication

struct ARCVerificationTests {
    private static let now: Int64 = 1_700_000_000

    private func sealer(_ name: String = "a") throws -> ARCSealer {
        let domain = try #require(DomainName("\(name).example"))
        let selector = try #require(DomainName("sel"))
        return ARCSealer(key: .init(domain: domain, selector: selector, privateKey: SignatureWorkshop.ed25519))
    }

    private var resolver: ZoneResolver {
        var zone = Zone()
        for name in ["a", "b", "c"] {
            guard let domain = DomainName("sel._domainkey.\(name).example") else { continue }
            let text = "k=ed25519; p=\(Base64.encode(SignatureWorkshop.ed25519.publicKeyBytes).text)"
            zone.add(domain, .txt([Array(text.utf8)]))
        }
        return ZoneResolver(zone)
    }

    private func outcome(_ message: [UInt8], _ resolver: ZoneResolver? = nil) async -> ARCOutcome {
        await ARCVerification.outcome(of: Header(parsing: message), resolver: resolver ?? self.resolver, now: Self.now)
    }

    private func seal(_ message: [UInt8], by sealer: ARCSealer) async throws -> [UInt8] {
        let header = Header(parsing: message)
        var hasher = BodyHasher(sealer.bodyForms)
        hasher.update(header.bytes[header.bodyStart...])
        let fields = try sealer.seal(
            header: header,
            chain: await outcome(message),
            results: Array("mx.example; spf=pass\r\n smtp.mailfrom=a.example".utf8),
            hashes: hasher.finish(),
            now: Self.now
        )
        return Array(fields.joined()) + message
    }

    private let message = Array(SignatureWorkshop.message.utf8)

    @Test func whatWeSealValidates() async throws {
        var sealed = message
        for name in ["a", "b", "c"] { sealed = try await seal(sealed, by: sealer(name)) }
        let outcome = await outcome(sealed)
        #expect(outcome.reason == .verified(sets: 3))
        #expect(outcome.oldestPass == 0)
        #expect(outcome.sealers.map(\.description) == ["c.example", "b.example", "a.example"])
        #expect(outcome.sets.map(\.seal.chainValue) == [ARCSeal.ChainValue.none, .pass, .pass])
        #expect(outcome.sets[0].results.text == "mx.example; spf=pass\r\n smtp.mailfrom=a.example")
        #expect(outcome.answers.count == 3)
    }

    @Test func theOldestSetThatStillFitsIsTold() async throws {
        let first = try await seal(message, by: sealer("a"))
        let changed = first + Array("-- \r\nmailing list\r\n".utf8)
        let second = try await seal(try await seal(first, by: sealer("b")), by: sealer("c"))
        #expect(await outcome(second).oldestPass == 0)
        // A list that changes the body breaks the newest signature, so it validates first and seals then.
        let broken = await outcome(changed)
        #expect(broken.result == .fail)
        let header = Header(parsing: changed)
        var hasher = BodyHasher(try sealer().bodyForms)
        hasher.update(header.bytes[header.bodyStart...])
        let fields = try sealer("b").seal(
            header: header,
            chain: await outcome(first),
            results: Array("b.example; arc=pass".utf8),
            hashes: hasher.finish(),
            now: Self.now
        )
        let outcome = await outcome(Array(fields.joined()) + changed)
        #expect(outcome.result == .pass)
        #expect(outcome.oldestPass == 2)
    }

    @Test func aBrokenChainIsSealedAsFailedOnceAndNeverAgain() async throws {
        let first = try await seal(message, by: sealer("a")) + Array("more\r\n".utf8)
        let second = try await seal(first, by: sealer("b"))
        let outcome = await outcome(second)
        #expect(outcome.reason == .failedBefore(instance: 2))
        await #expect(throws: SigningError.chainClosed) { try await seal(second, by: sealer("c")) }
    }

    @Test func aSilentDNSIsATemporaryErrorAndNothingIsSealed() async throws {
        let sealed = try await seal(message, by: sealer("a"))
        var zone = Zone()
        zone.fail(try #require(DomainName("sel._domainkey.a.example")), .timeout)
        let outcome = await outcome(sealed, ZoneResolver(zone))
        #expect(outcome.result == .temperror)
        #expect(throws: SigningError.chainUndecided) {
            try sealer("b").seal(
                header: Header(parsing: sealed),
                chain: outcome,
                results: [],
                hashes: BodyHasher([BodyForm(.relaxed)]).finish(),
                now: Self.now
            )
        }
    }

    @Test func fiftySetsAreTheEnd() async throws {
        var sealed = message
        for _ in 0..<50 { sealed = try await seal(sealed, by: sealer("a")) }
        #expect(await outcome(sealed).reason == .verified(sets: 50))
        await #expect(throws: SigningError.chainClosed) { try await seal(sealed, by: sealer("b")) }
        let over = Array("ARC-Seal: i=51; cv=pass\r\n".utf8) + sealed
        #expect(await outcome(over).reason == .tooManySets(limit: 50))
    }

    @Test func nothingCanBePutIntoTheHeaderThroughTheResults() async throws {
        let sealer = try sealer("a")
        let header = Header(parsing: message)
        var hasher = BodyHasher(sealer.bodyForms)
        hasher.update(header.bytes[header.bodyStart...])
        let fields = try sealer.seal(
            header: header,
            chain: await outcome(message),
            results: Array("mx.example; none\r\nSubject: forged\n\r\nX: y\r".utf8),
            hashes: hasher.finish(),
            now: Self.now
        )
        let sealed = Array(fields.joined()) + message
        #expect(Header(parsing: sealed).fields(named: "Subject").count == 1)
        #expect(await outcome(sealed).result == .pass)
    }

    @Test func noChainTraps() async throws {
        var random = Noise(seed: 11)
        let sealed = try await seal(try await seal(message, by: sealer("a")), by: sealer("b"))
        let count = sealed.count - message.count
        var passed = 0
        for _ in 0..<1_000 {
            let outcome = await outcome(random.mutated(Array(sealed.prefix(count))) + message)
            if outcome.result == .pass { passed += 1 }
        }
        #expect(passed < 300)
    }
}
