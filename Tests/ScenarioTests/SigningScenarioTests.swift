import Foundation
import TestSupport
import Testing

/// The keys of a data folder from their making to a signature, and what others say of it.
@Suite struct SigningScenarioTests {
    private func configured(_ scratch: Scratch, _ more: String = "") throws -> [String] {
        let text = "[signing]\ndomains = [\"example.com\"]\n" + more
        return ["--config", try scratch.write("sekisho.toml", text), "--data", scratch.folder.path]
    }

    private func keys(_ run: Program.Run) throws -> [[String: Any]] {
        try #require(try run.json()["keys"] as? [[String: Any]])
    }

    private func zone(_ run: Program.Run, in scratch: Scratch) throws -> String {
        let lines = try keys(run).compactMap { $0["zoneLine"] as? String }
        return try scratch.write("zone", lines.joined())
    }

    @Test func keysAreMadePublishedAndUsed() async throws {
        let scratch = try Scratch()
        let options = try configured(scratch)
        let empty = ["--zone", try scratch.write("empty", "\n")]
        let made = try await Program().run(["keys", "check", "--json"] + options + empty)
        #expect(made.exitCode == 1, "\(made.complaint)")
        #expect(try await Schema(name: "keys-list").faults(in: made.output) == "")
        #expect(try keys(made).map { $0["state"] as? String } == ["waiting", "waiting"])
        let published = ["--zone", try zone(made, in: scratch)]
        let used = try await Program().run(["keys", "check", "--json"] + options + published)
        #expect(used.exitCode == 0, "\(used.text)")
        #expect(try keys(used).map { $0["signs"] as? Bool } == [true, true])
        for language in ["en", "ja"] {
            let page = try await Program().run(["keys", "list", "--lang", language] + options + published)
            #expect(page.exitCode == 0)
            #expect(page.text.contains("example.com"))
        }
        let rotated = try await Program().run(["keys", "rotate", "example.com", "--json"] + options + published)
        #expect(rotated.exitCode == 0, "\(rotated.complaint)")
        #expect(try await Schema(name: "keys-list").faults(in: rotated.output) == "")
        #expect(try keys(rotated).count == 4)
        let gone = try await Program().run(["keys", "check"] + options + empty)
        #expect(gone.exitCode == 1)
        let other = try await Program().run(["keys", "rotate", "other.example"] + options + empty)
        #expect(other.exitCode == 2)
    }

    @Test func aKeyIsTakenBackAtOnceAndGoesWhenItsEmptyRecordIsSeen() async throws {
        let scratch = try Scratch()
        let options = try configured(scratch, "key-types = [\"rsa\"]\n")
        let empty = ["--zone", try scratch.write("empty", "\n")]
        let made = try await Program().run(["keys", "check", "--json"] + options + empty)
        let published = ["--zone", try zone(made, in: scratch)]
        _ = try await Program().run(["keys", "check"] + options + published)
        let selector = try #require(try keys(made).first?["selector"] as? String)
        let revoke = ["keys", "revoke", "example.com", selector]
        let revoked = try await Program().run(revoke + ["--json"] + options + published)
        #expect(revoked.exitCode == 0, "\(revoked.complaint)")
        #expect(try await Schema(name: "keys-list").faults(in: revoked.output) == "")
        let all = try keys(revoked)
        #expect(all.map { $0["state"] as? String } == ["revoked", "waiting"])
        #expect(all.map { $0["signs"] as? Bool } == [false, false])
        #expect(all.first?["record"] as? String == "v=DKIM1; k=rsa; p=")
        for language in ["en", "ja"] {
            let page = try await Program().run(revoke + ["--lang", language] + options + published)
            #expect(page.text.contains("p=\""), "the record to publish: \(page.text)")
        }
        let after = try await Program().run(
            ["keys", "check", "--json"] + options + ["--zone", try zone(revoked, in: scratch)]
        )
        #expect(try keys(after).map { $0["signs"] as? Bool } == [true], "\(after.text)")
        #expect(try keys(after).first?["selector"] as? String != selector)
        let unknown = try await Program().run(["keys", "revoke", "example.com", "none"] + options + empty)
        #expect(unknown.exitCode == 2 && unknown.complaint.contains("keys list"))
    }

