import DNS
import Synchronization
import TestSupport
import Testing
import Wire

@testable import Checkpoint

/// Questions go out as soon as the protocol has told what to ask: none waits for the end of the message.
struct EarlyQuestionTests {
    /// Answers from a zone, and remembers what it was asked.
    private final class Listener: DNS.Resolver {
        private let zone: ZoneResolver
        private let asked = Mutex<[Question]>([])

        init(_ zone: String) throws { self.zone = ZoneResolver(try Zone(parsing: Array(zone.utf8))) }

        func answer(to question: Question) async -> Answer {
            asked.withLock { $0.append(question) }
            return await zone.answer(to: question)
        }

        func wasAsked(_ name: String, _ type: RecordType) -> Bool {
            asked.withLock { $0.contains { $0.type == type && "\($0.name)" == name } }
        }

        /// Waits until all have been asked.
        func hears(_ questions: [(String, RecordType)]) async {
            for (name, type) in questions {
                #expect(await eventually { wasAsked(name, type) }, "\(name) \(type)")
            }
        }
    }

    @Test func `each question goes out when its step comes, and nothing later is waited for`() async throws {
        let listener = try Listener("2.0.0.127.bl.example. A 127.0.0.2\n")
        let zone = BlocklistZone("bl", try #require(DomainName("bl.example")), .address)
        var settings = BlocklistSettings()
        settings.zones = [zone]
        let blocklists = Blocklists(settings, resolver: listener)
        await blocklists.test()
        let running = try await RunningServer(listener, blocklists: blocklists)
        let socket = try MilterSocket(running.address, seconds: 60)
        let client = Array("mail.example\u{0}4".utf8) + [0x30, 0x39] + Array("9.8.7.6\u{0}".utf8)
        let fields = [
            "From\u{0} a@author.example\u{0}",
            "DKIM-Signature\u{0} v=1; a=rsa-sha256; d=signer.example; s=sel; h=from; bh=AAAA; b=AAAA\u{0}",
        ]
        let steps: [(packets: [UInt8], questions: [(String, RecordType)])] = [
            (
                MilterScript.negotiation + MilterScript.packet("C", client),
                [("6.7.8.9.in-addr.arpa", .ptr), ("6.7.8.9.bl.example", .a)]
            ),
            (
                MilterScript.packet("H", Array("mail.example\u{0}".utf8))
                    + MilterScript.packet("M", Array("<a@path.example>\u{0}".utf8)),
                [("path.example", .txt)]
            ),
            (
                MilterScript.packet("R", Array("<b@example.net>\u{0}".utf8)) + MilterScript.packet("T")
                    + fields.flatMap { MilterScript.packet("L", Array($0.utf8)) } + MilterScript.packet("N"),
                [("sel._domainkey.signer.example", .txt), ("_dmarc.author.example", .txt)]
            ),
        ]
        let all = steps.flatMap(\.questions)
        var due = 0
        for step in steps {
            for (name, type) in all.dropFirst(due) { #expect(!listener.wasAsked(name, type), "\(name) too early") }
            try socket.send(step.packets)
            await listener.hears(step.questions)
            due += step.questions.count
        }
    }
}
