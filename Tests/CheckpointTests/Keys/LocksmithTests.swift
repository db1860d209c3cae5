import Authentication
import DNS
import Foundation
import Mail
import TestSupport
import Testing

@testable import Checkpoint

@Suite struct LocksmithTests {
    private let kaede: DomainName

    init() throws { kaede = try SigningFixture.name("kaede.example") }

    private func sign(_ locksmith: Locksmith) async throws -> SignatureFields {
        let evidence = try await SigningFixture.evidence(SigningFixture.plain)
        let signatory = Signatory(SigningSettings(), keys: locksmith.keys)
        return try signatory.fields(above: SigningFixture.plain, evidence: evidence, now: SigningFixture.now)
    }

    private func mode(_ path: String) throws -> Int? {
        try (FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue
    }

    @Test func `makes a key, waits for its record, and signs with it`() async throws {
        let scratch = try KeyScratch()
        let locksmith = scratch.locksmith(["kaede.example"])
        await locksmith.load()
        #expect(try await sign(locksmith).reason == .noKeyReady(kaede))
        await locksmith.check()
        #expect(scratch.takeHeard() == ["s20261123e publish"])
        #expect(try await sign(locksmith).reason == .noKeyReady(kaede))
        #expect(try mode(scratch.folder.file("s20261123e", of: kaede)) == 0o600)
        #expect(try mode(scratch.folder.folder(of: kaede)) == 0o700)
        #expect(try mode(scratch.folder.state(of: kaede)) == 0o600)
        scratch.publish(kaede)
        await locksmith.check()
        #expect(scratch.takeHeard() == ["s20261123e activated"])
        #expect(try await sign(locksmith).signed.map(\.selector.description) == ["s20261123e"])
        // Another server, or the same started again, signs from its first message.
        let next = scratch.locksmith(["kaede.example"])
        await next.load()
        #expect(try await sign(next).signed.count == 1)
        #expect(scratch.takeHeard() == [])
    }

    @Test func `over two years mail is always signed with a published key`() async throws {
        let scratch = try KeyScratch()
        let locksmith = scratch.locksmith(["kaede.example"])
        await locksmith.check()
        scratch.publish(kaede)
        var used: Set<String> = []
        for day in 0..<730 {
            await locksmith.check()
            // A person who looks in once a week.
            if day.isMultiple(of: 7) { scratch.publish(kaede) }
            let signed = try await sign(locksmith)
            let selector = try #require(signed.signed.first?.selector)
            used.insert(selector.description)
            let name = try #require(
                selector.labels.first.flatMap { _ in
                    DomainName("\(selector)._domainkey.kaede.example")
                }
            )
            let answer = await ZoneResolver(scratch.zone).answer(name, .txt)
            #expect(!answer.records.isEmpty, "day \(day)")
            scratch.now += 86_400
        }
        #expect(used.count == 5)
    }

    @Test func `a key whose record was taken out is deleted at the end, and not before`() async throws {
        let scratch = try KeyScratch()
        let locksmith = scratch.locksmith(["kaede.example"]) { $0.rotation.ahead = 86_400 }
        await locksmith.check()
        scratch.publish(kaede)
        let first = scratch.folder.file("s20261123e", of: kaede)
        for _ in 0..<190 {
            await locksmith.check()
            scratch.publish(kaede)
            scratch.now += 86_400
        }
        scratch.now += 30 * 86_400
        await locksmith.check()
        #expect(scratch.takeHeard().contains("s20261123e removable"))
        #expect(FileManager.default.fileExists(atPath: first))
        scratch.zone = Zone()
        await locksmith.check()
        #expect(!FileManager.default.fileExists(atPath: first))
        #expect(scratch.folder.load(kaede).entries.map(\.phase) == [.active])
    }

    @Test func `a lost or torn state is made anew from what is published`() async throws {
        let scratch = try KeyScratch()
        let locksmith = scratch.locksmith(["kaede.example"])
        await locksmith.check()
        scratch.publish(kaede)
        await locksmith.check()
        _ = scratch.takeHeard()
        for state in [nil, "", "{", "[1]", "[{\"selector\":\"../../x\",\"type\":\"rsa\",\"created\":1}]"] {
            let path = scratch.folder.state(of: kaede)
            try FileManager.default.removeItem(atPath: path)
            if let state { try Data(state.utf8).write(to: URL(fileURLWithPath: path)) }
            let again = scratch.locksmith(["kaede.example"])
            await again.check()
            #expect(try await sign(again).signed.map(\.selector.description) == ["s20261123e"], "\(state ?? "none")")
        }
    }

