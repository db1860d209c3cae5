import Foundation
import TestSupport

/// A program run to its end, with everything it said.
struct Program {
    /// What came of one run.
    struct Run {
        let exitCode: Int32
        let output: [UInt8]
        let complaint: String
        /// From its start to its end.
        let duration: Duration

        var text: String { String(decoding: output, as: UTF8.self) }

        /// The answer as JSON; fails the test when it is none.
        func json() throws -> [String: Any] {
            let object = try JSONSerialization.jsonObject(with: Data(output))
            guard let json = object as? [String: Any] else { throw CocoaError(.coderInvalidValue) }
            return json
        }
    }

    /// Beside the tests themselves, whatever folder they were built in.
    static let sekisho = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("sekisho").path

    /// Another program than ours.
    var name = Self.sekisho
    /// Where it runs.
    var folder: URL = SharedFolder.checkout
    var environment = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]

    /// After so long it is ended, with exit code 124.
    var secondsMax = 120

    /// Runs it to its end.
    func run(_ arguments: [String], input: [UInt8] = []) async throws -> Run {
        await Turnstile.shared.enter()
        defer { Turnstile.shared.leave() }
        let scratch = try Scratch()
        let (given, output, complaint) = (scratch.url("in"), scratch.url("out"), scratch.url("err"))
        try Data(input).write(to: given)
        for file in [output, complaint] { try Data().write(to: file) }
        let process = Process()
        // The threads of the tests block signals, and a child inherits that.
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["--default-signal", "timeout", "\(secondsMax * Patience.factor)", name] + arguments
        process.environment = environment
        process.currentDirectoryURL = folder
        process.standardInput = try FileHandle(forReadingFrom: given)
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: complaint)
        defer { process.closeFiles() }
        let start = ContinuousClock.now
        let end = try await finish(process)
        return Run(
            exitCode: process.terminationStatus,
            output: [UInt8](try Data(contentsOf: output)),
            complaint: String(decoding: try Data(contentsOf: complaint), as: UTF8.self),
            duration: end - start
        )
    }

    /// Waits without keeping a thread from the other tests.
    private func finish(_ process: Process) async throws -> ContinuousClock.Instant {
        try await withCheckedThrowingContinuation { waiting in
            process.terminationHandler = { _ in waiting.resume(returning: .now) }
            do { try process.run() } catch {
                process.terminationHandler = nil
                waiting.resume(throwing: error)
            }
        }
    }
}
