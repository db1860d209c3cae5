import Foundation
import TestSupport
import Testing

/// What is signed and sealed here, judged by dkimpy, by OpenDKIM and by ourselves, over the DNS.
@Suite(.enabled(if: House.isPossible, "\(House.excuse)"))
struct OutboundScenarioTests {
    /// A new key: its file, and its record for the zone.
    private func key(_ type: String, _ selector: String, in scratch: Scratch) async throws -> (
        file: String, record: String
    ) {
        let file = scratch.path(selector)
        let run = try await Program().run([
            "keys", "new", "--type", type, "--domain", "house.example", "--selector", selector, "--out", file, "--json",
        ])
        try #require(run.exitCode == 0, "\(run.complaint)")
        return (file, try #require(try run.json()["zoneLine"] as? String) + "\n")
    }

    /// What `sekisho inspect` says of a message, asking the DNS of the house.
    private func inspected(_ message: Delivered, in house: House) async throws -> [String: Any] {
        let run = try await house.run(Program.sekisho, ["inspect", "--json"], input: message.bytes)
        return try #require(try run.json()["authentication"] as? [String: Any], "\(run.complaint)")
    }

    @Test(arguments: ["rsa", "ed25519"])
    func outgoingMailIsSignedAndOthersVerifyIt(type: String) async throws {
        let scratch = try Scratch()
        let key = try await key(type, "out", in: scratch)
        let house = try await House(records: key.record)
        let configuration = """
            [[key]]
            domain = "house.example"
            file = "\(key.file)"
            selector = "out"

            """
        try await house.serving(configuration) { sekisho in
            var letter = Letter.plain("signed", from: "hanako@house.example")
            (letter.client, letter.sender) = ("127.0.0.1", "hanako@house.example")
            letter.recipients = ["jiro@remote.example"]
            letter.message += "Two  blanks, \u{95A2}\u{6240},\n.a dot\n\n\n"
            #expect(try await house.sendOut(letter).code == 250, "\(sekisho.said)")
            let message = try await house.sent("signed")
            #expect(message.values("DKIM-Signature").count == 1, "\(message.fields)\n\(sekisho.said)")
            let judgement = try await house.judged(message)
            #expect(judgement.dkim == [true], "dkimpy: \(judgement.dkim)")
            // Debian's OpenDKIM knows RSA alone.
            if type == "rsa" { #expect(judgement.isGoodForOpenDKIM, "\(judgement.openDKIMText)") }
            let signatures = try await inspected(message, in: house)["dkim"] as? [[String: Any]] ?? []
            #expect(signatures.map { $0["result"] as? String } == ["pass"])
        }
    }

    @Test func whatGoesOnChangedIsSealedAndOthersValidateIt() async throws {
        let scratch = try Scratch()
        let key = try await key("rsa", "seal", in: scratch)
        let house = try await House(records: key.record)
        let configuration = """
            [policy]
            mode = "enforce"
            [[rule]]
            action = "mark"
            subject-tag = "[list]"
            [sealing]
            domain = "house.example"
            key = "\(key.file)"
            selector = "seal"

            """
        try await house.serving(configuration) { sekisho in
            #expect(try await house.post(.plain("sealed")).code == 250, "\(sekisho.said)")
            let message = try await house.delivered("sealed")
            #expect(message.values("ARC-Seal").count == 1, "\(message.fields)\n\(sekisho.said)")
            let judgement = try await house.judged(message)
            #expect(judgement.arc == "pass", "dkimpy: \(judgement.arc) \(judgement.arcReason)")
            let arc = try await inspected(message, in: house)["arc"] as? [String: Any]
            #expect(arc?["result"] as? String == "pass", "\(String(describing: arc))")
        }
    }
}
