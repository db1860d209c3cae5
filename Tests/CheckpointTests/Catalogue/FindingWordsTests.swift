import Foundation
import TestSupport
import Testing

@testable import Checkpoint
@testable import Inspection

/// Every finding can be explained: in both languages, and in docs/findings.md.
@Suite struct FindingWordsTests {
    private static func finding(_ kind: FindingKind) -> Finding { Finding(kind, ["a", "b", "c", "d", "e"]) }

    @Test func `every kind says what was seen and why it matters, in both languages`() {
        for kind in FindingKind.all {
            guard let words = Self.finding(kind).words else {
                Issue.record("no words for \(kind.identifier)")
                continue
            }
            for phrase in [words.seen, words.why, words.against].compactMap(\.self) {
                #expect(!phrase.english.isEmpty && !phrase.japanese.isEmpty, "\(kind.identifier)")
                #expect(
                    phrase.japanese.unicodeScalars.contains { (0x3041...0x30FF).contains($0.value) },
                    "\(kind.identifier)"
                )
            }
        }
    }

    @Test func `no sentence has quotation marks with nothing between them`() {
        let nameless = FindingKind.all.filter { $0.aspect == .attachment }.map { Finding($0, ["", "", ""]).phrase }
        let grounds = [VerdictGround.fileName("", pattern: "*"), .fileType("", word: "exe"), .fileState("", word: "x")]
        for phrase in nameless + grounds.map(\.phrase) {
            #expect(!phrase.english.contains("“”") && !phrase.japanese.contains("「」"), "\(phrase.english)")
        }
        #expect(Phrase.fileName("").english == "(no name)" && Phrase.fileName("a").japanese == "「a」")
    }

    @Test func `every kind has a row in the page of findings, and every row is of a kind`() throws {
        let page = try String(
            contentsOf: SharedFolder.checkout.appending(path: "docs/findings.md"),
            encoding: .utf8
        )
        let rows = page.split(separator: "\n").compactMap { line -> String? in
            guard line.hasPrefix("| `"), let end = line.dropFirst(3).firstIndex(of: "`") else { return nil }
            let name = String(line.dropFirst(3)[..<end])
            return name.contains(".") ? name : nil
        }
        #expect(Set(rows).count == rows.count, "a finding has two rows")
        let kinds = Set(FindingKind.all.map(\.identifier)).union(FindingIdentifier.all)
        #expect(kinds.subtracting(rows).sorted() == [], "not in docs/findings.md")
        #expect(Set(rows).subtracting(kinds).sorted() == [], "in docs/findings.md, but no such finding")
    }
}
