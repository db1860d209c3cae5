import Crypto
import Foundation
import TestSupport
import Testing

@testable import Checkpoint
@testable import Inspection

/// Tables and lists of an administrator: what is taken, and what is told of what cannot be.
@Suite struct TableFolderTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder("tables") }

    private func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(filePath: "\(folder.path)/\(name)"))
    }

    private func faults(_ key: String) -> [String] {
        let text = "[inspection]\n\(key) = '\(folder.path)'"
        return ConfigurationReading(parsing: Array(text.utf8), file: "t").faults.map {
            $0.phrase.english.replacing(folder.path + "/", with: "")
        }
    }

    @Test func `a table takes the place of the program's, and more is added to it`() throws {
        try write("urgency.txt", "至急願います\n")
        try write("prize.more.txt", "金の延べ棒\n")
        let tables = TableFolder(path: folder.path).tables
        #expect(tables.keys.sorted() == ["prize", "urgency"])
        #expect(tables["urgency"] == Array("至急願います\n\n".utf8))
        let prize = String(decoding: tables["prize"] ?? [], as: UTF8.self)
        #expect(prize.hasSuffix("金の延べ棒\n") && prize.utf8.count > 1_000)
        #expect(faults("tables") == [])
    }

    @Test(arguments: InspectionTables.names)
    func `the page names every table that can be replaced`(name: String) throws {
        let file = SharedFolder.checkout.appending(path: "docs/configuration.md")
        #expect(try String(contentsOf: file, encoding: .utf8).contains("`\(name)`"))
    }

    @Test func `bad entries are told with file and line, all at once`() throws {
        try write("urgncy.txt", "至急\n")
        try write("notes", "x")
        try write("weights.txt", "text.prize 1\ntext.prize x\n")
        try write("prize.more.txt", "# fine\nx\n")
        let faults = faults("tables")
        #expect(faults.count == 4, "\(faults)")
        for told in [
            "urgncy.txt: inspection.tables: “urgncy.txt” is nothing that can stand here", "Did you mean “urgency.txt”?",
            "weights.txt:2: inspection.tables: This line is no entry", "prize.more.txt:2: inspection.tables: This line",
            "notes: inspection.tables: “notes”",
        ] { #expect(faults.contains { $0.contains(told) }, "\(told): \(faults)") }
    }

    @Test func `lists of bad links are read, too`() throws {
        try write("good", "# fine\n00112233\n44556677\n")
        #expect(faults("bad-links") == [])
        try write("bad", "00112233\n0011223344\n")
        try write("worse", "evil.example\n")
        let faults = faults("bad-links")
        #expect(faults.count == 2, "\(faults)")
        #expect(faults.contains { $0.contains("bad:2: inspection.bad-links: This line is no prefix") })
        #expect(faults.contains { $0.contains("worse:1:") })
    }

    @Test func `a list is called as its file, without the ending`() throws {
        let digest = SHA256.hash(data: Array("evil.example/".utf8)).hexadecimal
        try write("phish.txt", "\(digest.prefix(16))\n")
        let address = try #require(WebAddress(parsing: Array("https://evil.example/login".utf8)[...]))
        #expect(BadLinkFolder(path: folder.path).lists.listing(of: address) == "phish")
        #expect(BadLinkFolder(path: nil).lists.listing(of: address) == nil)
    }
}
