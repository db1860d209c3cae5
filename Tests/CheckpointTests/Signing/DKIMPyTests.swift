import Authentication
import DNS
import Mail
import Testing

@testable import Checkpoint

/// What we sign and seal, as others verify it.
@Suite(.enabled(if: DKIMPy.isInstalled, "\(DKIMPy.package)"))
struct DKIMPyTests {
    private typealias Fixture = SigningFixture

    private func records(_ keys: [DKIMSigner.Key]) throws -> [String: String] {
        var records: [String: String] = [:]
        for key in keys {
            let published = try #require(PublishedKey(key.privateKey, selector: key.selector, domain: key.domain))
            records[published.name.description] = published.text
        }
        return records
    }

    private static let messages = [
        SigningFixture.plain,
        SigningFixture.message(["From: a@kaede.example"], body: ""),
        SigningFixture.message(["from:a@kaede.example", "SUBJECT:  x \t y  "], body: " \t\r\nx  \ty \r\n \r\n\r\n"),
        SigningFixture.message(["From: a@kaede.example", "Subject: \u{3042}"], body: "\u{3042}\r\nno break"),
        SigningFixture.message(["From: a@kaede.example", "To: b@x.example", "To: c@x.example", "List-Id: <l.x>"]),
    ]

    @Test(arguments: messages.indices)
    func `signatures of both kinds, over every odd form`(index: Int) async throws {
        let message = Self.messages[index]
        let keys = [
            try Fixture.key("kaede.example", "r1", Fixture.rsa), try Fixture.key("kaede.example", "e1"),
        ]
        var ring = KeyRing()
        for key in keys { ring[key.domain].keys.append(KeyRing.Key(key)) }
        let signatory = Signatory(SigningSettings(), keys: SigningKeys(ring))
        let evidence = try await Fixture.evidence(message)
        let fields = try signatory.fields(above: message, evidence: evidence, now: Fixture.now).fields
        let signed = Fixture.signed(fields, message)
        #expect(try DKIMPy.words(of: signed.bytes, records: records(keys)) == "dkim=True dkim=True arc=none")
    }

    @Test func `chains of one set and of two`() async throws {
        let key = try Fixture.key("kaede.example", "r1", Fixture.rsa)
        var ring = KeyRing()
        ring[key.domain].keys = [KeyRing.Key(key)]
        var settings = SealingSettings()
        settings.domain = key.domain
        settings.occasion = .always
        let sealer = Sealer(settings, authservID: "mx.kaede.example", keys: SigningKeys(ring))
        var message = Fixture.plain
        for set in 1...2 {
            let evidence = try await Fixture.evidence(message, direction: .inbound, zone: try Fixture.zone([key]))
            let result = try sealer.fields(above: message, evidence: evidence, now: Fixture.now)
            #expect(result.instance == set)
            message = Fixture.signed(result.fields, message)
            #expect(try DKIMPy.words(of: message.bytes, records: records([key])) == "arc=pass")
            message = Message(parsing: message.bytes + Array("a line more\r\n".utf8))
            #expect(try DKIMPy.words(of: message.bytes, records: records([key])) == "arc=fail")
            message = Message(parsing: Array(message.bytes.dropLast("a line more\r\n".utf8.count)))
        }
    }
}
