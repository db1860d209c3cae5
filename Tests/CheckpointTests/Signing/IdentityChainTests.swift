import Authentication
import DNS
import Mail
import Testing

@testable import Checkpoint

@Suite struct IdentityChainTests {
    private typealias Fixture = SigningFixture

    private static let zone = """
        $ORIGIN .
        25.2.0.192.in-addr.arpa. PTR mail.kaede.example.
        mail.kaede.example. A 192.0.2.25
        26.2.0.192.in-addr.arpa. PTR out.kaede.example.
        27.2.0.192.in-addr.arpa. PTR vps27.provider.example.
        vps27.provider.example. A 192.0.2.27
        28.2.0.192.in-addr.arpa. PTR vps28.provider.example.
        28.2.0.192.in-addr.arpa. PTR mail.kaede.example.
        vps28.provider.example. A 192.0.2.1
        kaede.example. TXT "v=spf1 ip4:192.0.2.24/29 -all"
        """

    /// A message as its receiver gets it.
    private struct Sent {
        var ip: String? = "192.0.2.25"
        var helo: String? = "mail.kaede.example"
        var from: String? = "matsu@kaede.example"
        var header: [String]?
        var signers = ["kaede.example"]
        var isBroken = false
    }

    private func chain(_ sent: Sent = Sent()) async throws -> IdentityChain {
        var message = sent.header.map { Fixture.message($0) } ?? Fixture.plain
        var records = Array(Self.zone.utf8) + [0x0A]
        for signer in sent.signers {
            let key = try Fixture.key(signer, "e1")
            var hasher = BodyHasher(Signatory.bodyForms)
            hasher.update(message.bytes[message.header.bodyStart...])
            let fields = try DKIMSigner(keys: [key]).sign(
                header: message.header,
                hashes: hasher.finish(),
                now: Fixture.now
            )
            message = Fixture.signed(fields, message)
            let record = PublishedKey(key.privateKey, selector: key.selector, domain: key.domain)
            records += Array((record?.zoneLine ?? "").utf8)
        }
        if sent.isBroken { message = Message(parsing: message.bytes + Array("more\r\n".utf8)) }
        var envelope = Envelope()
        envelope.client = sent.ip.flatMap { IPAddress($0) }
        envelope.helo = sent.helo.map { Array($0.utf8) }
        envelope.returnPath = sent.from.map { Array($0.utf8) }
        let pipeline = Pipeline(
            resolver: ZoneResolver(try Zone(parsing: records)),
            settings: Pipeline.Settings(authservID: "mx", receiver: try Fixture.name("mx.example"))
        )
        let evidence = await pipeline.evidence(for: message, envelope: envelope, now: Fixture.now)
        return IdentityChain(IdentitySources(received: evidence))
    }

    private func words(_ chain: IdentityChain) -> [String] {
        chain.links.map { "\($0.kind.rawValue) \($0.standing.word)" }
    }

    private func standing(_ chain: IdentityChain, _ kind: IdentityLink.Kind) -> IdentityLink.Standing? {
        chain.links.first { $0.kind == kind }?.standing
    }

