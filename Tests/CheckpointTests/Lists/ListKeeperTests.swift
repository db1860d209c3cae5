import Foundation
import TestSupport
import Testing

@testable import Checkpoint

@Suite struct ListKeeperTests {
    private static let now: Int64 = 1_790_000_000

    private func keeper(_ folder: ListFolder, now: Int64 = Self.now) -> ListKeeper {
        ListKeeper(folder: folder.path, who: "taro", now: now)
    }

    @Test func `an entry says who, when, why and until when`() throws {
        let folder = try ListFolder()
        let report = try keeper(folder).add(
            ["Spam@Example.JP"],
            to: .deny,
            until: "30d",
            why: "tab\there\nand\u{202E}there"
        )
        #expect(report.change.written == 1)
        #expect(
            try folder.read(.deny)
                == "# entry\tuntil\twho\twhen\twhy\nspam@example.jp\t2026-10-21T14:13:20Z\ttaro\t"
                + "2026-09-21T14:13:20Z\ttab here and there\n"
        )
        let shown = try keeper(folder).show(nil, fitting: nil)
        #expect(shown.entries.map(\.entry.why) == ["tab here and there"])
        #expect(shown.entries.first?.entry.until == Self.now + 30 * 86_400)
    }

    @Test(.enabled(if: geteuid() == 0, "only root gives folders away"))
    func `what root makes belongs to whom the folder above belongs`() throws {
        let above = try TemporaryFolder("lists-of-another")
        #expect(unsafe chown(above.path("."), 2, 2) == 0)
        let folder = above.path("lists")
        _ = try ListKeeper(folder: folder, who: "root", now: Self.now).add(["a.jp"], to: .allow, until: nil, why: nil)
        for name in ["", "/allow", "/.lock"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: folder + name)
            #expect((attributes[.ownerAccountID] as? NSNumber)?.intValue == 2, "lists\(name)")
        }
    }

    @Test func `a newer entry takes the place of an older one, notes stay, what is over goes`() throws {
        let folder = try ListFolder()
        try folder.write(.deny, "# my note\nbroken line here\nold.jp\t2020-01-01\nexample.jp\t-\tsomebody\nkeep.jp")
        let report = try keeper(folder).add(["example.jp", "example.jp", "new.jp"], to: .deny, until: nil, why: nil)
        #expect(report.change.written == 2)
        #expect(report.change.replaced == 1)
        #expect(report.change.expired == 1)
        let lines = try folder.read(.deny).split(separator: "\n").map { $0.prefix { $0 != "\t" } }
        #expect(lines == ["# my note", "broken line here", "keep.jp", "example.jp", "new.jp"])
    }

    @Test func `removing tells what was not there`() throws {
        let folder = try ListFolder()
        _ = try keeper(folder).add(["a.jp", "192.0.2.0/24"], to: .allow, until: nil, why: nil)
        let report = try keeper(folder).remove(["192.0.2.77/24", "b.jp"], from: .allow)
        #expect(report.change.removed.map(\.subject.description) == ["192.0.2.0/24"])
        #expect(report.missing.map(\.description) == ["b.jp"])
        #expect(report.exitCode == .bad)
        #expect(try keeper(folder).show(.allow, fitting: nil).entries.map(\.entry.subject.description) == ["a.jp"])
    }

    @Test func `entries that fit somebody are found`() throws {
        let folder = try ListFolder()
        let all = ["taro@a.jp", "a.jp", ".jp", "b.jp", "192.0.2.0/24", "192.0.2.9"]
        _ = try keeper(folder).add(all, to: .deny, until: nil, why: nil)
        func fitting(_ text: String) throws -> [String] {
            try keeper(folder).show(nil, fitting: text).entries.map(\.entry.subject.description)
        }
        #expect(try fitting("taro@a.jp") == ["taro@a.jp", "a.jp", ".jp"])
        #expect(try fitting("192.0.2.9") == ["192.0.2.0/24", "192.0.2.9"])
        #expect(try fitting("b.jp") == [".jp", "b.jp"])
    }

    @Test func `a file with bad lines is not imported at all, and every such line is told`() throws {
        let folder = try ListFolder()
        try folder.write(.deny, "old.example\n")
        let file = folder.path + "/plain"
        let good = (1...30).map { "d\($0).example\n" }
        let bad = (1...30).map { "300.1.1.\($0)\n" }
        try Data((good + bad + ["last.example\n"]).joined().utf8).write(to: URL(fileURLWithPath: file))
        let report = try keeper(folder).take(file, into: .deny, until: nil, why: nil)
        #expect(report.problems.map(\.line) == Array(31...60))
        #expect(report.change.written == 0 && report.exitCode == .bad)
        #expect(try folder.read(.deny) == "old.example\n")
        let page = report.page(in: .english).text(colours: false)
        #expect(page.contains("plain:31: “300.1.1.1” is neither") && page.contains("Nothing was imported"))
        #expect(!page.contains("ignored"))
    }

    @Test func `plain lists of several makes are imported`() throws {
        let folder = try ListFolder()
        let file = folder.path + "/plain.csv"
        let text = """
            # comment
            ; comment
            // comment

            a.example,spam,2026
            "b@b.example";x
            <c@c.example>
            *.d.example
            192.0.2.0/24 # why
            not an entry!
            a.example

            """
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        let report = try keeper(folder).take(file, into: .deny, until: "2027-01-01", why: "import")
        #expect(report.change.written == 6)
        #expect(report.problems.isEmpty)
        let shown = try keeper(folder).show(.deny, fitting: nil).entries.map(\.entry.subject.description)
        #expect(shown == ["a.example", "b@b.example", "c@c.example", ".d.example", "192.0.2.0/24", "not"])
    }

    @Test(arguments: ["", "0d", "30", "yesterday", "2020-01-01", "2027-02-30", "99999999999d"])
    func `ends that are none`(text: String) throws {
        let folder = try ListFolder()
        #expect(throws: InputError.self) { try keeper(folder).add(["a.jp"], to: .deny, until: text, why: nil) }
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/deny"))
    }

    @Test func `a full list stays as it is`() throws {
        let folder = try ListFolder()
        try folder.write(.deny, "a.jp\n")
        var limits = ListLimits()
        limits.entriesMax = 1
        let book = ListBook(folder: folder.path, limits: limits)
        let entry = ListEntry(try #require(ListSubject("b.jp")))
        #expect(throws: InputError.self) { try book.add([entry], to: .deny, now: 0) }
        #expect(try folder.read(.deny) == "a.jp\n")
    }

    @Test func `many writers at once lose nothing`() async throws {
        let folder = try ListFolder()
        let path = folder.path
        let reader = Task.detached {
            var counts: [Int] = []
            while !Task.isCancelled {
                counts.append(Lists(folder: path).snapshot.deny.count)
                try? await Task.sleep(for: .milliseconds(2))
            }
            return counts
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<8 {
                group.addTask {
                    for number in 0..<10 {
                        let keeper = ListKeeper(folder: path, who: "w\(writer)", now: Self.now)
                        _ = try keeper.add(["w\(writer)n\(number).jp"], to: .deny, until: nil, why: nil)
                    }
                }
            }
            try await group.waitForAll()
        }
        reader.cancel()
        // A reader never sees half a file: the list only grows.
        let counts = await reader.value
        #expect(counts == counts.sorted())
        #expect(try keeper(folder).show(.deny, fitting: nil).entries.count == 80)
        #expect(try FileManager.default.contentsOfDirectory(atPath: path).sorted() == [".lock", "deny"])
    }

    @Test func `a writer waits only so long for another`() throws {
        let folder = try ListFolder()
        let lock = try FolderLock(folder.path, secondsMax: 0)
        defer { lock.release() }
        var limits = ListLimits()
        limits.lockSecondsMax = 0.05
        let book = ListBook(folder: folder.path, limits: limits)
        let entry = ListEntry(try #require(ListSubject("b.jp")))
        #expect(throws: InputError.self) { try book.add([entry], to: .deny, now: 0) }
    }

    @Test func `times are read as they are written`() {
        for seconds in [Int64(0), 951_782_400, 1_790_000_000, 4_107_542_399] {
            #expect(ListTime.seconds(Array(ListTime.text(seconds).utf8)[...]) == seconds)
        }
        #expect(ListTime.seconds(Array("2026-12-31".utf8)[...]) == 1_798_761_600)
    }
}
