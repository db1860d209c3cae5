import Foundation
import TestSupport
import Testing

/// A document with a macro that starts by itself, in the three modes, through a real Postfix into a real Dovecot; and
/// the password of a quarantine, looked for where it must not be.
@Suite(.enabled(if: House.isPossible, "\(House.excuse)"))
struct MacroScenarioTests {
    private static let type = "application/vnd.ms-word.document.macroEnabled.12"
    private static let sevenZip = "/usr/bin/7z"
    private static let office = "/usr/bin/soffice"
    static var hasOffice: Bool { FileManager.default.isExecutableFile(atPath: office) }
    static var hasSevenZip: Bool { FileManager.default.isExecutableFile(atPath: sevenZip) }

    private static let rules = """
        [policy]
        mode = "enforce"
        [marking]
        language = "both"
        [[attachment]]
        name = "into the ZIP"
        file-name = "q*"
        file-finding = "attachment.macro-attacks"
        action = "quarantine"
        [[attachment]]
        name = "made harmless"
        file-name = "s*"
        file-finding = "attachment.macro-attacks"
        action = "sanitise"
        [[attachment]]
        name = "away"
        file-name = "r*"
        file-finding = "attachment.macro-attacks"
        action = "remove"

        """

    private static func letter(_ mark: String, _ names: [String]) throws -> Letter {
        let document = try Parcel.fixture("macro.docm")
        let files = names.map { Parcel.file(document, type: type, fields: Array("; name=\"\($0)\"".utf8)) }
        return Parcel.letter(mark, Parcel.multipart("mixed", "b", [Parcel.text("words")] + files))
    }

    /// The password of the quarantine in the message with this subject.
    private func password(_ house: House, _ mark: String) async throws -> String {
        let list = try await house.hold(["list", "--json"]).json()
        let messages = try #require(list["messages"] as? [[String: Any]])
        let held = try #require(messages.first { $0["subject"] as? String == mark })
        let told = try await house.hold(["password", try #require(held["id"] as? String), "--reason", "t", "--json"])
        return try #require(try told.json()["password"] as? String)
    }

    @Test(.enabled(if: hasSevenZip, "7z is not installed"))
    func `a macro is put away, taken out, or removed, as the rule says`() async throws {
        let house = try await House()
        try await house.serving(Self.rules) { sekisho in
            let reply = try await house.post(try Self.letter("macros", ["q.docm", "s.docm", "r.docm"]))
            #expect(reply.code == 250, "\(reply)\n\(sekisho.said)")
            let message = try await house.delivered("macros")
            let read = try await house.read(message)
            #expect(read.allDefects == [])
            let names = read.leaves.map(\.name)
            #expect(!names.contains("q.docm") && !names.contains("r.docm") && !names.contains("s.docm"), "\(names)")

            let archive = try #require(names.first { $0.hasPrefix("quarantine-") })
            let zip = try house.scratch.write("q.zip", try await house.content(of: archive, in: message))
            let out = house.scratch.path("unpacked")
            let key = try await password(house, "macros")
            let unpacked = try await Program(name: Self.sevenZip).run(["x", "-p\(key)", "-o\(out)", zip])
            #expect(unpacked.exitCode == 0, "\(unpacked.text)")
            let taken = URL(fileURLWithPath: out).appending(path: "q.docm")
            #expect([UInt8](try Data(contentsOf: taken)) == (try Parcel.fixture("macro.docm")))

            let clean = try await house.content(of: "s.docm.docx", in: message)
            let file = try house.scratch.write("s.docx", clean)
            let parts = try await Program(name: Self.sevenZip).run(["l", "-slt", file])
            #expect(parts.text.contains("word/document.xml"))
            #expect(!parts.text.contains("vbaProject"))
            let seen = try await house.run(
                Program.sekisho,
                ["hold", "list", "--config", house.scratch.path("sekisho.toml")]
            )
            #expect(seen.text.contains("r.docm"))
        }
    }

    @Test(.enabled(if: hasOffice, "LibreOffice is not installed"))
    func `what was made harmless is a document to LibreOffice`() async throws {
        let house = try await House()
        try await house.serving(Self.rules) { sekisho in
            #expect(try await house.post(try Self.letter("office", ["s.docm"])).code == 250)
            let message = try await house.delivered("office")
            let clean = try await house.content(of: "s.docm.docx", in: message)
            let file = try house.scratch.write("s.docx", clean)
            let folder = house.scratch.folder.path
            let arguments = [
                "-env:UserInstallation=file://\(folder)/profile", "--headless", "--norestore", "--convert-to",
                "txt:Text (encoded):UTF8", "--outdir", folder, file,
            ]
            // A fresh profile makes it start over once.
            for _ in 0..<2 { _ = try await Program(name: Self.office).run(arguments) }
            #expect(house.scratch.text("s.txt").contains("Sekisho says hello."), "\(sekisho.said)")
        }
    }

    @Test func `the password of a quarantine is in no environment, no process list and no log while it is made`()
        async throws
    {
        let house = try await House()
        try await house.serving(Self.rules) { sekisho in
            let watcher = Self.watcher(house)
            try watcher.run()
            defer { watcher.terminate() }
            for number in 0..<5 {
                #expect(try await house.post(try Self.letter("secret\(number)", ["q.docm"])).code == 250)
            }
            _ = try await house.delivered("secret4")
            try Data().write(to: house.scratch.url("stop"))
            watcher.waitUntilExit()
            let seen = [UInt8](try Data(contentsOf: house.scratch.url("seen")))
            // It saw the processes that matter: the workers with their orders, and itself.
            #expect(seen.firstRange(of: Array("marker-of-the-watcher".utf8)) != nil)
            #expect(seen.firstRange(of: Array("worker".utf8)) != nil)
            for number in 0..<5 {
                let key = try await password(house, "secret\(number)")
                #expect(seen.firstRange(of: Array(key.utf8)) == nil)
                #expect(!sekisho.said.contains(key))
                #expect(!house.scratch.text("postfix/log").contains(key))
            }
        }
    }

    /// Writes down what every process of the house is called with and has in its environment, again and again.
    private static func watcher(_ house: House) -> Process {
        let script = """
            import os, sys
            seen = set()
            while not os.path.exists(sys.argv[1]):
                for name in os.listdir("/proc"):
                    if not name.isdigit(): continue
                    for file in ("cmdline", "environ"):
                        try: seen.add(open(f"/proc/{name}/{file}", "rb").read())
                        except OSError: pass
            open(sys.argv[2], "wb").write(b"\\n".join(seen))
            """
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/nsenter")
        process.arguments =
            house.entry + [
                "/usr/bin/python3", "-c", script, house.scratch.path("stop"), house.scratch.path("seen"),
                "marker-of-the-watcher",
            ]
        process.standardInput = FileHandle.nullDevice
        return process
    }
}
