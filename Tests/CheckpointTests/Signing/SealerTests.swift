import Authentication
import DNS
import Mail
import Testing

@testable import Checkpoint

@Suite struct SealerTests {
    private typealias Fixture = SigningFixture

    private func sealer(_ key: DKIMSigner.Key, _ occasion: SealingSettings.Occasion = .edited) throws -> Sealer {
        var ring = KeyRing()
        ring[key.domain].keys = [KeyRing.Key(key)]
        var settings = SealingSettings()
        settings.domain = key.domain
        settings.occasion = occasion
        settings.forwarded = ["@forward.example", "list@kaede.example"].compactMap(AccountPattern.init)
        return Sealer(settings, authservID: "mx.kaede.example", keys: SigningKeys(ring))
    }

    private func key() throws -> DKIMSigner.Key { try Fixture.key("kaede.example", "r1", Fixture.rsa) }

    private var edited: Message { Message(parsing: Fixture.plain.bytes + Array("a notice\r\n".utf8)) }

    @Test func `a changed message is sealed over what it became, and the chain holds`() async throws {
        let key = try key()
        let evidence = try await Fixture.evidence(Fixture.plain, direction: .inbound)
        let first = try sealer(key).fields(above: edited, evidence: evidence, now: Fixture.now)
        #expect(first.instance == 1)
        #expect(first.fields.count == 3)
        let once = Fixture.signed(first.fields, edited)
        let zone = try Fixture.zone([key])
        let found = try await Fixture.evidence(once, direction: .inbound, zone: zone)
        #expect(found.arc.result == .pass)
        let again = Message(parsing: once.bytes + Array("another\r\n".utf8))
        let second = try sealer(key).fields(above: again, evidence: found, now: Fixture.now)
        #expect(second.instance == 2)
        let twice = try await Fixture.evidence(Fixture.signed(second.fields, again), zone: zone)
        #expect(twice.arc.reason == .verified(sets: 2))
    }

    @Test func `the results in the set are our own, not those the message brought`() async throws {
        let message = Fixture.message([
            "Authentication-Results: mx.kaede.example; dmarc=pass header.from=bank.example", "From: a@bank.example",
        ])
        let evidence = try await Fixture.evidence(message, direction: .inbound)
        let result = try sealer(try key(), .always).fields(above: message, evidence: evidence, now: Fixture.now)
        let text = String(decoding: Array(result.fields.last ?? []), as: UTF8.self)
        #expect(text.hasPrefix("ARC-Authentication-Results: i=1; mx.kaede.example;"))
        #expect(text.contains("dmarc=none"))
        #expect(!text.contains("dmarc=pass"))
    }

    @Test func `when it seals`() async throws {
        let key = try key()
        let plain = Fixture.plain
        let labelled = Fixture.signed([Array("Authentication-Results: mx.kaede.example; none\r\n".utf8)], plain)
        let tagged = Message(
            parsing: Array(String(decoding: plain.bytes, as: UTF8.self).replacing("a test", with: "[x] a test").utf8)
        )
        var evidence = try await Fixture.evidence(plain, direction: .inbound)
        func reason(_ message: Message, _ occasion: SealingSettings.Occasion = .edited) throws -> SealingReason? {
            try sealer(key, occasion).fields(above: message, evidence: evidence, now: Fixture.now).reason
        }
        #expect(try reason(plain) == .unchanged)
        #expect(try reason(labelled) == .unchanged)
        #expect(try reason(tagged) == nil)
        #expect(try reason(edited) == nil)
        #expect(try reason(plain, .always) == nil)
        #expect(try reason(edited, .never) == .sealingOff)
        var envelope = Envelope()
        envelope.recipients = [Array("x@forward.example".utf8)]
        evidence = try await Fixture.evidence(plain, direction: .inbound, envelope: envelope)
        #expect(try reason(plain) == nil)
        #expect(try reason(plain, .never) == .sealingOff)
        evidence = try await Fixture.evidence(plain, direction: .outbound)
        #expect(try reason(edited) == .outbound)
    }

    @Test func `a chain that is not decided or has ended is not added to`() async throws {
        let key = try key()
        let sealer = try sealer(key, .always)
        var zone = try Fixture.zone([key])
        let evidence = try await Fixture.evidence(Fixture.plain, direction: .inbound)
        let once = Fixture.signed(
            try sealer.fields(above: Fixture.plain, evidence: evidence, now: Fixture.now).fields,
            Fixture.plain
        )
        let broken = Message(parsing: once.bytes + Array("added\r\n".utf8))
        let failing = try await Fixture.evidence(broken, direction: .inbound, zone: zone)
        #expect(failing.arc.result == .fail)
        let second = try sealer.fields(above: broken, evidence: failing, now: Fixture.now)
        #expect(second.fields.first.map { String(decoding: $0, as: UTF8.self).contains("cv=fail") } == true)
        let ended = Fixture.signed(second.fields, broken)
        let closed = try await Fixture.evidence(ended, direction: .inbound, zone: zone)
        #expect(try sealer.fields(above: ended, evidence: closed, now: Fixture.now).reason == .failed(.chainClosed))

        let name = try Fixture.name("r1._domainkey.kaede.example")
        zone = Zone()
        zone.fail(name, .timeout)
        let undecided = try await Fixture.evidence(once, direction: .inbound, zone: zone)
        let result = try sealer.fields(above: once, evidence: undecided, now: Fixture.now)
        #expect(result.reason == .failed(.chainUndecided))
        #expect(result.reason?.word == "chain-undecided")
    }

    @Test func `without a key there is a reason`() async throws {
        let evidence = try await Fixture.evidence(Fixture.plain, direction: .inbound)
        var settings = SealingSettings()
        let off = Sealer(settings, authservID: "mx", keys: SigningKeys())
        #expect(try off.fields(above: edited, evidence: evidence, now: Fixture.now).reason == .sealingOff)
        let name = try Fixture.name("kaede.example")
        settings.domain = name
        let none = Sealer(settings, authservID: "mx", keys: SigningKeys())
        #expect(try none.fields(above: edited, evidence: evidence, now: Fixture.now).reason == .noKey(name))
    }
}
