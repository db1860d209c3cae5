import Testing

@testable import Checkpoint

/// Names that strangers chose: matched by patterns, and written where they can do no harm.
@Suite struct FileNameTests {
    @Test(
        arguments: [
            ("*.exe", "A.EXE", true), ("*.exe", "a.exe.txt", false), ("a?c", "abc", true), ("a?c", "ac", false),
            ("*", "", true), ("*.ex?", "ａ．ＥＸＥ", true), ("請求*.doc*", "請求書.docm", true), ("a*b*c", "aXbYbc", true),
            ("a*b*c", "acb", false), ("image/*", "image/png", true),
        ]
    )
    func `patterns fit whole names`(pattern: String, name: String, fits: Bool) throws {
        #expect(try #require(NamePattern(pattern)).matches(name) == fits)
    }

    @Test func `a pattern made to be slow is not`() throws {
        let pattern = try #require(NamePattern(String(repeating: "*a", count: 120) + "b"))
        #expect(!pattern.matches(String(repeating: "a", count: 100_000)))
    }

    @Test(
        arguments: [
            ("../../etc/passwd", "_.._etc_passwd"), ("C:\\Windows\\a.exe", "C__Windows_a.exe"), ("", "attachment"),
            ("...", "attachment"), ("a\u{202E}txt.exe", "a_txt.exe"), ("a\u{0}b\r\n.txt", "a_b__.txt"),
            ("con.txt", "_con.txt"), ("請求書.docx", "請求書.docx"), ("a. ", "a"), (".hidden", "hidden"),
            ("LPT1", "_LPT1"), ("a\u{200B}.exe", "a_.exe"),
        ]
    )
    func `names are made safe`(name: String, safe: String) {
        #expect(SafeFileName(name).text == safe)
    }

    @Test func `a name that is too long keeps its ending and whole characters`() {
        let safe = SafeFileName(String(repeating: "あ", count: 500) + ".docx").text
        #expect(safe.utf8.count <= 180)
        #expect(safe.hasSuffix("あ.docx"))
        #expect(!safe.unicodeScalars.contains("\u{FFFD}"))
    }

    @Test func `equal names are told apart, also where capitals do not count`() {
        let names = ["a.txt", "A.TXT", "a.txt", "a (2).txt", "b"].map { SafeFileName($0) }
        let unique = SafeFileName.unique(names)
        #expect(unique == ["a.txt", "A (2).TXT", "a (3).txt", "a (2) (2).txt", "b"])
        #expect(Set(unique.map { $0.lowercased() }).count == names.count)
    }
}
