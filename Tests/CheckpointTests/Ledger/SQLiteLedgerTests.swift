import Foundation
import TestSupport
import Testing

@testable import Checkpoint

@Suite struct SQLiteLedgerTests {
    private let folder: LedgerFolder
    private let ledger: SQLiteLedger

    init() throws {
        folder = try LedgerFolder()
        ledger = try SQLiteLedger(writing: SQLiteLedger.path(dataFolder: folder.path))
    }

    private func search(_ adjust: (inout LedgerSearch) -> Void = { _ in }) throws -> [LedgerEntry] {
        var search = LedgerSearch()
        adjust(&search)
        let found = try ledger.entries(matching: search)
        // What is not in the database yet is searched by other code, which must answer alike.
        let all = try ledger.entries(matching: LedgerSearch())
        #expect(found.map(\.identifier) == all.filter(search.matches).prefix(max(0, search.limit)).map(\.identifier))
        return found
    }

    @Test func `what goes in comes back, the newest first`() throws {
        let entries = (1...5).map { LedgerSamples.entry($0) }
        #expect(try ledger.store(entries) == 5)
        let found = try search()
        #expect(found.map(\.identifier) == entries.reversed().map(\.identifier))
        var expected = entries[4]
        expected.story = []
        #expect(found.first == expected)
        #expect(try ledger.story(of: entries[2].identifier) == entries[2].story)
        #expect(try ledger.story(of: LedgerSamples.identifier(77)) == nil)
    }

    @Test func `storing again changes nothing`() throws {
        let entries = (1...5).map { LedgerSamples.entry($0) }
        #expect(try ledger.store(entries) == 5)
        #expect(try ledger.store(entries) == 0)
        #expect(try ledger.store(entries + [LedgerSamples.entry(6)]) == 1)
        #expect(try search().count == 6)
    }

    @Test func `messages of one microsecond are all kept, though they want one place`() throws {
        let entries = (0..<8).map { LedgerSamples.entry($0, at: LedgerSamples.start) }
        #expect(Set(entries.map(\.identifier.key)).count == 1)
        #expect(try ledger.store(entries) == 8)
        #expect(try ledger.store(entries) == 0)
        for entry in entries { #expect(try ledger.story(of: entry.identifier) == entry.story) }
    }

    @Test func `senders and recipients are found by address and by domain`() throws {
        var bounce = LedgerSamples.entry(1)
        bounce.returnPath = ""
        bounce.authors = ["MAILER-DAEMON@Mail.TSUBAKI.example"]
        var other = LedgerSamples.entry(2)
        other.authors = ["a@nottsubaki.example", "b@tsubaki.example.evil.example"]
        other.returnPath = "x@sakura.example"
        other.recipients = ["Sato@Kaede.example", "suzuki@kaede.example"]
        try #expect(ledger.store([bounce, other, LedgerSamples.entry(3)]) == 3)
        func numbers(from: String? = nil, to: String? = nil) throws -> [String?] {
            try search {
                $0.sender = from.flatMap { PartyPattern($0) }
                $0.recipient = to.flatMap { PartyPattern($0) }
            }.map(\.queueID)
        }
        #expect(try numbers(from: "tsubaki.example") == ["4ABC3", "4ABC1"])
        #expect(try numbers(from: "@TSUBAKI.example") == ["4ABC3", "4ABC1"])
        #expect(try numbers(from: "mailer-daemon@mail.tsubaki.example") == ["4ABC1"])
        #expect(try numbers(from: "x@sakura.example") == ["4ABC2"])
        #expect(try numbers(to: "sato@kaede.example") == ["4ABC2"])
        #expect(try numbers(to: "tsubaki.example") == [])
        #expect(try numbers(from: "user3@tsubaki.example", to: "kaede.example") == ["4ABC3"])
    }

    @Test func `results, standing, action, rule and queue identifier are conditions`() throws {
        var bad = LedgerSamples.entry(1)
        (bad.spf, bad.dmarc, bad.standing, bad.action, bad.rule) = ("fail", "fail", "contradicted", "reject", "forged")
        try #expect(ledger.store([bad, LedgerSamples.entry(2)]) == 2)
        #expect(try search { $0.results = [.init(method: .spf, word: "fail")] }.count == 1)
        #expect(try search { $0.results = [.init(method: .spf, word: "pass")] }.count == 1)
        #expect(try search { $0.results = [.init(method: .arc, word: "none")] }.count == 2)
        #expect(
            try search { $0.results = [.init(method: .spf, word: "fail"), .init(method: .dkim, word: "fail")] } == []
        )
        #expect(try search { $0.standing = "contradicted" }.count == 1)
        #expect(try search { $0.action = "reject" }.count == 1)
        #expect(try search { $0.action = "deliver" }.count == 1)
        #expect(try search { $0.rule = "forged" }.count == 1)
        #expect(try search { $0.queueID = "4ABC2" }.count == 1)
    }

