import Foundation
import Testing

/// `sekisho setup postfix` on a real Postfix's folder, which its own `postconf` reads and writes.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/sbin/postconf"), "Postfix is not installed"))
struct PostfixSetupScenarioTests {
    private static let main = """
        # Kept by hand: every byte of it.
        compatibility_level = 3.6
        myhostname = mx.example.jp
          # a comment between
        smtpd_milters =
            inet:localhost:11332,
            unix:opendkim/opendkim.sock
        mynetworks = 127.0.0.0/8
        """ + "\n"

    private static let master = """
        smtp       inet  n       -       y       -       -       smtpd
        submission inet  n       -       y       -       -       smtpd
          -o smtpd_milters=inet:localhost:12301
        cleanup    unix  n       -       y       -       0       cleanup
        """ + "\n"

    private func folder(main: String = main) throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write("main.cf", main)
        try scratch.write("master.cf", Self.master)
        return scratch
    }

    private func setup(_ scratch: Scratch, _ arguments: String..., complains: Bool = false) async throws -> Program.Run
    {
        let run = try await Program().run(["setup", "postfix", "--config-dir", scratch.folder.path] + arguments)
        #expect(run.exitCode == (complains ? 2 : 0), "\(run.complaint)")
        return run
    }

    private func text(_ scratch: Scratch, _ name: String = "main.cf") throws -> String {
        try String(contentsOf: scratch.url(name), encoding: .utf8)
    }

    @Test func `showing changes nothing`() async throws {
        let scratch = try folder()
        let run = try await setup(scratch)
        #expect(
            run.text.contains(
                "+ smtpd_milters = inet:localhost:11332, unix:opendkim/opendkim.sock, { inet:127.0.0.1:8891"
            )
        )
        #expect(run.text.contains("submission/inet"))
        #expect(try text(scratch) == Self.main)
        #expect(try scratch.names == ["main.cf", "master.cf"])
    }

    @Test func `applied, applied again, and taken back to the last byte`() async throws {
        let scratch = try folder()
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: scratch.path("main.cf"))
        _ = try await setup(scratch, "--apply")
        let applied = try text(scratch)
        #expect(applied.contains("unix:opendkim/opendkim.sock, { inet:127.0.0.1:8891, default_action=accept"))
        #expect(try text(scratch, "main.cf.before-sekisho") == Self.main)

        let again = try await setup(scratch, "--apply", "--json").json()
        #expect((again["changes"] as? [Any])?.count == 0)
        #expect(try text(scratch) == applied)

        // What Sekisho does has changed, and so what Postfix is to do without it.
        _ = try await setup(scratch, "--apply", "--default-action", "tempfail")
        #expect(try text(scratch).contains("default_action=tempfail"))

        _ = try await setup(scratch, "--undo")
        #expect(try text(scratch) == Self.main)
        #expect(try scratch.names == ["main.cf", "master.cf"])
        let mode = try FileManager.default.attributesOfItem(atPath: scratch.path("main.cf"))[.posixPermissions]
        #expect(mode as? Int == 0o640)
        #expect(try await setup(scratch, "--undo").text.contains("nothing of Sekisho"))
    }

    @Test func `the way for released mail is added to master.cf, and taken back to the last byte`() async throws {
        let scratch = try folder()
        let file = try scratch.write("sekisho.toml", "[hold.release]\nhost = \"127.0.0.1\"\nport = 10026\n")
        let shown = try await setup(scratch, "--config", file)
        #expect(
            shown.text.contains("-Me '127.0.0.1:10026/inet=127.0.0.1:10026 inet n - n - - smtpd -o smtpd_milters= ")
        )
        #expect(try text(scratch, "master.cf") == Self.master)
        _ = try await setup(scratch, "--config", file, "--apply")
        let applied = try text(scratch, "master.cf")
        #expect(applied.hasPrefix(Self.master))
        #expect(applied.contains("-o smtpd_milters=\n"))
        let again = try await setup(scratch, "--config", file, "--apply", "--json").json()
        #expect((again["changes"] as? [Any])?.count == 0)
        let checked = try await Program(name: "/usr/sbin/postconf").run(["-c", scratch.folder.path, "-M"])
        #expect(checked.text.contains("127.0.0.1:10026"))
        _ = try await setup(scratch, "--config", file, "--undo")
        #expect(try text(scratch, "master.cf") == Self.master)
        #expect(try text(scratch) == Self.main)
    }

    @Test func `what others changed in between stays`() async throws {
        let scratch = try folder()
        _ = try await setup(scratch, "--apply")
        let applied = try text(scratch)
        let changed = applied.replacingOccurrences(of: "mx.example.jp", with: "mail.example.jp")
            .replacingOccurrences(of: "\nsmtpd_milters = ", with: "\nsmtpd_milters = inet:localhost:7777, ")
        try scratch.write("main.cf", changed)
        _ = try await setup(scratch, "--undo")
        let left = try text(scratch)
        #expect(left.contains("myhostname = mail.example.jp"))
        #expect(left.contains("inet:localhost:7777, inet:localhost:11332, unix:opendkim/opendkim.sock\n"))
        #expect(!left.contains("8891"))
        #expect(!left.contains("non_smtpd_milters"))
        #expect(try scratch.names == ["main.cf", "master.cf"])
    }

    @Test func `it is taken out although its configuration is broken or gone`() async throws {
        for broken in ["milter.lisetn = 1", "[[[", nil] {
            let scratch = try folder()
            let config = scratch.path("sekisho.toml")
            try scratch.write("sekisho.toml", "milter.listen = 'inet:127.0.0.1:9999'")
            _ = try await setup(scratch, "--apply", "--config", config)
            let applied = try text(scratch)
            #expect(applied.contains("9999"))
            // Others beside ours: only ours goes.
            try scratch.write("main.cf", applied.replacingOccurrences(of: "_milters = ", with: "_milters = inet:a:1, "))
            try FileManager.default.removeItem(atPath: config)
            if let broken { try scratch.write("sekisho.toml", broken) }
            _ = try await setup(scratch, "--undo", "--config", config)
            let left = try text(scratch)
            #expect(!left.contains("9999") && left.contains("inet:a:1, inet:localhost:11332"), "\(left)")
        }
    }

    @Test func `lines entered by hand are taken out as well`() async throws {
        let scratch = try folder(
            main: "compatibility_level = 3.6\nsmtpd_milters = inet:localhost:8891, inet:a.example:1\n"
        )
        _ = try await setup(scratch, "--undo")
        #expect(try text(scratch) == "compatibility_level = 3.6\nsmtpd_milters = inet:a.example:1\n")
    }

    @Test func `a folder without Postfix, a socket out of sight and a broken configuration are told`() async throws {
        let scratch = try folder()
        let run = try await Program().run(["setup", "postfix", "--config-dir", scratch.path("none")])
        #expect(run.exitCode == 2)
        #expect(run.complaint.contains("postconf"))
        let hidden = try scratch.write("hidden.toml", "milter.listen = 'unix:/run/sekisho/milter'")
        #expect(try await setup(scratch, "--config", hidden, complains: true).complaint.contains("chroot"))
        let broken = try scratch.write("broken.toml", "milter.lisetn = 1")
        #expect(try await setup(scratch, "--config", broken, complains: true).complaint.contains("“listen”"))
        #expect(try text(scratch) == Self.main)
    }
}
