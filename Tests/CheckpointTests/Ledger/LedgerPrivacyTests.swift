import Crypto
import Foundation
import Inspection
import TestSupport
import Testing
@testable import Checkpoint

@Suite struct LedgerPrivacyTests {
    private let folder: LedgerFolder

    init() throws { folder = try LedgerFolder() }

    private func entry(_ adjust: (inout LedgerSettings) -> Void) async throws -> LedgerEntry {
        var settings = LedgerSettings()
        adjust(&settings)
        let outbox = Outbox(dataFolder: folder.path, settings: settings, report: folder.report)
        var evidence = try await LedgerSamples.evidence { $0.account = "yamada" }
        evidence.findings = [Finding("x", .note, ["yamada@tsubaki.example"])]
        let verdict = Verdict(
            .deliver,
            rule: "default",
            grounds: [.author(address: "yamada@tsubaki.example", pattern: "@tsubaki.example")]
        )
        await outbox.append(LedgerRecord(evidence, verdict, identifier: LedgerSamples.identifier(1), steps: .always))
        return try #require(try folder.entries().last)
    }

    private func text(_ entry: LedgerEntry) -> String {
        let story = String(decoding: entry.story, as: UTF8.self)
        return ([story, entry.subject, entry.returnPath].compactMap(\.self) + entry.authors + entry.recipients).joined()
    }

    @Test func `a subject that is not wanted is nowhere`() async throws {
        let entry = try await entry { $0.subject = .omit }
        #expect(entry.subject == nil)
        #expect(!text(entry).contains("Hello"))
        #expect(text(entry).contains("yamada@tsubaki.example"))
    }

    @Test(arguments: [LedgerSettings.Addresses.hash, .omit])
    func `the person in an address is nowhere, and the domain stays`(addresses: LedgerSettings.Addresses) async throws {
        let entry = try await entry { $0.addresses = addresses }
        #expect(!text(entry).lowercased().contains("yamada"))
        #expect(!text(entry).contains("tanaka"))
        #expect(text(entry).contains("@tsubaki.example"))
        #expect(entry.recipients.first?.hasSuffix("@kaede.example") == true)
    }

    @Test func `who may read the key finds a hashed address, and nobody else`() async throws {
        _ = try await entry { $0.addresses = .hash }
        let view = LedgerView(dataFolder: folder.path)
        var given = GivenSearch()
        given.from = "Yamada@Tsubaki.example"
        #expect(try LogReport(given, in: view, now: 0).entries.count == 1)
        try FileManager.default.removeItem(atPath: LedgerKey.path(dataFolder: folder.path))
        #expect(try LogReport(given, in: view, now: 0).entries.isEmpty)
        given.from = "tsubaki.example"
        #expect(try LogReport(given, in: view, now: 0).entries.count == 1)
    }

    @Test func `the key is made once, for us alone`() throws {
        let key = try LedgerKey.readOrMake(dataFolder: folder.path)
        #expect(try LedgerKey.readOrMake(dataFolder: folder.path) == key)
        let mode = try FileManager.default.attributesOfItem(atPath: LedgerKey.path(dataFolder: folder.path))[
            .posixPermissions
        ]
        #expect(mode as? Int == 0o600)
    }

    @Test(arguments: [
        ("a@b.example", "*@b.example"), ("no address", "no address"), ("<a@b> (c@d), e@", "<*@b> (*@d), *@"),
        ("@b", "@b"), ("a@b@c", "*@c"), ("日本@b", "*@b"), ("@@@", "*@"), ("", ""),
    ])
    func `addresses are found wherever they stand`(text: String, veiled: String) {
        #expect(Pseudonym(key: nil).text(text) == veiled)
    }
}
