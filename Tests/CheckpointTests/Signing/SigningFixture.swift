import Authentication
import DNS
import Mail
import Testing

@testable import Checkpoint

/// Keys, messages and evidence for the tests of signing.
struct SigningFixture {
    static let now: Int64 = 1_795_424_400

    static let rsa = (try? PrivateKey.makeRSA()) ?? PrivateKey.makeEd25519()
    static let ed25519 = PrivateKey.makeEd25519()

    static func name(_ text: String) throws -> DomainName {
        try #require(DomainName(internationalized: Array(text.utf8)))
    }

    static func key(_ domain: String, _ selector: String, _ key: PrivateKey = ed25519) throws -> DKIMSigner.Key {
        DKIMSigner.Key(domain: try name(domain), selector: try name(selector), privateKey: key)
    }

    /// The evidence for a message that came in, without a question to anybody.
    static func evidence(
        _ message: Message,
        direction: Direction = .outbound,
        account: String? = nil,
        envelope: Envelope = Envelope(),
        zone: Zone = Zone()
    ) async throws -> Evidence {
        let pipeline = Pipeline(
            resolver: ZoneResolver(zone),
            settings: Pipeline.Settings(authservID: "mx.kaede.example", receiver: try name("mx.kaede.example"))
        )
        var envelope = envelope
        envelope.account = account
        var evidence = await pipeline.evidence(for: message, envelope: envelope, now: now)
        evidence.direction = direction
        return evidence
    }

    /// A message with these lines before its body.
    static func message(_ header: [String], body: String = "Hello\r\n  there \r\n\r\n\r\n") -> Message {
        Message(parsing: Array((header.map { $0 + "\r\n" }.joined() + "\r\n" + body).utf8))
    }

    static let plain = message([
        "From: =?utf-8?B?5p2+?= <matsu@kaede.example>", "To: b@sakura.example", "Subject: a test", " over two lines",
        "Date: Mon, 23 Nov 2026 09:00:00 +0900", "Message-ID: <1@kaede.example>",
    ])

    /// A zone in which the keys are published.
    static func zone(_ keys: [DKIMSigner.Key]) throws -> Zone {
        var zone = Zone()
        for key in keys {
            let published = try #require(PublishedKey(key.privateKey, selector: key.selector, domain: key.domain))
            zone.add(published.name, .txt(published.strings.map { Array($0.utf8) }))
        }
        return zone
    }

    static func signed(_ fields: [[UInt8]], _ message: Message) -> Message {
        Message(parsing: Array(fields.joined()) + message.bytes)
    }
}

extension EditedMessage {
    /// What `original` has become, as the smallest edit that does it.
    init(_ edited: Message, from original: Message) {
        let (old, new) = (original.bytes, edited.bytes)
        let start = zip(old, new).prefix { $0 == $1 }.count
        let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
        let edit = Edit.replace(start..<(old.count - end), with: Array(new[start..<(new.count - end)]))
        self.init(original, old == new ? [] : [edit])
    }
}

extension Sealer {
    func fields(above message: Message, evidence: Evidence, now: Int64) throws -> SealFields {
        try fields(above: EditedMessage(message, from: evidence.message), evidence: evidence, now: now)
    }
}

extension Signatory {
    func fields(above message: Message, evidence: Evidence, now: Int64) throws -> SignatureFields {
        try fields(above: EditedMessage(message, from: evidence.message), evidence: evidence, now: now)
    }
}
