import Foundation
import TestSupport

/// A small internet in namespaces of its own, with real servers: `Tests/House/README.md`. Gone with the tests.
final class House: Sendable {
    static let folder = SharedFolder.checkout.appendingPathComponent("Tests/House")

    let scratch: Scratch
    /// Holds the house open; its end ends all servers.
    private let door: Pipe
    private let process: Process
    /// The first process in the namespaces.
    let root: pid_t

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// - Parameters:
    ///   - records: more lines of the signed zone.
    ///   - postfix: more lines of Postfix's main.cf.
    ///   - services: more lines of its master.cf.
    init(records: String = "", postfix: String = "", services: String = "") async throws {
        scratch = try Scratch()
        if !records.isEmpty { try scratch.write("more.records", records) }
        if !postfix.isEmpty { try scratch.write("main.cf", postfix) }
        if !services.isEmpty { try scratch.write("master.cf", services) }
        door = Pipe()
        process = Process()
        // The threads of the tests block signals, and a child inherits that.
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "--default-signal", "unshare", "-n", "-m", "-p", "-f", "--mount-proc", "--kill-child",
            Self.folder.appendingPathComponent("house.sh").path, scratch.folder.path,
        ]
        process.standardInput = door
        for name in ["house.out", "house.err"] { try scratch.write(name, "") }
        process.standardOutput = try FileHandle(forWritingTo: scratch.url("house.out"))
        process.standardError = try FileHandle(forWritingTo: scratch.url("house.err"))
        try process.run()
        process.closeFiles()
        do {
            root = try await Self.opened(process, scratch)
        } catch {
            try? door.fileHandleForWriting.close()
            throw error
        }
    }

    deinit {
        // The end of the first process ends all others; unshare itself is deaf to signals.
        kill(root, SIGKILL)
        process.waitUntilExit()
    }

    private static func opened(_ process: Process, _ scratch: Scratch) async throws -> pid_t {
        let end = ContinuousClock.now + Patience.seconds(30)
        while ContinuousClock.now < end, process.isRunning {
            if scratch.text("house.out").contains("ready") {
                guard let child = children(of: process.processIdentifier).first else { break }
                return child
            }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw Failure(description: "the house does not open: \(scratch.text("house.err"))")
    }

    /// The processes a process has started.
    static func children(of process: pid_t) -> [pid_t] {
        let text = try? String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)
        return (text ?? "").split(separator: " ").compactMap { pid_t($0) }
    }

    /// The arguments of nsenter before a program that runs in the house.
    var entry: [String] { ["-t", "\(root)", "-n", "-m", "-p", "--"] }

    /// Runs a program in the house to its end.
    func run(_ program: String, _ arguments: [String], input: [UInt8] = []) async throws -> Program.Run {
        try await Program(name: "/usr/bin/nsenter").run(entry + [program] + arguments, input: input)
    }

    /// Runs a script of `Tests/House`.
    func script(_ name: String, _ arguments: [String], input: [UInt8] = []) async throws -> Program.Run {
        let path = Self.folder.appendingPathComponent(name).path
        return try await run("/usr/bin/python3", [path] + arguments, input: input)
    }

    /// Starts a program in the house that lives as long as it, and waits until it listens.
    func start(_ command: [String], listeningAt place: String) async throws {
        _ = try await script("start.py", [scratch.path("started.log")] + command)
        let waiting = try await script("wait.py", [place])
        guard waiting.exitCode == 0 else { throw Failure(description: waiting.complaint + scratch.text("started.log")) }
    }

    /// Starts a mail server that refuses every recipient, or takes what comes, in a folder of the house.
    func startSink(_ address: String, _ port: Int, _ folder: String, fails: Bool = false) async throws {
        let script = Self.folder.appendingPathComponent("sink.py").path
        let words = [address, "\(port)", scratch.path(folder)] + (fails ? ["fail"] : [])
        try await start(["/usr/bin/python3", script] + words, listeningAt: "\(address):\(port)")
    }

    /// Whether something listens on a port of the house.
    func listens(on port: UInt16) -> Bool {
        let digits = String(port, radix: 16, uppercase: true)
        let place = ":" + String(repeating: "0", count: 4 - digits.count) + digits
        let sockets = try? String(contentsOfFile: "/proc/\(root)/net/tcp", encoding: .utf8)
        return (sockets ?? "").split(separator: "\n").contains { line in
            let words = line.split(separator: " ")
            return words.count > 3 && words[1].hasSuffix(place) && words[3] == "0A"
        }
    }
}

extension Scratch {
    /// A file as text; empty if there is none.
    func text(_ name: String) -> String {
        (try? Data(contentsOf: url(name))).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
