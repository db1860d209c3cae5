import Foundation
import TestSupport
import Testing

/// The JSON of every command keeps to the schema that is published for it.
@Suite(.enabled(if: Schema.isInstalled, "\(Schema.package)"))
struct SchemaScenarioTests {
    private func check(_ schema: String, _ arguments: [String], input: [UInt8] = []) async throws {
        let run = try await Program().run(arguments + ["--json"], input: input)
        #expect(run.complaint.isEmpty)
        #expect(try await Schema(name: schema).faults(in: run.output) == "", "\(arguments)")
    }

    private let zone = ["--zone", "Examples/example.zone"]

    @Test(arguments: ["order", "forged"], ["en", "ja"])
    func inspectAndParse(name: String, language: String) async throws {
        try await check("inspect", ["inspect", "Examples/\(name).eml", "--lang", language] + zone)
        try await check("parse", ["parse", "Examples/\(name).eml", "--lang", language, "--text"])
    }

    @Test("a message without From, without envelope, with signatures that are none, and with a broken chain")
    func poorMessages() async throws {
        let texts = [
            "\nText\n", "Subject: a\n\nb\n", "From: a@x.example, b@y.example\nDKIM-Signature: v=1\n\nb\n",
            "From: a@x.example\nARC-Seal: i=1\nDomainKey-Signature: a=rsa-sha1\n\nb\n",
            "Content-Type: multipart/mixed; boundary=a\nFrom: a@x.example\n\n--a\nContent-Type: message/rfc822\n\nb",
        ]
        for text in texts {
            let envelope = ["--ip", "2001:db8::1", "--helo", "h.example", "--from", "<>", "--rcpt", "a@kaede.example"]
            try await check("inspect", ["inspect"] + zone, input: Array(text.utf8))
            try await check("inspect", ["inspect"] + envelope + zone, input: Array(text.utf8))
            try await check("parse", ["parse", "--text"], input: Array(text.utf8))
        }
    }

    @Test(.enabled(if: SharedFolder.isPresent, "the shared folder with the public suites is absent"))
    func realSignaturesAndChains() async throws {
        let folder = try #require(SharedFolder.url).appendingPathComponent("conformance")
        for name in ["dkim-mail-auth/messages/001.eml", "domainkeys/messages/good_dk_1.txt"] {
            try await check("inspect", ["inspect", folder.appendingPathComponent(name).path] + zone)
        }
    }

    @Test(arguments: [
        ["spf", "--ip", "192.0.2.25", "--helo", "mail.tsubaki.example", "--from", "order@tsubaki.example"],
        ["spf", "--ip", "192.0.2.25", "--helo", "mail.tsubaki.example"],
        ["spf", "--ip", "192.0.2.25", "--from", "a@none.example"],
        ["dmarc", "tsubaki.example", "--spf", "tsubaki.example=pass", "--dkim", "other.example=pass"],
        ["dmarc", "none.example", "tsubaki.example"],
        ["dkim-key", "r2026", "tsubaki.example"],
        ["dkim-key", "none", "tsubaki.example"],
        ["ptr", "192.0.2.25"], ["mx", "tsubaki.example"], ["txt", "none.example"],
        ["dnsbl", "192.0.2.25"], ["dnsbl", "2001:db8::1"],
        ["dnsbl", "tsubaki.example", "--list", "bl.example", "--list", "spamhaus-dbl"],
    ])
    func queries(arguments: [String]) async throws {
        try await check("query", ["query"] + arguments + zone)
    }

    @Test func theResponsibleAddress() async throws {
        try await check("query", ["query", "pra", "Examples/order.eml"])
        try await check("query", ["query", "pra"], input: Array("Subject: nobody\n\n".utf8))
    }

    @Test(arguments: ["rsa", "ed25519"])
    func keys(type: String) async throws {
        let scratch = try Scratch()
        let place = ["--domain", "example.com", "--selector", "s1"]
        try await check("keys", ["keys", "new", "--type", type, "--out", scratch.path("key")] + place)
        try await check("keys", ["keys", "show", scratch.path("key")] + place)
    }

