import Foundation
import TestSupport
import Testing

/// `sekisho keys` and `sekisho sign`: from a new key to a signature that `sekisho inspect` finds good.
@Suite struct KeyScenarioTests {
    private let place = ["--domain", "example.com", "--selector", "s1"]

    private func makeKey(_ type: String, in scratch: Scratch) async throws -> [String: Any] {
        let arguments = ["keys", "new", "--type", type, "--out", scratch.path("key"), "--json"]
        let run = try await Program().run(arguments + place)
        #expect(run.exitCode == 0, "\(run.complaint)")
        return try run.json()
    }

    @Test(arguments: ["rsa", "ed25519"])
    func aKeyIsItsOwnersAlone(type: String) async throws {
        let scratch = try Scratch()
        let made = try await makeKey(type, in: scratch)
        let mode = try FileManager.default.attributesOfItem(atPath: scratch.path("key"))[.posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o600)
        #expect(try scratch.names == ["key"], "no draft is left")
        let shown = try await Program().run(["keys", "show", scratch.path("key"), "--json"] + place)
        #expect(shown.exitCode == 0)
        #expect(try shown.json()["zoneLine"] as? String == made["zoneLine"] as? String)
    }

    @Test func aKeyIsNeverOverwritten() async throws {
        let scratch = try Scratch()
        let before = Array("whatever stands here\n".utf8)
        try scratch.write("key", before)
        let run = try await Program().run(["keys", "new", "--out", scratch.path("key")] + place)
        #expect(run.exitCode == 2)
        #expect(run.complaint.contains("exists already"))
        #expect(run.output.isEmpty)
        #expect([UInt8](try Data(contentsOf: scratch.url("key"))) == before)
        #expect(try scratch.names == ["key"])
    }

    @Test(arguments: [
        ["--out", "/dev/null/key"], ["--out", "key", "--bits", "1024"], ["--out", "key", "--type", "dsa"],
    ])
    func noKeyIsHalfMade(arguments: [String]) async throws {
        let scratch = try Scratch()
        let run = try await Program(folder: scratch.folder).run(["keys", "new"] + arguments + place)
        #expect(run.exitCode == 2)
        #expect(!run.complaint.isEmpty)
        #expect(run.output.isEmpty)
        #expect(try scratch.names == [])
    }

    /// A message of our own, its lines ended as `ending` says.
    private func message(_ ending: String) -> [UInt8] {
        let lines = [
            "From: =?utf-8?B?5p2+?= <a@example.com>", "To: b@example.net", "Subject: a test", " over two lines",
            "Date: Mon, 23 Nov 2026 09:00:00 +0900", "", "Text  with blanks \t", ".", "", "", "",
        ]
        return Array(lines.joined(separator: ending).utf8)
    }

    @Test(arguments: ["rsa", "ed25519"], ["\n", "\r\n"])
    func whatIsSignedVerifies(type: String, ending: String) async throws {
        let scratch = try Scratch()
        let zone = try scratch.write("zone", try #require(try await makeKey(type, in: scratch)["zoneLine"] as? String))
        let message = message(ending)
        for canonicalization in ["relaxed/relaxed", "simple/simple", "relaxed/simple", "simple/relaxed"] {
            let arguments = ["sign", "--key", scratch.path("key"), "--canonicalization", canonicalization]
            let signed = try await Program().run(arguments + place, input: message)
            #expect(signed.exitCode == 0, "\(signed.complaint)")
            #expect(signed.output.suffix(message.count) == message[...], "the message itself is untouched")
            let breaks = ending == "\n" ? 0 : signed.output.count { $0 == 0x0A }
            #expect(signed.output.count { $0 == 0x0D } == breaks, "the new field has the line ends of the file")
            let inspected = try await Program().run(["inspect", "--zone", zone, "--json"], input: signed.output)
            let authentication = try #require(try inspected.json()["authentication"] as? [String: Any])
            let signatures = try #require(authentication["dkim"] as? [[String: Any]])
            #expect(signatures.map { $0["result"] as? String } == ["pass"], "\(canonicalization)")
            #expect(signatures.first?["canonicalization"] as? String == canonicalization)
            #expect(signatures.first?["header.d"] as? String == "example.com")
        }
    }

    @Test func aChangeAfterSigningIsSeen() async throws {
        let scratch = try Scratch()
        let zone = try scratch.write(
            "zone",
            try #require(try await makeKey("ed25519", in: scratch)["zoneLine"] as? String)
        )
        let signing = ["sign", "--key", scratch.path("key")] + place
        var signed = try await Program().run(signing, input: message("\n")).output
        signed += Array("one line more\n".utf8)
        let inspected = try await Program().run(["inspect", "--zone", zone, "--json"], input: signed)
        let authentication = try #require(try inspected.json()["authentication"] as? [String: Any])
        let signatures = try #require(authentication["dkim"] as? [[String: Any]])
        #expect(signatures.map { $0["result"] as? String } == ["fail"])
    }

    /// What people hold for a private key.
    @Test(arguments: [
        ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=a", "-keyout", "/dev/null", "-out"],
        ["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out"],
        ["genpkey", "-algorithm", "X25519", "-out"],
        ["rand", "-out"],
    ])
    func aKeyOfTheWrongKindIsNamed(arguments: [String]) async throws {
        let scratch = try Scratch()
        try await openSSL(arguments + [scratch.path("key")] + (arguments.first == "rand" ? ["1000"] : []))
        try await refuses(scratch)
    }

    @Test func aPublicKeyIsNoPrivateKey() async throws {
        let scratch = try Scratch()
        _ = try await makeKey("rsa", in: scratch)
        try await openSSL(["pkey", "-in", scratch.path("key"), "-pubout", "-out", scratch.path("public")])
        try FileManager.default.removeItem(at: scratch.url("key"))
        try FileManager.default.moveItem(at: scratch.url("public"), to: scratch.url("key"))
        try await refuses(scratch)
    }

    @Test(arguments: ["", "-----BEGIN PRIVATE KEY-----\n"])
    func aTornKeyIsRefused(text: String) async throws {
        let scratch = try Scratch()
        try scratch.write("key", text)
        try await refuses(scratch)
    }

    private func refuses(_ scratch: Scratch) async throws {
        let signing = ["sign", "--key", scratch.path("key")] + place
        for arguments in [["keys", "show", scratch.path("key")] + place, signing] {
            let run = try await Program().run(arguments, input: message("\n"))
            #expect(run.exitCode == 2)
            #expect(run.complaint.contains(scratch.path("key")), "\(run.complaint)")
            #expect(run.output.isEmpty)
        }
        #expect(try scratch.names == ["key"])
    }

    private func openSSL(_ arguments: [String]) async throws {
        let run = try await Program(name: "/usr/bin/openssl").run(arguments)
        try #require(run.exitCode == 0, "\(run.complaint)")
    }
}
