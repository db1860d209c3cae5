import Testing

@testable import Checkpoint

/// Whom we write to is known, for 90 days, over a restart too.
@Suite struct CorrespondenceTests {
    private static let now: Int64 = 1_790_000_000

    @Test func `an address is known for 90 days after it was last written to, whatever its capitals`() {
        let correspondence = Correspondence()
        correspondence.note(recipients: ["Taro@Example.jp"], messageID: nil, now: Self.now)
        #expect(correspondence.knows("taro@example.jp", now: Self.now + 89 * 86_400))
        #expect(!correspondence.knows("taro@example.jp", now: Self.now + 91 * 86_400))
        #expect(!correspondence.knows("jiro@example.jp", now: Self.now))
    }

    @Test func `messages of ours are known with those they went to`() {
        let correspondence = Correspondence()
        correspondence.note(recipients: ["a@x.example", "b@y.example"], messageID: "1@ours", now: Self.now)
        let threads = correspondence.threads(["0@theirs", "1@ours"], now: Self.now + 60)
        #expect(threads.own == ["1@ours"])
        #expect(threads.partners == ["a@x.example", "b@y.example"])
        #expect(correspondence.threads(["0@theirs"], now: Self.now).own.isEmpty)
    }

    @Test func `memory is bounded, and the older half goes`() {
        var limits = LedgerLimits.standard
        limits.partnersMax = 10
        let correspondence = Correspondence(limits: limits)
        for index in 0..<30 {
            correspondence.note(recipients: ["\(index)@x.example"], messageID: nil, now: Self.now + Int64(index))
        }
        #expect(correspondence.knows("29@x.example", now: Self.now + 30))
        #expect(!correspondence.knows("0@x.example", now: Self.now + 30))
    }

    @Test func `what left is kept by the ledger, what came in or was refused is not`() throws {
        let folder = try LedgerFolder()
        let ledger = try SQLiteLedger(writing: SQLiteLedger.path(dataFolder: folder.path))
        var out = LedgerSamples.entry(1)
        out.direction = "outbound"
        out.action = "deliver"
        out.recipients = ["Hanako@kaede.example"]
        out.story = Array(#"{"message":{"messageID":"<1@ours.example>"}}"#.utf8)
        var refused = LedgerSamples.entry(2)
        refused.direction = "outbound"
        refused.action = "reject"
        refused.recipients = ["refused@kaede.example"]
        var incoming = LedgerSamples.entry(3)
        incoming.direction = "inbound"
        incoming.recipients = ["incoming@kaede.example"]
        _ = try ledger.store([out, refused, incoming])
        let kept = try ledger.correspondence(since: 0, limits: .standard)
        #expect(Array(kept.partners.keys) == ["hanako@kaede.example"])
        #expect(kept.messages.map(\.identifier) == ["1@ours.example"])
        #expect(kept.messages.first?.recipients == ["hanako@kaede.example"])

        let correspondence = Correspondence()
        correspondence.load(kept)
        let moment = out.identifier.microseconds / 1_000_000
        #expect(correspondence.knows("hanako@kaede.example", now: moment))

        try ledger.forgetCorrespondence(before: moment + 1)
        #expect(try ledger.correspondence(since: 0, limits: .standard) == KeptCorrespondence())
    }
}
