import Foundation
import Glibc
import TestSupport
import Testing

@testable import Checkpoint

/// Programs in the sandbox: what they print comes back, and what they try does not get out.
@Suite(.serialized, .enabled(if: !WorkerHouse.working.isEmpty)) struct ProgramRunTests {
    private static func run(
        _ kind: Sandbox.Kind,
        _ command: [String],
        input: [UInt8] = [],
        environment: [String: String] = [:],
        _ change: (inout ProgramLimits) -> Void = { _ in }
    ) async throws -> Result<ProgramOutcome, WorkerFailure> {
        var limits = ProgramLimits.standard
        limits.seconds = 20 * Patience.factor
        change(&limits)
        let data = try TemporaryFolder("worker")
        unsafe chmod(data.path, 0o755)
        let run = ProgramRun(
            sandbox: WorkerHouse.sandbox(kind),
            limits: limits,
            scratch: ScratchFolder(data.path("worker"))
        )
        let result = try await WorkerHouse.blocking { () -> Result<ProgramOutcome, WorkerFailure> in
            do throws(WorkerFailure) {
                return .success(try run.run(command, input: input, environment: environment))
            } catch { return .failure(error) }
        }
        let left = (try? FileManager.default.contentsOfDirectory(atPath: "\(data.path)/worker")) ?? []
        #expect(left == [], "nothing is left behind")
        return result
    }

    private static func python(_ code: String) -> [String] { ["/usr/bin/python3", "-c", code] }

    @Test(arguments: WorkerHouse.working)
    func `a file goes in, and what is printed comes out`(kind: Sandbox.Kind) async throws {
        let input = [UInt8]((0..<300_000).map { UInt8(truncatingIfNeeded: $0) })
        let outcome = try await Self.run(kind, ["/bin/cat"], input: input).get()
        #expect(outcome.output == input)
        #expect(outcome.ending == .exited(0))
    }

    @Test(arguments: WorkerHouse.working)
    func `the environment is ours, and the name is in it`(kind: Sandbox.Kind) async throws {
        let environment = CommandConversion.environment(of: "請求書.doc")
        let outcome = try await Self.run(kind, ["/usr/bin/env"], environment: environment).get()
        let text = String(decoding: outcome.output, as: UTF8.self)
        #expect(text.contains("SEKISHO_FILENAME=請求書.doc\n"))
        #expect(text.contains("SAMMA_FILENAME=請求書.doc\n"))
        let names = Set(text.split(separator: "\n").map { $0.prefix { $0 != "=" } })
        let allowed: Set<Substring> = [
            "SEKISHO_FILENAME", "SAMMA_FILENAME", "PATH", "LC_ALL", "HOME", "TMPDIR", "SWIFT_BACKTRACE", "PWD",
        ]
        #expect(names.subtracting(allowed) == [])
    }

    @Test(arguments: WorkerHouse.working)
    func `a program that never ends is stopped, with what it started`(kind: Sandbox.Kind) async throws {
        let marker = "86\(Int.random(in: 100_000...999_999))"
        let started = ContinuousClock.now
        let result = try await Self.run(kind, ["/bin/sh", "-c", "sleep \(marker) & sleep \(marker)"]) { $0.seconds = 1 }
        #expect(result == .failure(.tooSlow))
        #expect(started.duration(to: .now) < Patience.seconds(10))
        #expect(try await eventually { try !Self.runs("sleep\0\(marker)") })
    }

    @Test(arguments: WorkerHouse.working)
    func `a program that leaves others behind does not keep us waiting`(kind: Sandbox.Kind) async throws {
        let marker = "87\(Int.random(in: 100_000...999_999))"
        let outcome = try await Self.run(kind, ["/bin/sh", "-c", "sleep \(marker) & echo done"]).get()
        #expect(String(decoding: outcome.output, as: UTF8.self) == "done\n")
        #expect(try await eventually { try !Self.runs("sleep\0\(marker)") })
    }

    @Test(arguments: WorkerHouse.working)
    func `a program that prints forever is stopped`(kind: Sandbox.Kind) async throws {
        let result = try await Self.run(kind, ["/usr/bin/yes"]) { $0.outputBytesMax = 1 << 20 }
        #expect(result == .failure(.tooMuch))
    }

    @Test(arguments: WorkerHouse.working)
    func `complaints without end neither stop it nor are kept`(kind: Sandbox.Kind) async throws {
        let outcome = try await Self.run(kind, ["/bin/sh", "-c", "yes complaint | head -c 3000000 >&2; echo ok"]).get()
        #expect(outcome.output == Array("ok\n".utf8))
        #expect(outcome.complaint.utf8.count <= 4_096)
    }

    @Test(arguments: WorkerHouse.working)
    func `a fork bomb burns down alone`(kind: Sandbox.Kind) async throws {
        let result = try await Self.run(kind, ["/bin/sh", "-c", "b() { b | b & b; }; b"]) {
            $0.seconds = 2
            $0.process.processes = 64
        }
        // It may end by itself, in failures.
        if case .success(let outcome) = result { #expect(outcome.ending != .exited(0)) }
        let after = try await Self.run(kind, ["/bin/echo", "next"]).get()
        #expect(after.output == Array("next\n".utf8))
    }

    @Test(arguments: WorkerHouse.working)
    func `memory ends`(kind: Sandbox.Kind) async throws {
        let outcome = try await Self.run(kind, Self.python("b = bytearray(800 << 20)")) {
            $0.process.memoryBytes = 512 << 20
        }.get()
        #expect(outcome.ending != .exited(0))
    }

    @Test(arguments: WorkerHouse.working)
    func `a full disk is an outcome`(kind: Sandbox.Kind) async throws {
        let outcome = try await Self.run(kind, ["/bin/sh", "-c", "head -c 300000000 /dev/zero > big && echo written"]) {
            $0.folderBytesMax = 8 << 20
            $0.process.fileBytes = 16 << 20
        }.get()
        #expect(outcome.output == [])
        #expect(outcome.ending != .exited(0))
    }

    @Test(arguments: WorkerHouse.working)
    func `a program that is not there is an outcome`(kind: Sandbox.Kind) async throws {
        let outcome = try await Self.run(kind, ["/nonexistent/converter"]).get()
        #expect(outcome.ending == .exited(126))
        #expect(outcome.complaint.contains("/nonexistent/converter"))
    }

    /// Whether a process with these words in its arguments is there.
    private static func runs(_ words: String) throws -> Bool {
        let wanted = Array(words.utf8)
        for name in try FileManager.default.contentsOfDirectory(atPath: "/proc") where name.first?.isNumber == true {
            guard let line = FileManager.default.contents(atPath: "/proc/\(name)/cmdline") else { continue }
            if [UInt8](line).starts(with: wanted) { return true }
        }
        return false
    }
}
