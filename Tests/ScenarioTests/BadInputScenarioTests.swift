import Foundation
import Glibc
import TestSupport
import Testing

/// Whatever a person hands in: a clear message, the exit code for it, and no half an answer.
@Suite struct BadInputScenarioTests {
    private let zone = ["--zone", "Examples/example.zone"]

    @discardableResult
    private func refuses(
        _ arguments: [String],
        input: [UInt8] = [],
        exitCode: Int32 = 2,
        saying words: String
    ) async throws -> Duration {
        let run = try await Program().run(arguments, input: input)
        #expect(run.exitCode == exitCode, "\(arguments)")
        #expect(run.complaint.contains(words), "\(arguments): \(run.complaint)")
        #expect(run.output.isEmpty, "\(arguments)")
        return run.duration
    }

    @Test(arguments: ["en", "ja"])
    func filesThatAreNoMessage(language: String) async throws {
        let scratch = try Scratch()
        let empty = try scratch.write("empty", "")
        let listing = try scratch.write("listing", "total 8\ndrwxr-xr-x 2 root root 4096 Nov 23 16:35 w\n")
        for command in [["inspect"] + zone, ["query", "pra"]] {
            for file in [empty, scratch.folder.path, "/bin/true", "/nonexistent/message", listing] {
                try await refuses(command + [file, "--json", "--lang", language], saying: file)
            }
            try await refuses(command + ["-"], saying: "empty")
        }
        try await refuses(["parse", empty, "--lang", language], saying: empty)
        try await refuses(["parse", scratch.folder.path, "--lang", language], saying: scratch.folder.path)
    }

    @Test func twoGigabytes() async throws {
        let scratch = try Scratch()
        let file = try scratch.write("sparse", "From: a@example.com\n\n")
        let isGrown = unsafe truncate(file, 2 << 30) == 0
        #expect(isGrown)
        for command in [["inspect"] + zone, ["parse"], ["query", "pra"]] {
            try await refuses(command + [file], saying: "256MiB")
        }
        try await refuses(["inspect", "Examples/order.eml", "--zone", file], saying: "256MiB")
    }

    @Test func aPipeNobodyWritesTo() async throws {
        let scratch = try Scratch()
        let made = unsafe mkfifo(scratch.path("fifo"), 0o600)
        #expect(made == 0)
        let duration = try await refuses(
            ["inspect", scratch.path("fifo")] + zone,
            exitCode: 3,
            saying: "Nothing came from"
        )
        #expect(duration < Patience.seconds(25))
    }

    @Test(arguments: [
        ("example.com. IN A 192.0.2.1\nexample.com. IN A 192.0.2.256\n", "line 2, column 19"),
        ("example.com. TXT \"open\n", "line 1, column 18"),
        ("$ORIGIN example.com.\n\n@ TXTT x\n", "line 3, column 3"),
        ("$ANSWER example.com. MAYBE\n", "line 1, column 22"),
    ])
    func aMistakeInAZoneFileIsPlaced(text: String, place: String) async throws {
        let file = try Scratch()
        let zone = try file.write("zone", text)
        for command in [["inspect", "Examples/order.eml"], ["query", "txt", "example.com"]] {
            try await refuses(command + ["--zone", zone, "--json"], saying: place)
        }
    }

    @Test(arguments: [
        (["inspect", "Examples/order.eml", "--zone", "Examples/example.zone", "--resolver", "127.0.0.1"], "--zone"),
        (["inspect", "Examples/order.eml", "--resolver", "ns.example.com"], "--resolver"),
        (["inspect", "Examples/order.eml", "--resolver", "127.0.0.1:0"], "--resolver"),
        (["inspect", "Examples/order.eml", "--zone", "/nonexistent/zone"], "/nonexistent/zone"),
        (["inspect", "--bogus"], "--bogus"),
        (["inspect", "Examples/order.eml", "Examples/forged.eml"], "--json"),
        (["inspect", "Examples/order.eml", "--lang", "fr"], "fr"),
        (["inspect", "Examples/order.eml", "--ip", "localhost", "--zone", "Examples/example.zone"], "localhost"),
        (["inspect", "Examples/order.eml", "--at", "soon", "--zone", "Examples/example.zone"], "soon"),
        (["query", "spf", "--helo", "example.com"], "--ip"),
        (["query", "spf", "--ip", "192.0.2.1", "--zone", "Examples/example.zone"], "--helo"),
        (["query", "dmarc", "a..b", "--zone", "Examples/example.zone"], "a..b"),
        (["query", "dmarc", "example.com", "--spf", "pass", "--zone", "Examples/example.zone"], "pass"),
        (["query", "nonsense"], "nonsense"),
        (["sign", "Examples/order.eml"], "--key"),
        (["nonsense"], "nonsense"),
    ])
    func wrongUse(arguments: [String], words: String) async throws {
        try await refuses(arguments, saying: words)
    }

    /// The socket takes every question and never answers.
    @Test func aSilentNameServer() async throws {
        let socket = try LoopbackSocket(.datagram)
        let resolver = ["--resolver", "127.0.0.1:\(socket.port)"]
        let query = try await Program().run(["query", "txt", "example.com", "--json"] + resolver)
        #expect(query.exitCode == 3)
        #expect(try query.json()["result"] as? String == "TIMEOUT")
        #expect(query.duration < Patience.seconds(20))
        let inspected = try await Program().run(["inspect", "Examples/order.eml", "--json"] + resolver)
        #expect(inspected.exitCode == 3)
        let verdict = try #require(try inspected.json()["verdict"] as? [String: Any])
        #expect(verdict["standing"] as? String == "undetermined")
        // Beside each other, not one after another: the questions of the checks, then those of DMARC.
        #expect(inspected.duration < Patience.seconds(40))
    }

    @Test func helpAndVersionAreNoFault() async throws {
        for arguments in [["--help"], ["inspect", "--help"], ["--version"], []] {
            let run = try await Program().run(arguments)
            #expect(run.exitCode == 0)
            #expect(!run.output.isEmpty)
            #expect(run.complaint.isEmpty)
        }
    }
}
