import Foundation
import TestSupport
import Testing

/// Sekisho's own mail to its administrator: through Postfix into a mailbox, and out to another server.
@Suite(.enabled(if: House.isPossible, "\(House.excuse)"))
struct AdminNoticeScenarioTests {
    private let configuration = """
        [network]
        outgoing = ["192.0.2.1"]
        [signing]
        domains = ["other.example"]
        [notices]
        to = ["hanako@house.example", "jiro@remote.example"]
        from = "sekisho@house.example"
        [[copy]]
        name = "refuser"
        host = "192.0.2.51"
        port = 2525
        tls = "none"
        [[blocklist]]
        zone = "dead.example"

        """

    /// The notices in the mailbox, once there are so many.
    private func notices(_ count: Int, in house: House) async throws -> [Delivered] {
        var all: [Delivered] = []
        _ = await eventually(seconds: 20, every: .milliseconds(100)) {
            all = house.mailbox("hanako").map { Delivered($0) }.filter {
                $0.values("From").first?.contains("sekisho@house.example") == true
            }
            return all.count >= count
        }
        return all
    }

    /// Mail of the house under a foreign return path: a receiver sees two organisations.
    private var foreign: Letter {
        var letter = Letter.plain("foreign", from: "hanako@house.example")
        (letter.client, letter.sender, letter.recipients) = ("127.0.0.1", "a@lists.example", ["jiro@remote.example"])
        return letter
    }

    @Test func noticesArriveAndProveThemselves() async throws {
        let scratch = try Scratch()
        let key = try await SigningKey("rsa", "out", in: scratch)
        let house = try await House(records: key.record)
        try await house.startSink("192.0.2.51", 2525, "refused", fails: true)
        try await house.serving(key.configuration + configuration) { sekisho in
            #expect(try await house.post(.plain("copied")).code == 250, "\(sekisho.said)")
            // Each twice: the same is told once.
            for _ in 0..<2 { #expect(try await house.sendOut(foreign).code == 250, "\(sekisho.said)") }
            let notices = try await notices(5, in: house)
            var texts: [String] = []
            for notice in notices {
                #expect(notice.values("Auto-Submitted") == ["auto-generated"])
                #expect(notice.values("Return-Path").first?.contains("sekisho@house.example") == true)
                #expect(notice.values("DKIM-Signature").count == 1, "on its way it came by once more")
                let judgement = try await house.judged(notice)
                #expect(!judgement.dkim.isEmpty && judgement.dkim.allSatisfy(\.self), "dkimpy: \(judgement.dkim)")
                #expect(judgement.defects.isEmpty)
                texts += judgement.texts.compactMap(\.text)
            }
            for words in [
                "could not be delivered to “refuser”", "Publish its DNS record", "Blocklist dead.example",
                "Return path: lists.example",
            ] {
                #expect(texts.contains { $0.contains(words) }, "\(words)\n\(texts)\n\(sekisho.said)")
            }
            // One for each of the two new keys; and none about the notices themselves.
            #expect(notices.count == 5, "\(texts)")
            try await expectProof(at: house, sekisho)
        }
    }

    /// At the other server they pass SPF, DKIM and DMARC, whose policy is strict.
    private func expectProof(at house: House, _ sekisho: House.Sekisho) async throws {
        var arrived = try house.sentFrom("sekisho@house.example")
        _ = try await eventually(every: .milliseconds(100)) {
            arrived = try house.sentFrom("sekisho@house.example")
            return arrived.count >= 5
        }
        #expect(arrived.count == 5, "\(sekisho.said)")
        for (message, client) in arrived {
            let envelope = ["--ip", client, "--helo", "mx.house.example", "--from", "sekisho@house.example"]
            let results = try await house.inspected(message, envelope)
            for method in ["spf", "dmarc"] {
                let result = (results[method] as? [String: Any])?["result"] as? String
                #expect(result == "pass", "\(method) \(client): \(results)")
            }
            let signatures = results["dkim"] as? [[String: Any]] ?? []
            #expect(signatures.allSatisfy { $0["result"] as? String == "pass" }, "\(signatures)")
        }
    }
}