    @Test func listsByHand() async throws {
        let scratch = try Scratch()
        let config = try scratch.write("sekisho.toml", Array("[lists]\nfolder = \"lists\"\n".utf8))
        let place = ["--config", config]
        let plain = try scratch.write("plain.csv", Array("a.example,x\n192.0.2.0/24\n".utf8))
        let bad = try scratch.write("bad.csv", Array("z.example\n300.1.1.1\n".utf8))
        try await check("list", ["list", "show"] + place)
        try await check("list", ["list", "add", "--deny", "b@b.example", "--until", "30d", "--why", "spam"] + place)
        try await check("list", ["list", "import", "--deny", plain, "--lang", "ja"] + place)
        try await check("list", ["list", "import", "--deny", bad] + place)
        try await check("list", ["list", "show", "a.example"] + place)
        try await check("list", ["list", "remove", "--deny", "a.example", "c.example"] + place)
        let shown = try await Program().run(["list", "show", "--deny", "--lang", "en"] + place)
        #expect(shown.exitCode == 0)
        #expect(shown.text.contains("b@b.example"))
        #expect(!shown.text.contains("a.example"))
        #expect(!shown.text.contains("z.example"), "a file with a bad line is not imported at all")
    }

    @Test func inspectWithAPolicy() async throws {
        let scratch = try Scratch()
        let rule = "[[rule]]\nname = \"a\"\naction = \"mark\"\nobserve = true\nspf = \"pass\"\n"
        let text = "[lists]\nfolder = \"lists\"\n[policy]\nmode = \"enforce\"\n" + rule
        let config = try scratch.write("sekisho.toml", Array(text.utf8))
        let envelope = ["--ip", "203.0.113.5", "--helo", "h.example", "--from", "order@tsubaki.example"]
        for name in ["order", "forged"] {
            try await check("inspect", ["inspect", "Examples/\(name).eml", "--config", config] + zone)
            try await check("inspect", ["inspect", "Examples/\(name).eml", "--config", config] + envelope + zone)
        }
        let run = try await Program().run(["inspect", "Examples/forged.eml", "--config", config, "--json"] + zone)
        let policy = try #require(try run.json()["policy"] as? [String: Any])
        #expect(policy["action"] as? String == "reject")
        #expect(policy["rule"] as? String == "dmarc")
    }

    @Test(arguments: ["en", "ja"])
    func configurations(language: String) async throws {
        let scratch = try Scratch()
        let good = try scratch.write("good.toml", "server.name = 'mx.example.jp'\nmilter.connections = 5\n")
        let bad = try scratch.write("bad.toml", "server.nmae = 1\nmilter.connections = 'a'\n")
        let broken = try scratch.write("broken.toml", "a")
        for file in [good, bad, broken] {
            try await check("config", ["config", "check", file, "--lang", language])
            try await check("config", ["config", "show", file, "--lang", language])
        }
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/sbin/postconf"), "Postfix is not installed"))
    func setups() async throws {
        let scratch = try Scratch()
        try scratch.write("main.cf", "compatibility_level = 3.6\nsmtpd_milters = inet:a.example:1\n")
        try scratch.write("master.cf", "smtp inet n - y - - smtpd\n")
        let place = ["setup", "postfix", "--config-dir", scratch.folder.path]
        for deed in [[], ["--apply"], ["--apply"], ["--undo"], ["--undo"]] { try await check("setup", place + deed) }
    }

    @Test("the check itself finds what is wrong")
    func theCheckCanFail() async throws {
        #expect(try await Schema(name: "keys").faults(in: Array(#"{"schema":"sekisho/keys/1"}"#.utf8)) != "")
        #expect(try await Schema(name: "query").faults(in: Array(#"{"schema":"sekisho/query/spf/1"}"#.utf8)) != "")
    }
}
