import Authentication
import DNS
import Foundation
import Mail
import NIOCore
import TestSupport
import Testing

@testable import Checkpoint

/// However the bytes of a message are cut, the evidence is the same.
struct ExaminationTests {
    private let now: Int64 = 1_700_000_000

    private func pipeline(_ resolver: any Resolver) throws -> Pipeline {
        let receiver = try #require(DomainName("mx.example"))
        return Pipeline(
            resolver: resolver,
            settings: Pipeline.Settings(authservID: "mx.example", receiver: receiver)
        )
    }

    /// All that an examination finds out, as JSON.
    private func facts(_ evidence: Evidence) -> JSONValue {
        InspectReport(evidence: evidence, authservID: "mx.example", verbose: true).body(in: .english)
    }

    private func examined(
        _ message: Message,
        _ envelope: Envelope,
        _ pipeline: Pipeline,
        pieces size: Int
    ) async -> JSONValue {
        let arrival = pipeline.arrival(of: envelope.client)
        var examination = Examination(pipeline: pipeline, arrival: arrival, envelope: envelope, now: now)
        examination.header(Array(message.bytes[..<message.header.bodyStart]))
        var rest = message.bytes[message.header.bodyStart...]
        while !rest.isEmpty {
            examination.body(ByteBuffer(bytes: rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        return facts(await examination.evidence())
    }

    private func expectSame(_ bytes: [UInt8], _ resolver: any Resolver, _ name: String) async throws {
        let message = Message(parsing: bytes)
        var envelope = Envelope()
        envelope.client = IPAddress("192.0.2.25")
        envelope.helo = Array("mail.tsubaki.example".utf8)
        envelope.returnPath = Array("order@tsubaki.example".utf8)
        let pipeline = try pipeline(resolver)
        let whole = facts(await pipeline.evidence(for: message, envelope: envelope, now: now))
        for size in [1, 7, 4096, 1 << 20] {
            #expect(await examined(message, envelope, pipeline, pieces: size) == whole, "\(name), pieces of \(size)")
        }
    }

    private func example(_ name: String) throws -> [UInt8] {
        let url = SharedFolder.checkout.appendingPathComponent("Examples/\(name)")
        return [UInt8](try Data(contentsOf: url))
    }

    @Test func theExamplesInPieces() async throws {
        let resolver = ZoneResolver(try Zone(parsing: try example("example.zone")))
        for name in ["order.eml", "forged.eml"] {
            try await expectSame(LineEndings.transportForm(of: try example(name)), resolver, name)
        }
    }

    @Test(.enabled(if: SharedFolder.isPresent, "the shared folder with the public suites is absent"))
    func everyMessageOfTheDKIMSuitesInPieces() async throws {
        let records = try JSONDecoder().decode(
            [String: String].self,
            from: Data(try SharedFolder.bytes("conformance/dkim-opendkim/dns.json"))
        )
        var zone = Zone()
        for (name, text) in records {
            if let name = DomainName(name) { zone.add(name, .txt([Array(text.utf8)])) }
        }
        let resolver = ZoneResolver(zone)
        var count = 0
        for suite in ["dkim-opendkim", "dkim-mail-auth"] {
            let folder = try #require(SharedFolder.url?.appendingPathComponent("conformance/\(suite)/messages"))
            for file in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
                let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(file)))
                try await expectSame(bytes, resolver, "\(suite)/\(file)")
                count += 1
            }
        }
        #expect(count > 80)
    }

    @Test func aSealedChainInPieces() async throws {
        let key = DKIMSigner.Key(
            domain: try #require(DomainName("seal.example")),
            selector: try #require(DomainName("s")),
            privateKey: PrivateKey.makeEd25519()
        )
        var bytes = LineEndings.transportForm(of: try example("order.eml"))
        for _ in 0..<2 {
            let header = Header(parsing: bytes)
            var hasher = BodyHasher([BodyForm(.relaxed)])
            hasher.update(bytes[header.bodyStart...])
            let chain = await ARCVerification.outcome(of: header, resolver: try sealZone(key), now: now)
            let fields = try ARCSealer(key: key).seal(
                header: header,
                chain: chain,
                results: Array("seal.example; none".utf8),
                hashes: hasher.finish(),
                now: now
            )
            bytes = fields.flatMap(\.self) + bytes
        }
        let resolver = try sealZone(key)
        try await expectSame(bytes, resolver, "two seals")
        let evidence = try await pipeline(resolver).evidence(
            for: Message(parsing: bytes),
            envelope: Envelope(),
            now: now
        )
        #expect(evidence.arc.result == .pass)
    }

    private func sealZone(_ key: DKIMSigner.Key) throws -> ZoneResolver {
        var zone = Zone()
        let published = try #require(
            PublishedKey(key.privateKey, selector: key.selector, domain: key.domain)
        )
        zone.add(try #require(DomainName("s._domainkey.seal.example")), .txt([Array(published.text.utf8)]))
        return ZoneResolver(zone)
    }

    @Test func aMessageWithoutHeaderIsOne() async throws {
        let pipeline = try pipeline(ZoneResolver(Zone()))
        let arrival = pipeline.arrival(of: nil)
        let examination = Examination(pipeline: pipeline, arrival: arrival, envelope: Envelope(), now: now)
        #expect(await examination.evidence().dkim.isEmpty)
    }

    @Test func questionsThatAreGivenUpCountAsUnanswered() async throws {
        let held = HeldResolver()
        let pipeline = try pipeline(CachingResolver(held))
        var envelope = Envelope()
        envelope.client = IPAddress("192.0.2.25")
        envelope.returnPath = Array("a@tsubaki.example".utf8)
        var examination = Examination(
            pipeline: pipeline,
            arrival: Arrival(client: envelope.client, reverseDNS: nil),
            envelope: envelope,
            now: now
        )
        examination.header(Array("From: a@tsubaki.example\r\n\r\n".utf8))
        examination.cancel()
        let evidence = await examination.evidence()
        #expect(evidence.client.spf?.result == .temperror)
        #expect(evidence.dmarc.result == .temperror)
        held.release()
    }
}
