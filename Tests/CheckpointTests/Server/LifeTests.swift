import Foundation
import TestSupport
import Testing

@testable import Checkpoint

struct LifeTests {
    @Test func oneServerHasTheDataFolder() throws {
        let scratch = try TemporaryFolder("data")
        let path = scratch.path("a/b")
        var first: LockedFolder? = try LockedFolder.open(path)
        #expect(try String(contentsOfFile: "\(path)/sekisho.lock", encoding: .utf8) == "\(getpid())\n")
        let error = #expect(throws: InputError.self) { try LockedFolder.open(path) }
        #expect(error?.phrase.english.contains("(\(getpid()))") == true)
        #expect(first?.path == path)
        first = nil
        _ = try LockedFolder.open(path)
    }

    @Test func aDataFolderThatCannotBeWrittenIsTold() throws {
        let scratch = try TemporaryFolder("data")
        try Data().write(to: URL(fileURLWithPath: scratch.path("file")))
        #expect(throws: InputError.self) { try LockedFolder.open(scratch.path("file/data")) }
    }

    @Test func systemdHearsOfEachStep() throws {
        let scratch = try TemporaryFolder("notify")
        let path = scratch.path("notify.sock")
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        defer { close(descriptor) }
        var address = try #require(UnixAddress.address(path))
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let bound = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe bind(descriptor, $0, size) }
        }
        #expect(bound == 0)
        let notifier = SystemdNotifier(["NOTIFY_SOCKET": path, "WATCHDOG_USEC": "3000000"])
        #expect(notifier.watchdogInterval == .milliseconds(1500))
        notifier.ready()
        notifier.reloading()
        notifier.stopping()
        let texts = (0..<3).map { _ in
            var bytes = [UInt8](repeating: 0, count: 200)
            let count = unsafe bytes.withUnsafeMutableBytes { unsafe recv(descriptor, $0.baseAddress, $0.count, 0) }
            return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
        }
        #expect(texts[0] == "READY=1")
        #expect(texts[1].hasPrefix("RELOADING=1\nMONOTONIC_USEC="))
        #expect(texts[2] == "STOPPING=1")
    }

    @Test func codeThatIsLetGoComesBack() throws {
        let before = try residentCode()
        ProgramPages.release()
        #expect(try residentCode() < before)
    }

    /// KiB of the pages of code that are in memory.
    private func residentCode() throws -> Int {
        var isCode = false
        var sum = 0
        for line in try String(contentsOfFile: "/proc/self/smaps", encoding: .utf8).split(separator: "\n") {
            let words = line.split(separator: " ")
            if words[0].contains("-") { isCode = words[1] == "r-xp" }
            if isCode, words[0] == "Rss:" { sum += Int(words[1]) ?? 0 }
        }
        return sum
    }

    @Test func withoutSystemdNothingHappens() {
        let notifier = SystemdNotifier([:])
        notifier.ready()
        #expect(notifier.watchdogInterval == nil)
        #expect(SystemdNotifier(["WATCHDOG_USEC": "100", "WATCHDOG_PID": "1"]).watchdogInterval == nil)
    }

    @Test func aCheckThatHangsMakesTheServerUnhealthyInTime() async throws {
        var health = Health(
            checks: [
                HealthCheck(name: "fine") { nil },
                HealthCheck(name: "broken") { "no disk" },
                HealthCheck(name: "hanging") {
                    try? await Task.sleep(for: .seconds(3600))
                    return nil
                },
            ]
        )
        health.millisecondsMax = 50
        let report = await health.report()
        #expect(!report.isHealthy)
        #expect(report.checks.map(\.failure) == [nil, "no disk", "no answer within 50 ms"])
        #expect(await Health(checks: [HealthCheck(name: "fine") { nil }]).report().isHealthy)
    }
}
