import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Checkpoint

@Suite struct ListsTests {
    private let address = MailAddress(path: Array("a@example.jp".utf8))

    @Test func `bad lines are told with their numbers and cost nothing else`() throws {
        let folder = try ListFolder()
        try folder.write(
            .deny,
            "# a comment\r\n\r\nexample.jp\t-\tme\n500.1.1.1\nb@c.jp\tsoon\n\u{0}\n"
                + String(repeating: "x", count: 5_000)
                + "\n192.0.2.0/24\t2030-01-01"
        )
        let told = Mutex<[ListProblem]>([])
        let lists = Lists(folder: folder.path) { problems in told.withLock { $0 += problems } }
        #expect(lists.snapshot.deny.count == 2)
        #expect(lists.snapshot.deny.match(address, now: 0)?.entry == "example.jp")
        let problems = told.withLock { $0 }
        #expect(problems.map(\.line) == [4, 5, 6, 7])
        #expect(problems.map(\.kind.word) == ["not-an-entry", "not-a-time", "not-an-entry", "line-too-long"])
        #expect(problems.allSatisfy { $0.phrase.english.contains("deny:") })
    }

    @Test func `a change is taken up, whether the file was replaced, written into or taken away`() throws {
        let folder = try ListFolder()
        let lists = Lists(folder: folder.path)
        #expect(lists.snapshot.deny.isEmpty)
        try folder.write(.deny, "example.jp\n")
        lists.refresh()
        #expect(lists.snapshot.deny.match(address, now: 0) != nil)
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path + "/deny"))
        try file.seekToEnd()
        try file.write(contentsOf: Data("other.jp\n".utf8))
        try file.close()
        lists.refresh()
        #expect(lists.snapshot.deny.count == 2)
        try FileManager.default.removeItem(atPath: folder.path + "/deny")
        lists.refresh()
        #expect(lists.snapshot.deny.isEmpty)
    }

    @Test func `a file that cannot be read leaves in force what was read before`() throws {
        let folder = try ListFolder()
        try folder.write(.allow, "example.jp\n")
        let told = Mutex(0)
        let lists = Lists(folder: folder.path) { problems in told.withLock { $0 += problems.count } }
        try FileManager.default.removeItem(atPath: folder.path + "/allow")
        try FileManager.default.createDirectory(atPath: folder.path + "/allow", withIntermediateDirectories: false)
        lists.refresh()
        lists.refresh()
        #expect(lists.snapshot.allow.count == 1)
        #expect(told.withLock { $0 } == 1)
    }

    @Test func `the running server takes changes up by itself`() async throws {
        let folder = try ListFolder()
        var limits = ListLimits()
        limits.pollSeconds = 0.02
        let lists = Lists(folder: folder.path, limits: limits)
        let watching = Task { try await lists.run() }
        try folder.write(.deny, "example.jp\n")
        #expect(await eventually { lists.snapshot.deny.count == 1 })
        watching.cancel()
        try await watching.value
    }
}
