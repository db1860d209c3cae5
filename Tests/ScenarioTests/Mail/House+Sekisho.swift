import Foundation
import TestSupport

extension House {
    static let milterPort: UInt16 = 8891

    /// `sekisho serve` in the house, where Postfix looks for it.
    final class Sekisho: Sendable {
        let entrance: Process
        /// sekisho itself.
        let identifier: pid_t
        private let log: URL

        init(_ entrance: Process, _ identifier: pid_t, log: URL) {
            self.entrance = entrance
            self.identifier = identifier
            self.log = log
        }

        var said: String { (try? Data(contentsOf: log)).map { String(decoding: $0, as: UTF8.self) } ?? "" }
        var isRunning: Bool { entrance.isRunning }

        func signal(_ signal: Int32) { kill(identifier, signal) }

        /// Ends it and waits for that.
        func end(_ signal: Int32 = SIGTERM) async throws {
            kill(identifier, signal)
            _ = await eventually(seconds: 20, every: .milliseconds(20)) { !entrance.isRunning }
            kill(identifier, SIGKILL)
        }
    }

    /// The beginning of every configuration here.
    var preamble: String {
        """
        [server]
        name = "mx.house.example"
        data = "\(scratch.path("sekisho"))"
        language = "en"
        stop = "5s"

        """
    }

    /// Starts the server with a configuration and waits until it listens.
    func serve(_ configuration: String = "") async throws -> Sekisho {
        let file = try scratch.write("sekisho.toml", preamble + configuration)
        let log = scratch.url("sekisho-\(UUID().uuidString).log")
        try Data().write(to: log)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            ["--default-signal", "nsenter"] + entry + [Program.sekisho, "serve", "--config", file]
        process.environment = ["LANG": "C.UTF-8", "PATH": "/usr/sbin:/usr/bin:/bin", "HOME": "/nonexistent"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: log)
        process.standardError = try FileHandle(forWritingTo: log)
        try process.run()
        process.closeFiles()
        let limit = ContinuousClock.now + Patience.seconds(20)
        while ContinuousClock.now < limit, process.isRunning {
            if listens(on: Self.milterPort), let child = Self.children(of: process.processIdentifier).first {
                return Sekisho(process, child, log: log)
            }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw Failure(
            description:
                "sekisho does not serve: \(String(decoding: (try? Data(contentsOf: log)) ?? Data(), as: UTF8.self))"
        )
    }

    /// Runs `body` while sekisho serves with a configuration.
    func serving<Result>(
        _ configuration: String = "",
        _ body: (Sekisho) async throws -> Result
    ) async throws -> Result {
        let sekisho = try await serve(configuration)
        do {
            let result = try await body(sekisho)
            try await sekisho.end()
            return result
        } catch {
            try? await sekisho.end()
            throw error
        }
    }
}