    @Test func `times bound a search to the microsecond`() throws {
        try #expect(ledger.store((1...9).map { LedgerSamples.entry($0) }) == 9)
        let start = LedgerSamples.start
        #expect(
            try search {
                $0.since = start + 3
                $0.until = start + 6
            }.map(\.identifier) == [5, 4, 3].map { LedgerSamples.identifier($0) }
        )
        #expect(try search { $0.limit = 2 }.count == 2)
        #expect(try search { $0.limit = -1 }.isEmpty)
    }

    @Test(arguments: ["注文", "ご注文の確認 1", "ABC", "abc", "50%", "a_b", #"back\slash"#, "' OR 1=1 --", "\";DROP"])
    func `subjects are found by any part, whatever it holds`(part: String) throws {
        var entries: [LedgerEntry] = []
        let subjects = [
            "ご注文の確認 1", "ABC", "50% off", "500 off", "a_b", "axb", #"back\slash"#, "it's ' OR 1=1 --",
            "\";DROP TABLE message",
        ]
        for (number, subject) in subjects.enumerated() {
            entries.append(LedgerSamples.entry(number))
            entries[number].subject = subject
        }
        #expect(try ledger.store(entries) == subjects.count)
        let wanted = subjects.filter { $0.lowercased().contains(part.lowercased()) }
        #expect(try Set(search { $0.subject = part }.compactMap(\.subject)) == Set(wanted))
        #expect(try search().count == subjects.count)
    }

    @Test(arguments: ["'", "x' OR '1'='1", "%", "a@b' --", "\u{0}", ");DROP TABLE party;--"])
    func `nothing typed becomes part of the statement`(text: String) throws {
        try #expect(ledger.store([LedgerSamples.entry(1)]) == 1)
        let found = try search {
            $0.sender = PartyPattern(text)
            $0.recipient = PartyPattern("x@" + text)
            $0.standing = text
            $0.rule = text
            $0.queueID = text
            $0.results = [.init(method: .dkim, word: text)]
        }
        #expect(found == [])
        #expect(try search().count == 1)
    }

    @Test func `the oldest are deleted first, in small steps`() throws {
        try #expect(ledger.store((1...10).map { LedgerSamples.entry($0) }) == 10)
        #expect(try ledger.delete(olderThan: LedgerSamples.start + 6, max: 3) == 3)
        #expect(try ledger.delete(olderThan: LedgerSamples.start + 6, max: 3) == 2)
        #expect(try ledger.delete(olderThan: LedgerSamples.start + 6, max: 3) == 0)
        #expect(try search().count == 5)
        #expect(try ledger.story(of: LedgerSamples.identifier(2)) == nil)
        #expect(try search { $0.sender = PartyPattern("user2@tsubaki.example") } == [])
    }

    @Test func `deletions make the file smaller`() throws {
        var entry = LedgerSamples.entry(1)
        entry.story = [UInt8](repeating: 0x41, count: 4000)
        for batch in 0..<10 {
            let entries = (0..<100).map { number in
                var copy = entry
                copy.identifier = LedgerSamples.identifier(batch * 100 + number)
                return copy
            }
            try #expect(ledger.store(entries) == 100)
        }
        let before = try ledger.bytes()
        #expect(before > 4_000_000)
        while try ledger.delete(olderThan: .max, max: 200) > 0 { try ledger.shrink(pages: 512) }
        #expect(try ledger.bytes() < before / 10)
        try ledger.checkpoint()
        let size = try FileManager.default.attributesOfItem(atPath: ledger.path)[.size] as? Int
        #expect(try #require(size) < before / 10)
    }

    @Test func `searches go by an index`() throws {
        func plan(_ adjust: (inout LedgerSearch) -> Void) throws -> String {
            var search = LedgerSearch()
            adjust(&search)
            return try ledger.plan(of: search).joined(separator: "; ")
        }
        #expect(try plan { $0.since = 5 }.contains("USING INTEGER PRIMARY KEY"))
        #expect(try plan { $0.results = [.init(method: .spf, word: "fail")] }.contains("INDEX message_spf"))
        #expect(try plan { $0.results = [.init(method: .dmarc, word: "fail")] }.contains("INDEX message_dmarc"))
        #expect(try plan { $0.action = "reject" }.contains("INDEX message_action"))
        #expect(try plan { $0.rule = "forged" }.contains("INDEX message_rule"))
        #expect(try plan { $0.standing = "contradicted" }.contains("INDEX message_standing"))
        #expect(try plan { $0.queueID = "4ABC" }.contains("INDEX message_queue_id"))
        #expect(try plan { $0.sender = PartyPattern("a@b.example") }.contains("INDEX party_address"))
        #expect(try plan { $0.recipient = PartyPattern("b.example") }.contains("INDEX party_domain"))
        for adjust in [{ $0.action = "reject" }, { $0.queueID = "4ABC" }] as [(inout LedgerSearch) -> Void] {
            #expect(!(try plan(adjust).contains("TEMP B-TREE")), "what the index finds is in order already")
        }
    }

    @Test func `two readers and a writer do not disturb each other`() async throws {
        let (path, ledger) = (ledger.path, ledger)
        try await withThrowingTaskGroup { group in
            for _ in 0..<2 {
                group.addTask { @concurrent in
                    let reader = try SQLiteLedger(reading: path)
                    var last = 0
                    while last < 2000 {
                        let count = try reader.entries(
                            matching: {
                                var search = LedgerSearch()
                                search.limit = 5000
                                return search
                            }()
                        ).count
                        #expect(count >= last && count % 100 == 0, "a transaction is seen whole")
                        last = count
                        try await Task.sleep(for: .milliseconds(5))
                    }
                }
            }
            group.addTask { @concurrent in
                for batch in 0..<20 {
                    let count = try ledger.store((0..<100).map { LedgerSamples.entry(batch * 100 + $0) })
                    #expect(count == 100)
                }
            }
            try await group.waitForAll()
        }
    }
}