    @Test func `a torn key is told once, others go on, and none is made in its place`() async throws {
        let scratch = try KeyScratch()
        let locksmith = scratch.locksmith(["kaede.example"]) { $0.rotation.types = [.rsa, .ed25519] }
        await locksmith.check()
        scratch.publish(kaede)
        await locksmith.check()
        _ = scratch.takeHeard()
        try Data("-----BEGIN".utf8).write(to: URL(fileURLWithPath: scratch.folder.file("s20261123r", of: kaede)))
        for _ in 0..<3 { await locksmith.check() }
        #expect(scratch.takeHeard() == ["s20261123r unreadable"])
        #expect(try await sign(locksmith).signed.map(\.selector.description) == ["s20261123e"])
        #expect(scratch.folder.load(kaede).entries.count == 2)
    }

    @Test func `open permissions are told`() async throws {
        let scratch = try KeyScratch()
        let locksmith = scratch.locksmith(["kaede.example"])
        await locksmith.check()
        _ = scratch.takeHeard()
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o644],
            ofItemAtPath: scratch.folder.file("s20261123e", of: kaede)
        )
        for _ in 0..<2 { await locksmith.check() }
        #expect(scratch.takeHeard() == ["s20261123e exposed"])
    }

    @Test func `a folder that cannot be made is told once, and mail goes unsigned with its reason`() async throws {
        let scratch = try KeyScratch()
        try Data().write(to: URL(fileURLWithPath: scratch.folder.path))
        let locksmith = scratch.locksmith(["kaede.example"])
        for _ in 0..<2 { await locksmith.check() }
        #expect(scratch.takeHeard() == ["- not-saved"])
        #expect(try await sign(locksmith).reason == .noKeyReady(kaede))
    }

    @Test func `two servers and a person at once make one key`() async throws {
        let scratch = try KeyScratch()
        let locksmiths = (0..<6).map { _ in scratch.locksmith(["kaede.example", "sakura.example"]) }
        await withTaskGroup(of: Void.self) { group in
            for locksmith in locksmiths {
                group.addTask { for _ in 0..<5 { await locksmith.check() } }
            }
        }
        #expect(scratch.folder.load(kaede).entries.map(\.selector) == ["s20261123e"])
        #expect(scratch.takeHeard().count == 2)
    }

    @Test func `mail is signed whole while keys change under it`() async throws {
        let scratch = try KeyScratch()
        let locksmith = scratch.locksmith(["kaede.example"])
        await locksmith.check()
        scratch.publish(kaede)
        await locksmith.check()
        await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { for _ in 0..<20 { await locksmith.check() } }
            for _ in 0..<4 {
                group.addTask {
                    for _ in 0..<50 {
                        let result = try await self.sign(locksmith)
                        #expect(result.signed.count == 1)
                        #expect(result.fields.count == 1)
                    }
                }
            }
        }
    }

    @Test func `keys in files of the administrator sign beside those that are kept`() async throws {
        let scratch = try KeyScratch()
        let path = scratch.root.appendingPathComponent("own.pem").path
        _ = try KeyFile(path: path).make(.ed25519, bits: 0, selector: "own", domain: "sakura.example")
        let sakura = try SigningFixture.name("sakura.example")
        let locksmith = scratch.locksmith(["kaede.example"]) { settings in
            for (file, selector) in [(path, "own"), ("/nonexistent/key", "gone")] {
                settings.keys.append(
                    SigningSettings.KeySetting(
                        domain: sakura,
                        file: SigningSettings.KeyPlace(path: file, selector: DomainName(selector) ?? .root)
                    )
                )
            }
        }
        await locksmith.load()
        #expect(locksmith.keys.ring[sakura].keys.map(\.key.selector.description) == ["own"])
        #expect(locksmith.keys.ring[sakura].unreadable == ["/nonexistent/key"])
        #expect(scratch.takeHeard() == ["gone unreadable"])
    }

    @Test func `a key that somebody takes back signs nothing more within seconds`() async throws {
        let scratch = try KeyScratch()
        let locksmith = scratch.locksmith(["kaede.example"])
        await locksmith.check()
        scratch.publish(kaede)
        await locksmith.check()
        #expect(try await sign(locksmith).signed.count == 1)
        let running = Task { try await locksmith.run() }
        defer { running.cancel() }
        let (folder, now) = (scratch.folder, scratch.now)
        let notices = try folder.change(kaede, bits: 2048) { set in
            KeyRotation(RotationSettings()).revoking("s20261123e", in: set.entries, now: now)
        }
        #expect(notices.first?.zoneLine == "s20261123e._domainkey.kaede.example. IN TXT \"v=DKIM1; k=ed25519; p=\"\n")
        #expect(try await eventually { try await sign(locksmith).signed.isEmpty })
        #expect(try await sign(locksmith).reason == .noKeyReady(kaede))
    }

    @Test func `it stops when the server does`() async throws {
        let scratch = try KeyScratch()
        let locksmith = scratch.locksmith(["kaede.example"])
        let running = Task { try await locksmith.run() }
        while scratch.folder.load(kaede).entries.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        running.cancel()
        try await running.value
    }
}
