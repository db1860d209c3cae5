import Foundation
import GRDB
import TestSupport
import Testing

@testable import Checkpoint

/// A database of every version that was ever released, as SQL: each is brought to the present one, and answers alike.
@Suite struct LedgerMigrationTests {
    private static let versions = ["1", "2", "3", "4"]
    private static let fixtures = SharedFolder.checkout.appending(path: "Tests/TestSupport/Fixtures/ledger")
    private let folder: LedgerFolder

    init() throws { folder = try LedgerFolder() }

    private func database(version: String) throws -> String {
        let path = SQLiteLedger.path(dataFolder: folder.path)
        let dump = try String(contentsOf: Self.fixtures.appending(path: "\(version).sql"), encoding: .utf8)
        try DatabaseQueue(path: path).write { try $0.execute(sql: dump) }
        return path
    }

    @Test func `there is a database of each version`() {
        #expect(LedgerMigrations.migrator.migrations == Self.versions)
    }

    @Test(arguments: versions)
    func `a database of any version is brought up to date with all its messages`(version: String) throws {
        let ledger = try SQLiteLedger(writing: try database(version: version))
        func found(_ adjust: (inout LedgerSearch) -> Void = { _ in }) throws -> [String?] {
            var search = LedgerSearch()
            adjust(&search)
            return try ledger.entries(matching: search).map(\.queueID)
        }
        #expect(try found() == ["4ABC2", "4ABC1", "4ABC0"])
        #expect(try found { $0.sender = PartyPattern("tsubaki.example") } == ["4ABC0"])
        #expect(try found { $0.sender = PartyPattern("it's 'me'@evil.example") } == ["4ABC2"])
        #expect(try found { $0.recipient = PartyPattern("sato@kaede.example") } == ["4ABC2", "4ABC0"])
        #expect(try found { $0.subject = "注文" } == ["4ABC0"])
        #expect(try found { $0.subject = #"%_\"# } == ["4ABC2"])
        let first = try #require(try ledger.entries(matching: LedgerSearch()).last)
        #expect(first.recipients == ["tanaka@kaede.example", "sato@kaede.example"])
        #expect(try ledger.story(of: first.identifier).map { String(decoding: $0, as: UTF8.self) }?.isEmpty == false)
        #expect(try ledger.store([LedgerSamples.entry(50)]) == 1)
    }

    @Test(arguments: versions.dropLast())
    func `a reader does not change a database of an earlier version, and says what to do`(version: String) throws {
        let path = try database(version: version)
        #expect(throws: LedgerTrouble.databaseOlder(path: path)) { try SQLiteLedger(reading: path) }
    }

    @Test(arguments: versions)
    func `the schema is the same whichever version it came from`(version: String) throws {
        func schema(_ path: String) throws -> [String] {
            try DatabaseQueue(path: path).read { database in
                try String.fetchAll(
                    database,
                    sql: "SELECT sql FROM sqlite_master WHERE sql NOT LIKE '%grdb%' ORDER BY name"
                )
            }
        }
        let path = try database(version: version)
        _ = try SQLiteLedger(writing: path)
        let fresh = folder.path + "/fresh.sqlite"
        _ = try SQLiteLedger(writing: fresh)
        #expect(try schema(path) == schema(fresh))
    }
}