    @Test func `all names of one organisation are a whole chain`() async throws {
        let chain = try await chain()
        #expect(chain.isWhole)
        #expect(chain.organization?.description == "kaede.example")
        #expect(
            words(chain) == [
                "pointer aligned", "helo aligned", "return-path aligned", "from aligned", "signature aligned",
                "message-id aligned",
            ]
        )
    }

    @Test func `sub-domains are of the organisation, neighbours under a public suffix are not`() async throws {
        let own = try await chain(Sent(helo: "a.b.kaede.example", from: "x@bounce.kaede.example"))
        #expect(standing(own, .helo) == .aligned)
        #expect(standing(own, .returnPath) == .unconfirmed(.spf("none")))
        let header = ["From: a@taro.co.jp", "Message-ID: <1@jiro.co.jp>"]
        let shared = try await chain(Sent(helo: "mail.jiro.co.jp", header: header, signers: ["taro.co.jp"]))
        #expect(shared.organization?.description == "taro.co.jp")
        #expect(standing(shared, .helo) == .foreign)
        #expect(standing(shared, .messageID) == .foreign)
        #expect(standing(shared, .signature) == .aligned)
    }

    @Test func `reverse DNS must lead back, and be ours`() async throws {
        #expect(standing(try await chain(Sent(ip: "192.0.2.26")), .pointer) == .unconfirmed(.pointerNotConfirmed))
        #expect(standing(try await chain(Sent(ip: "192.0.2.27")), .pointer) == .foreign)
        #expect(standing(try await chain(Sent(ip: "192.0.2.28")), .pointer) == .unconfirmed(.pointerNotConfirmed))
        #expect(standing(try await chain(Sent(ip: "192.0.2.29")), .pointer) == .absent)
        let unseen = try await chain(Sent(ip: nil))
        #expect(standing(unseen, .pointer) == .unknown)
        #expect(!unseen.isWhole)
        #expect(unseen.breaks.isEmpty)
    }

    @Test func `the return path counts with SPF, and a bounce has none`() async throws {
        #expect(standing(try await chain(Sent(from: "a@other.example")), .returnPath) == .foreign)
        #expect(standing(try await chain(Sent(ip: "203.0.113.1")), .returnPath) == .unconfirmed(.spf("fail")))
        let bounce = try await chain(Sent(from: ""))
        #expect(standing(bounce, .returnPath) == .notNeeded)
        #expect(bounce.isWhole)
    }

    @Test func `the best signature counts`() async throws {
        #expect(standing(try await chain(Sent(signers: [])), .signature) == .absent)
        #expect(standing(try await chain(Sent(signers: ["provider.example"])), .signature) == .foreign)
        #expect(
            standing(try await chain(Sent(signers: ["provider.example", "kaede.example"])), .signature) == .aligned
        )
        #expect(standing(try await chain(Sent(isBroken: true)), .signature) == .unconfirmed(.signatureInvalid("fail")))
        let broken = try await chain(Sent(signers: []))
        #expect(broken.breaks.map(\.kind) == [.signature])
    }

    @Test(arguments: [["From: a@x.example, b@y.example"], ["Subject: nobody"], ["From: nobody"]])
    func `without one author there is no organisation to hold the rest against`(header: [String]) async throws {
        let chain = try await chain(Sent(header: header, signers: []))
        #expect(chain.organization == nil)
        #expect(!chain.isWhole)
        #expect(standing(chain, .from) == .absent)
    }

    @Test func `sender and message identifier are told, and break nothing`() async throws {
        let header = ["From: a@kaede.example", "Sender: x@other.example", "Message-ID: <1@other.example>"]
        let chain = try await chain(Sent(header: header))
        #expect(standing(chain, .sender) == .foreign)
        #expect(standing(chain, .messageID) == .foreign)
        #expect(chain.isWhole)
    }

    @Test func `mail that leaves is judged by our own server`() async throws {
        var envelope = Envelope()
        envelope.returnPath = Array("matsu@kaede.example".utf8)
        let evidence = try await Fixture.evidence(Fixture.plain, envelope: envelope)
        let key = try Fixture.key("kaede.example", "e1")
        let signed = SignatureFields(signed: [SignatureFields.KeyName(key)])
        let resolver = ZoneResolver(try Zone(parsing: Array(Self.zone.utf8)))
        let name = try Fixture.name("mail.kaede.example")
        let addresses = ["192.0.2.25", "192.0.2.27"].compactMap { IPAddress($0) }
        let watch = SendingHostWatch(name: name, addresses: [addresses[0]], resolver: resolver)
        let before = IdentityChain(IdentitySources(leaving: evidence, signed: signed, from: watch.host))
        #expect(standing(before, .pointer) == .unknown)
        await watch.check()
        let whole = IdentityChain(IdentitySources(leaving: evidence, signed: signed, from: watch.host))
        #expect(whole.isWhole)
        let two = await SendingHost(name: name, addresses: addresses, resolver: resolver)
        #expect(two.reverseDNS?.confirmedName?.description == "mail.kaede.example")
        let unsigned = IdentityChain(IdentitySources(leaving: evidence, signed: SignatureFields(), from: watch.host))
        #expect(unsigned.breaks.map(\.kind) == [.signature])
    }

    @Test func `every break says how to mend it, in both languages`() async throws {
        for kind in IdentityLink.Kind.allCases {
            let standings: [IdentityLink.Standing] = [
                .foreign, .absent, .unknown, .unconfirmed(.pointerNotConfirmed), .unconfirmed(.spf("fail")),
                .unconfirmed(.signatureInvalid("fail")),
            ]
            for standing in standings {
                let link = IdentityLink(kind: kind, domain: nil, standing: standing)
                let remedy = try #require(link.remedy(nil))
                #expect(!remedy.english.isEmpty && !remedy.japanese.isEmpty)
            }
        }
    }
}
