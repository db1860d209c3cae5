import Foundation
import TestSupport
import Testing

@testable import Checkpoint

@Suite struct LogReportTests {
    private let utc: TimeZone
    private let folder: LedgerFolder

    init() throws {
        utc = try #require(TimeZone(identifier: "UTC"))
        folder = try LedgerFolder()
    }

    private func page(_ entries: [LedgerEntry], _ language: Language = .english) -> [String] {
        let text = LogReport(entries, zone: utc).page(in: language).text(colours: false)
        return text.utf8.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func `a line a message, in columns, whatever the width of the letters`() {
        var wide = LedgerSamples.entry(1)
        wide.subject = "全角の件名がとても長くて欄に入りきらないときはここで切れます"
        wide.authors = ["とても長い名前の差出人さん@日本語.example"]
        var plain = LedgerSamples.entry(2)
        plain.subject = "Short"
        (plain.spf, plain.rule, plain.action) = ("fail", "forged", "reject")
        let lines = page([wide, plain])
        #expect(lines.count == 3)
        #expect(lines[1].hasPrefix("2026-11-23 08:00:00 4ABC1"))
        func column(of text: String, in line: String) -> Int? {
            line.range(of: text).map { Visible.cells(of: String(line[..<$0.lowerBound])) }
        }
        #expect(column(of: "全角", in: lines[1]) == column(of: "Short", in: lines[2]))
        #expect(column(of: "tanaka@", in: lines[1]) == column(of: "tanaka@", in: lines[2]))
        #expect(lines[2].hasSuffix("spf=fail forged"))
    }

    @Test func `mail of our own is shown without a judgement`() {
        var own = LedgerSamples.entry(1)
        (own.direction, own.standing, own.spf, own.rule) = ("outbound", "contradicted", "fail", "default")
        let line = page([own])[1]
        #expect(line.contains("→") && !line.contains("✗") && !line.contains("spf=fail"))
        own.direction = "inbound"
        #expect(page([own])[1].contains("✗") && page([own])[1].contains("spf=fail"))
    }

    @Test func `a list that may go on says so`() {
        let entries = [LedgerSamples.entry(1), LedgerSamples.entry(2)]
        let cut = LogReport(entries, zone: utc, isCutOff: true).page(in: .english).text(colours: false)
        #expect(cut.contains("newest 2") && cut.contains("--limit"))
        #expect(!page(entries).joined().contains("--limit"))
    }

    @Test func `what a terminal would obey is shown instead`() {
        var entry = LedgerSamples.entry(1)
        entry.subject = "\u{1B}[31mred\u{202E}\r\n"
        entry.authors = ["a\u{7}@x.example"]
        entry.queueID = "\u{9B}1"
        for language in Language.allCases {
            let text = LogReport([entry], zone: utc).page(in: language).text(colours: false)
            #expect(!text.unicodeScalars.contains { $0 != "\n" && !Visible.isHarmless($0) })
            #expect(text.contains("<U+001B>"))
        }
    }

    @Test func `nothing found is said, with exit code 1`() {
        #expect(LogReport([]).exitCode == .bad)
        #expect(page([]) == ["No message matches."])
        #expect(LogReport([LedgerSamples.entry(1)]).exitCode == .fine)
    }

    @Test func `what lies in the outbox and what is stored are found alike, each once`() async throws {
        let outbox = Outbox(dataFolder: folder.path, report: folder.report)
        let view = LedgerView(dataFolder: folder.path)
        for number in 1...3 { await outbox.append(try await LedgerSamples.record(number)) }
        let before = try LogReport(GivenSearch(), in: view, now: 0).entries
        #expect(before.map(\.identifier) == (1...3).map { LedgerSamples.identifier($0) })
        var settings = LedgerSettings()
        settings.keepSeconds = 3650 * 86400
        try SegmentMover(dataFolder: folder.path, settings: settings, limits: .standard, report: folder.report).step()
        for number in 4...5 { await outbox.append(try await LedgerSamples.record(number)) }
        let after = try LogReport(GivenSearch(), in: view, now: 0).entries
        #expect(after.map(\.identifier) == (1...5).map { LedgerSamples.identifier($0) })
        for number in [2, 5] {
            #expect(try ExplainReport(of: "\(LedgerSamples.identifier(number))", in: view).others.isEmpty)
        }
        #expect(try ExplainReport(of: "4ABC1", in: view).others.count == 4)
    }

    @Test func `news come once, in their order`() async throws {
        let outbox = Outbox(dataFolder: folder.path, report: folder.report)
        let record = try await LedgerSamples.record()
        let now = LedgerTime.now
        func append(_ number: Int) async {
            await outbox.append(record.renamed(LedgerSamples.identifier(number, at: now + Int64(number))))
        }
        await append(1)
        var follower = try LogFollower(GivenSearch(), in: LedgerView(dataFolder: folder.path), now: now / 1_000_000)
        #expect(try follower.news() == nil, "what was there is not new")
        await append(3)
        await append(2)
        let news = try #require(try follower.news())
        #expect(news.lines.filter { $0 == 0x0A }.count == 2)
        #expect(try follower.news() == nil)
        await append(4)
        #expect(try follower.news() != nil)
    }

    @Test func `what cannot be read is said with what to do, and its exit code`() throws {
        func code(_ work: () throws -> Void) -> Int32? {
            do { try work() } catch { return (error as? InputError)?.kind.rawValue }
            return 0
        }
        let view = LedgerView(dataFolder: folder.path)
        #expect(code { _ = try LedgerView(data: folder.path + "/absent", configuration: nil) } == 2)
        #expect(code { _ = try LogReport(GivenSearch(), in: view, now: 0) } == 3)
        try Data("no database, but long enough to look at twice".utf8)
            .write(to: URL(fileURLWithPath: SQLiteLedger.path(dataFolder: folder.path)))
        #expect(code { _ = try LogReport(GivenSearch(), in: view, now: 0) } == 3)
        try FileManager.default.removeItem(atPath: SQLiteLedger.path(dataFolder: folder.path))
        _ = try SQLiteLedger(writing: SQLiteLedger.path(dataFolder: folder.path))
        #expect(code { _ = try LogReport(GivenSearch(), in: view, now: 0) } == 0)
        #expect(code { _ = try ExplainReport(of: "4NOTHERE", in: view) } == 1)
    }

    @Test(arguments: [
        ("from", ""), ("since", "yesterday"), ("since", "2026-13-01"), ("until", "2026-11-23 25:00"),
        ("since", "99999999999999999999"), ("result", "spf"), ("result", "spf=good"), ("result", "tls=pass"),
        ("standing", "fine"), ("action", "discard"), ("limit", "0"),
    ])
    func `what makes no sense is refused`(option: String, value: String) {
        var given = GivenSearch()
        switch option {
        case "from": given.from = value
        case "since": given.since = value
        case "until": given.until = value
        case "result": given.results = [value]
        case "standing": given.standing = value
        case "action": given.action = value
        default: given.limit = 0
        }
        let error = #expect(throws: InputError.self) { try given.search(now: 1_795_420_800, pseudonym: nil) }
        #expect(error?.kind == .usage)
    }

    @Test(arguments: [
        ("2h", 1_795_413_600), ("3d", 1_795_161_600), ("2026-11-23", 1_795_392_000),
        ("2026-11-23 09:30", 1_795_426_200), ("2026-11-23T09:30:05Z", 1_795_426_205), ("12345", 12345),
    ])
    func `times are read as people write them`(text: String, seconds: Int64) throws {
        #expect(LedgerTime.parse(text, now: 1_795_420_800, zone: utc) == seconds * 1_000_000)
    }
}