    @Test func theChainOfIdentitiesIsShown() async throws {
        for arguments in [["Examples/order.eml"], ["Examples/forged.eml", "--lang", "ja"]] {
            let zone = ["--zone", "Examples/example.zone"]
            let run = try await Program().run(["inspect", "--outbound", "--json"] + arguments + zone)
            #expect(try await Schema(name: "outbound").faults(in: run.output) == "")
            let page = try await Program().run(["inspect", "--outbound"] + arguments + zone)
            #expect(page.exitCode == run.exitCode)
            #expect(page.text.contains("HELO"))
        }
    }

    @Test(arguments: ["To: b@example.net\n\nx\n", "From: nobody\n\nx\n", "From: a@b.example\nFrom: a@b.example\n\nx\n"])
    func whatNamesNobodyIsNotSigned(message: String) async throws {
        let scratch = try Scratch()
        let place = ["--domain", "example.com", "--selector", "s1"]
        _ = try await Program().run(["keys", "new", "--out", scratch.path("key")] + place)
        let run = try await Program().run(["sign", "--key", scratch.path("key")] + place, input: Array(message.utf8))
        #expect(run.exitCode == 2)
        #expect(run.complaint.contains("From"))
        #expect(run.output.isEmpty)
    }

    @Test(arguments: ["-1", "253402300800", "99999999999999999999", "9223372036854775807", "275760-09-13T00:00:00Z"])
    func timesThatNoSignatureCanHoldAreRefused(time: String) async throws {
        let run = try await Program().run(["inspect", "Examples/order.eml", "--at=\(time)"])
        #expect(run.exitCode == 2)
        #expect(run.complaint.contains("9999"))
    }

    private static let dkimpy = "/usr/lib/python3/dist-packages/dkim"

    /// dkimpy with the records of the zone for its DNS.
    private static let verifier = """
        import sys, dkim
        records = {}
        for line in open(sys.argv[1]):
            name, _, _, text = line.split(None, 3) if not line.startswith(" ") else (None, 0, 0, "")
            records[name.encode().lower()] = text.strip().strip('"').encode()
        def lookup(name, timeout=5):
            return records.get(name if name.endswith(b".") else name + b".")
        message = sys.stdin.buffer.read()
        signer = dkim.DKIM(message)
        count = sum(1 for name, _ in signer.headers if name.lower() == b"dkim-signature")
        def verify(index):
            try:
                return signer.verify(idx=index, dnsfunc=lookup)
            except dkim.DKIMException:
                return False
        print([verify(index) for index in range(count)])
        """

    @Test(.enabled(if: FileManager.default.fileExists(atPath: dkimpy), "the Debian package python3-dkim is absent"))
    func othersVerifyBothKinds() async throws {
        let scratch = try Scratch()
        let place = ["--domain", "example.com"]
        let script = try scratch.write("verify.py", Self.verifier)
        let text = "From: =?utf-8?B?5p2+?= <a@example.com>\r\nSubject: a\r\n  b\r\n\r\nText \t x\r\n\r\n\r\n"
        var signed = Array(text.utf8)
        var zone = ""
        for type in ["rsa", "ed25519"] {
            let key = ["--selector", type] + place
            let made = try await Program().run(
                ["keys", "new", "--json", "--type", type, "--out", scratch.path(type)] + key
            )
            let record = try #require(try made.json()["record"] as? String)
            zone += "\(type)._domainkey.example.com. IN TXT \"\(record)\"\n"
            signed = try await Program().run(["sign", "--key", scratch.path(type)] + key, input: signed).output
        }
        let run = try await Program(name: "/usr/bin/python3").run(
            [script, try scratch.write("zone", zone)],
            input: signed
        )
        #expect(run.text == "[True, True]\n", "\(run.complaint)")
        signed += Array("added\r\n".utf8)
        let changed = try await Program(name: "/usr/bin/python3").run([script, scratch.path("zone")], input: signed)
        #expect(changed.text == "[False, False]\n", "\(changed.complaint)")
    }
}
