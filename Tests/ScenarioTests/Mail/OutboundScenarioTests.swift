import Foundation
import TestSupport
import Testing

/// What is signed and sealed here, judged by dkimpy, by OpenDKIM and by ourselves, over the DNS.
@Suite(.enabled(if: House.isPossible, "\(House.excuse)"))
struct OutboundScenarioTests {
    @Test(arguments: ["rsa", "ed25519"])
    func outgoingMailIsSignedAndOthersVerifyIt(type: String) async throws {
        let scratch = try Scratch()
        let key = try await SigningKey(type, "out", in: scratch)
        let house = try await House(records: key.record)
        try await house.serving(key.configuration) { sekisho in
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
            let signatures = try await house.inspected(message)["dkim"] as? [[String: Any]] ?? []
            #expect(signatures.map { $0["result"] as? String } == ["pass"])
        }
    }

    @Test func anotherMailServerVerifiesItWithOpenDKIM() async throws {
        let scratch = try Scratch()
        let key = try await SigningKey("rsa", "out", in: scratch)
        let service = "192.0.2.1:2525 inet n - n - - smtpd\n  -o smtpd_milters=inet:127.0.0.1:8893\n"
        let house = try await House(records: key.record, services: service)
        let settings = "Mode v\nSocket inet:8893@127.0.0.1\nAuthservID verifier.example\nNameservers 127.0.0.1\n"
        let file = try house.scratch.write("opendkim.conf", settings + "Background no\nSyslog no\n")
        try await house.start(["/usr/sbin/opendkim", "-f", "-x", file], listeningAt: "127.0.0.1:8893")
        try await house.serving(key.configuration) { sekisho in
            var letter = Letter.plain("verified", from: "hanako@house.example")
            (letter.client, letter.sender) = ("127.0.0.1", "hanako@house.example")
            letter.recipients = ["jiro@remote.example"]
            #expect(try await house.sendOut(letter).code == 250, "\(sekisho.said)")
            var again = letter
            again.message = String(decoding: try await house.sent("verified").bytes, as: UTF8.self)
            (again.client, again.port, again.recipients) = ("192.0.2.10", 2525, ["hanako@house.example"])
            #expect(try await house.post(again).code == 250, "\(house.scratch.text("started.log"))")
            let results = try await house.delivered("verified").values("Authentication-Results")
            let own = try #require(results.first { $0.hasPrefix("verifier.example;") }, "\(results)")
            #expect(own.contains("dkim=pass") && own.contains("header.d=house.example"), "\(own)")
        }
    }

    @Test func whatGoesOnChangedIsSealedAndOthersValidateIt() async throws {
        let scratch = try Scratch()
        let key = try await SigningKey("rsa", "seal", in: scratch)
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
            let arc = try await house.inspected(message)["arc"] as? [String: Any]
            #expect(arc?["result"] as? String == "pass", "\(String(describing: arc))")
        }
    }
}
