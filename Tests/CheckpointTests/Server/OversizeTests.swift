import DNS
import Mail
import TestSupport
import Testing
import Wire

@testable import Checkpoint

/// Messages that are larger than the limits: nobody examines them, and the ledger tells of them all the same.
@Suite struct OversizeTests {
    private let folder: LedgerFolder

    init() throws { folder = try LedgerFolder() }

    private func send(
        _ bytes: [UInt8],
        _ mode: PolicySettings.Mode,
        recipients: Int = 1,
        _ change: (inout MilterLimits) -> Void
    ) async throws -> (TrialAnswer, RunningServer) {
        var limits = MilterLimits.standard
        change(&limits)
        let running = try await RunningServer(milter: limits)
        var policy = PolicySettings()
        policy.mode = mode
        let outbox = Outbox(dataFolder: folder.path, report: folder.report)
        let gate = try RunningServer.gate(ZoneResolver(Zone()), policy: policy, outbox: outbox)
        running.gates.replace(with: gate)
        var envelope = RunningServer.envelope
        envelope.recipients = (0..<recipients).map { Array("b\($0)@example.net".utf8) }
        let sent = envelope
        let answer = try await Blocking.run {
            try running.conversation().send(Message(parsing: bytes), sent)
        }
        return (answer, running)
    }

    private static let large = RunningServer.message("Large", body: String(repeating: "0123456789\r\n", count: 5000))

    @Test func `a message refused for its size is in the ledger, with what was seen of it`() async throws {
        let (answer, running) = try await send(Self.large, .enforce) { $0.messageBytesMax = 1000 }
        #expect(answer.decision == .refused("552 5.3.4 The message is too large"))
        let entry = try #require(try folder.entries().first)
        #expect(try folder.entries().count == 1)
        #expect(entry.action == "reject" && entry.rule == "unexamined")
        #expect(entry.authors == ["a@example.org"] && entry.subject == "Large")
        #expect(entry.returnPath == "a@example.org" && entry.recipients == ["b0@example.net"])
        #expect(entry.client == "192.0.2.25" && entry.direction == "inbound")
        #expect(entry.size == Int64(Self.large.count), "counted, though not kept")
        #expect(entry.story.count < 4000)
        #expect(running.server.shared.budget.used == 0)
        #expect(running.metrics.messages.outcomes.values.map(\.labels) == [["rejected", "inbound"]])
    }

    @Test func `what is explained of it is the limit, and nothing that was not examined`() async throws {
        _ = try await send(Self.large, .enforce) { $0.messageBytesMax = 1000 }
        let entry = try #require(try folder.entries().first)
        let report = try ExplainReport(of: "\(entry.identifier)", in: LedgerView(dataFolder: folder.path))
        let english = report.page(in: .english).text(colours: false)
        #expect(english.contains("was not examined: it is larger than the limits"))
        #expect(english.contains("more than 1000 bytes ([milter] message-size)"))
        #expect(english.contains("552 5.3.4"))
        #expect(!english.contains("too long to be kept") && !english.contains("DMARC"))
        let japanese = report.page(in: .japanese).text(colours: false)
        #expect(japanese.contains("上限の 1000 バイト") && japanese.contains("検査していません"))
    }

    @Test func `while rules are observed it passes, and the ledger tells what would have become of it`() async throws {
        let (answer, _) = try await send(Self.large, .observe) { $0.messageBytesMax = 1000 }
        #expect(answer.decision == .accepted)
        let entry = try #require(try folder.entries().first)
        #expect(entry.action == "deliver" && entry.rule == "unexamined")
        let story = try #require(JSONValue(parsing: entry.story))
        let observed = story["verdict"]?["observed"]?.elements.first
        #expect(observed?["action"]?.string == "reject" && observed?["rule"]?.string == "unexamined")
    }

    @Test func `a header that is too long leaves the envelope, too many recipients a reason to come again`()
        async throws
    {
        _ = try await send(Self.large, .enforce) { $0.headerFieldsMax = 1 }
        let header = try #require(try folder.entries().first)
        #expect(header.authors == [] && header.subject == nil && header.returnPath == "a@example.org")
        _ = try await send(Self.large, .enforce, recipients: 5) { $0.recipientsMax = 3 }
        let many = try #require(try folder.entries().first { $0.action == "defer" })
        #expect(many.recipients.count == 3 && many.rule == "unexamined")
    }

    @Test func `no rule of the configuration has the name`() throws {
        let (_, faults) = try PolicyCase.settings("[[rule]]\nname = \"unexamined\"\naction = \"reject\"\n")
        #expect(faults.count == 1)
    }
}
