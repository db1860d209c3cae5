import TestSupport
import Testing

@testable import Checkpoint

/// What is told of a file with several mistakes: each, and nothing that only follows from one.
@Suite struct TOMLRecoveryTests {
    private func lines(_ text: String) -> [Int] {
        TOMLReader.document(of: Array(text.utf8), limits: .standard).stops.map(\.line)
    }

    @Test func `every mistake is told, and what is between them is read`() {
        let text = """
            [server]
            name = mx.example
            data = "/var/lib/sekisho
            stop = "30s"
            [milter
            listen = "x"
            [dns]
            connections 4
            timeout = "5s" "6s"
            """
        let document = TOMLReader.document(of: Array(text.utf8), limits: .standard)
        #expect(document.stops.map(\.line) == [2, 3, 5, 8, 9])
        #expect(Set(document.content.keys) == ["server", "dns"])
        #expect(!document.isComplete)
    }

    @Test(arguments: [
        // A list that goes over lines, with one bad element.
        ("a = [\n  1,\n  x y,\n  \"b\",\n]\nc = 1\nd = \n", [3, 7]),
        ("a = [\n  \"x,\n  \"y\",\n]\nc =\n", [2, 5]),
        ("a = [\n  [1, 2,\n  [3],\n]\n[t]\nc =\n", [5, 6]),
        // A bracket that was forgotten: what stands behind is read.
        ("a = [\"x\", \"y\"\nb = 1\nc =\n", [2, 3]),
        ("a = [\n  \"x\",\n  \"y\"\n[t]\nc =\n", [4, 5]),
        ("a = { b = 1\nc = 2\nd =\n[t]\n", [1, 3]),
        // A table in braces over several lines.
        ("a = { b = 1,\n  c = 2 }\nd = 1\ne =\n", [1, 4]),
        // A bracket too many, or one that is missing before.
        ("a = [1]]\nb =\n", [1, 2]),
        ("a =\n  \"x\",\n  \"y\",\n]\nb =\n", [1, 5]),
        // Brackets within texts and comments are none.
        ("a = x # [\nb = \"[\" [\nc = 1\nd =\n", [1, 2, 4]),
        // What stands twice is told as often.
        ("a = 1\na = [\n2 ]\na = 3\nb =\n", [2, 4, 5]),
        // The keys of a head that is wrong are nobody's, and collide with none.
        ("[a]\nx = 1\n[a b]\nx = 2\n[c\nx = 3\nx = 4\n", [3, 5, 7]),
        ("[[a]\nx = 1\n[a.b]\n[[a]]\ny =\n", [1, 5]),
        // Nobody can say what of this is text.
        ("a =\nb = \"\"\"\nc = d\n", [1, 2]),
    ])
    func `nothing follows from a mistake`(text: String, expected: [Int]) {
        #expect(lines(text) == expected)
    }

    @Test func `mistakes are told up to the limit, and a limit ends the reading`() {
        #expect(lines(String(repeating: "a =\n", count: 500)).count == 100)
        let deep = "a =\n" + String(repeating: "b.", count: 100) + "c = 1\nd =\n"
        #expect(lines(deep) == [1, 2])
    }

    @Test func `unknown keys and wrong types are told with the mistakes, what may only seem missing is not`() {
        let text = """
            [milter]
            listen = "127.0.0.1:8891
            memory = 5
            lsten = "x"
            [policy]
            mode = enforce
            [[copy]]
            name =
            host = "archive.example"
            [ledger]
            keep = "forever"
            """
        let faults = ConfigurationReading(parsing: Array(text.utf8), file: "t").faults
        #expect(faults.map(\.line) == [2, 3, 4, 6, 8, 11])
        #expect(faults.first { $0.line == 4 }?.problem == .unknownKey(nearest: "listen"))
        let headless = ConfigurationReading(parsing: Array(("[x\n" + text).utf8), file: "t").faults
        #expect(headless.map(\.line) == [1, 3, 7, 9], "where tables are missing, keys only seem to be unknown")
    }

    @Test func `every line that is no text is told`() {
        let bytes = Array("a = 1\nb = ".utf8) + [0xFF, 0x0A] + Array("c = 1\nd = \u{1}\n".utf8)
        let faults = ConfigurationReading(parsing: bytes, file: "t").faults
        #expect(faults.map(\.line) == [2, 4])
        #expect(faults.map(\.problem) == [.notUTF8, .controlCharacter(1)])
    }

    @Test func `any bytes are read without harm, and no mistake stands where no line is`() {
        let text = """
            [server]
            name = "a" # b
            list = ["x",
              'y', { c = 1, d.e = 2 }]
            [[rule]]
            text = \"""
            long
            \"""
            when = 2026-11-28T10:00:00Z
            """
        for bytes in HostileBytes.variants(of: Array(text.utf8), count: 500) {
            _ = ConfigurationReading(parsing: bytes, file: "t").faults.count
            // Without what is no text, so that the reading goes further.
            let plain = bytes.map { $0 & 0x7F }.map { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F ? 0x20 : $0 }
            let last = plain.count { $0 == 0x0A } + 1
            let lines = TOMLReader.document(of: plain, limits: .standard).stops.map(\.line)
            #expect(lines.count <= 2 * last && lines.allSatisfy { (1...last).contains($0) })
        }
    }
}
