import Foundation
import Glibc
import Inspection
import Synchronization
import TestSupport
import Testing

@testable import Checkpoint

/// A worker that fails costs one file its inspection; the next is opened as if nothing had been.
@Suite struct WorkerPoolTests {
    private static let file = WorkerFile(name: "a.txt", bytes: Array("hello".utf8))

    /// Workers that behave as told, one after the other; the last goes on.
    private static func pool(_ settings: WorkerSettings, _ modes: [String]) -> (pool: WorkerPool, starts: Count) {
        let starts = Count()
        let pool = WorkerPool(
            settings,
            start: { () throws(WorkerFailure) in
                let mode = modes[min(starts.next(), modes.count - 1)]
                return try WorkerProcess(
                    SpawnCommand(path: "/usr/bin/python3", arguments: ["-c", WorkerDouble.script, mode])
                )
            },
            report: { _ in }
        )
        return (pool, starts)
    }

    private static func settings(seconds: Int = 2) -> WorkerSettings {
        var settings = WorkerSettings()
        settings.processes = 1
        settings.seconds = seconds * Patience.factor
        return settings
    }

    @Test(arguments: [
        ("dies", WorkerFailure.died(signal: 11)), ("exits", .died(signal: nil)), ("hangs", .tooSlow),
        ("stops-inside", .tooSlow), ("floods", .tooSlow), ("boasts", .tooMuch), ("babbles", .nonsense),
        ("nests", .nonsense),
        ("wrong-json", .nonsense), ("wrong-reply", .nonsense), ("negative", .nonsense), ("other-size", .nonsense),
        ("many", .nonsense),
        ("long-name", .nonsense), ("unknown-finding", .nonsense),
    ])
    func `a worker that fails costs one file`(mode: String, expected: WorkerFailure) async throws {
        let (pool, _) = Self.pool(Self.settings(), [mode, "honest"])
        let outcome = await pool.open(Self.file, passwords: [])
        guard case .failed(let failure) = outcome else {
            Issue.record("\(mode) was believed")
            return
        }
        // A flood of 32 MB may come through before its time is over: then it is no answer.
        #expect(failure == expected || mode == "floods" && failure == .nonsense, "\(mode)")
        // A lie in a well-formed answer is found out above the pool, which keeps the worker.
        let isLiar = ["wrong-reply", "negative", "other-size", "many", "long-name", "unknown-finding"].contains(mode)
        if !isLiar {
            guard case .done(let opened) = await pool.open(Self.file, passwords: []) else {
                Issue.record("the next file was not opened after \(mode)")
                return
            }
            #expect(opened.type.word == "txt")
        }
        await pool.stop()
    }

    @Test(arguments: ["answers-twice", "answers-late"])
    func `an answer after the answer is not taken for the next one`(mode: String) async {
        let (pool, starts) = Self.pool(Self.settings(seconds: 10), [mode, "honest"])
        _ = await pool.open(Self.file, passwords: [])
        guard case .done = await pool.open(Self.file, passwords: []) else {
            Issue.record("not opened")
            return
        }
        #expect(starts.value >= 2)
        await pool.stop()
    }

    @Test(arguments: ["other-version"])
    func `a worker of another program is of no use`(mode: String) async {
        let (pool, _) = Self.pool(Self.settings(), [mode])
        guard case .failed(.unavailable) = await pool.open(Self.file, passwords: []) else {
            Issue.record("it was used")
            return
        }
        await pool.stop()
    }

    @Test func `more files than may wait are turned away at once`() async {
        var settings = Self.settings(seconds: 3)
        settings.waitingMax = 2
        let (pool, _) = Self.pool(settings, ["hangs"])
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    if case .failed(.unavailable) = await pool.open(Self.file, passwords: []) { return true }
                    return false
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(outcomes >= 5, "one works, two wait, the others are turned away")
        await pool.stop()
    }

    @Test func `a worker is replaced after its number of files`() async {
        var settings = Self.settings(seconds: 10)
        settings.jobsMax = 2
        let (pool, starts) = Self.pool(settings, ["honest"])
        for _ in 0..<6 { _ = await pool.open(Self.file, passwords: []) }
        #expect(starts.value >= 3)
        await pool.stop()
    }

    @Test func `nothing is left of a pool that is stopped`() async throws {
        let (pool, _) = Self.pool(Self.settings(), ["honest"])
        _ = await pool.open(Self.file, passwords: [])
        #expect(pool.idleCount == 1)
        await pool.stop()
        #expect(pool.idleCount == 0)
        guard case .failed(.unavailable) = await pool.open(Self.file, passwords: []) else {
            Issue.record("it still works")
            return
        }
    }

    @Test(.enabled(if: !WorkerHouse.working.isEmpty), arguments: WorkerHouse.working)
    func `real workers open, one after the other and side by side`(kind: Sandbox.Kind) async throws {
        let pool = try WorkerHouse.pool(WorkerSettings(), kind)
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<20 {
                group.addTask {
                    let bytes = [UInt8](repeating: UInt8(number), count: number * 10_000)
                    let outcome = await pool.open(WorkerFile(name: "\(number)", bytes: bytes), passwords: [])
                    guard case .done(let opened) = outcome else {
                        Issue.record("\(outcome)")
                        return
                    }
                    #expect(opened.name == "\(number)")
                    #expect(opened.size == bytes.count)
                }
            }
        }
        await pool.stop()
    }
}

/// Counts, from several threads.
final class Count: Sendable {
    private let number = Mutex(0)

    func next() -> Int {
        number.withLock { number in
            defer { number += 1 }
            return number
        }
    }

    var value: Int { number.withLock { $0 } }
}
