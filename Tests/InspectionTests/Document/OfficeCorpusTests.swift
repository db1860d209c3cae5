import Foundation
import Inspection
import TestSupport
import Testing

/// Harmless documents with active content of every kind, from the public test data of a tool that looks for it.
@Suite(.enabled(if: SharedFolder.isPresent, "no folder with shared files beside the checkout"))
struct OfficeCorpusTests {
    private struct Line: Decodable {
        var file: String
        var kind: String
    }

    private static let folder = "corpus/office-docs"

    /// What each kind of the corpus must be called; any one of these.
    private static let expected: [String: [String]] = [
        "encrypted": ["attachment.encrypted"],
        "xlm": ["attachment.excel4-macro"],
        "dde": ["attachment.dde"],
        "vba": ["attachment.macro"],
        "ole-embedded": ["attachment.embedded-object", "attachment.embedded-file"],
        "external-link": ["attachment.external-object"],
    ]

    private static func lines() throws -> [Line] {
        try SharedFolder.bytes(folder + "/index.jsonl").split(separator: 0x0A).map {
            try JSONDecoder().decode(Line.self, from: Data($0))
        }
    }

    private static func open(_ path: String) throws -> OpenedFile {
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        // The archives in it have a password, so that no scanner is alarmed.
        let passwords = ["wrong", "infected-test"]
        return FileOpener().open(try SharedFolder.bytes(folder + "/" + path), name: name, passwords: passwords)
    }

    @Test func `every kind of active content is found, and nothing in clean documents`() throws {
        let lines = try Self.lines()
        #expect(lines.count == 47)
        for line in lines {
            let opened = try Self.open(line.file)
            let found = Set(opened.findings(inPart: 1).map(\.identifier))
            if line.file.contains("harmless-clean") || line.kind == "clean" || line.kind == "other" {
                #expect(found.isEmpty, "\(line.file): \(found)")
            } else {
                let expected = try #require(Self.expected[line.kind], "a new kind of document: \(line.kind)")
                #expect(!found.isDisjoint(with: expected), "\(line.file) (\(opened.type.word)): \(found)")
            }
        }
    }

    @Test func `what is encrypted says so by its state as well`() throws {
        for line in try Self.lines() where line.kind == "encrypted" {
            #expect(try Self.open(line.file).state == .encrypted, "\(line.file)")
        }
    }
}
