import TestSupport
import Testing

@testable import Checkpoint

/// Whatever the bytes are: an answer comes, in time linear to them, and the stack holds.
@Suite struct ConfigurationSourceTests {
    private func problem(_ bytes: [UInt8], _ limits: ConfigurationLimits = .standard) -> ConfigurationProblem? {
        do {
            _ = try ConfigurationSource.content(of: bytes, file: "t", limits: limits)
            return nil
        } catch { return error.problem }
    }

    private static let seeds = [
        """
        a = "x\\u00e9\\\\" # c
        [b.'c d']
        "e\\"f" = [1, 2.5, [true], { g = 1979-05-27T07:32:00Z, h.i = 'j' }]
        k = \"""
        multi \\
          line\""" \r
        [[l]]
        m = '''
        'n' '''
        [[l]]
        [l.o]
        p = 0x10
        """,
        "[milter]\nlisten = [\n  \"a\", # b\n  \"c\",\n]\nmemory = \"1GiB\"\n",
    ]

    @Test(arguments: seeds)
    func `mutations and truncations are read or refused, never more`(seed: String) {
        #expect(problem(Array(seed.utf8)) == nil)
        for bytes in HostileBytes.variants(of: Array(seed.utf8), count: 1500) {
            let reading = ConfigurationReading(parsing: bytes, file: "t")
            // Whatever is told can be shown, in both languages.
            for fault in reading.faults { #expect(!fault.phrase.english.isEmpty && !fault.phrase.japanese.isEmpty) }
        }
    }

    @Test(
        arguments: HostileBytes.repeated + [
            "[", "{a=", "[[", "a.", "[a]\n", "[[a]]\n", "a = [", "a={b=", "'''", "\"\"\"",
        ]
    )
    func `a long run of one pattern is read or refused`(pattern: String) {
        for front in ["", "a = ", "[", "a = [", "a = \"\"\"", "[[a]]\n"] {
            let bytes = Array(front.utf8) + HostileBytes.filling(1 << 15, with: pattern)
            _ = problem(bytes)
        }
    }

    @Test(arguments: ["[", "{a=", "a.", "[a."])
    func `nesting that would overflow a stack is refused before the parser sees it`(pattern: String) {
        let bytes = Array("x = ".utf8) + HostileBytes.filling(200_000, with: pattern)
        let keys = HostileBytes.filling(200_000, with: "a.") + Array("b = 1\n".utf8)
        let heads = Array("[".utf8) + HostileBytes.filling(200_000, with: "a.") + Array("b]\n".utf8)
        #expect(problem(keys) == .tooDeep(depthMax: 16))
        #expect(problem(heads) == .tooDeep(depthMax: 16))
        #expect(problem(bytes) != nil)
    }

    @Test func `the limits are told`() {
        var limits = ConfigurationLimits.standard
        limits.countMax = 3
        limits.bytesMax = 40
        #expect(problem(Array("a = [1, 2, 3]\n".utf8), limits) == .tooMany(countMax: 3))
        #expect(problem(Array(repeating: 0x0A, count: 41), limits) == .tooLarge(bytesMax: 40))
        #expect(problem(Array(repeating: 0x0A, count: 40), limits) == nil)
    }

    @Test func `problems are counted, and the first hundred told`() {
        let text = (1...500).map { "x\($0) = 1\n" }.joined()
        #expect(ConfigurationReading(parsing: Array(text.utf8), file: "t").faults.count == 100)
    }

    @Test(arguments: [
        ("a=1\nb=2", "b", 2), ("[t]\n\n\nx.y=1", "t x y", 4), ("[a]\n[b.c]\nd=1", "b c d", 3),
        ("[[r]]\nx=1\n[[r]]\n\nx=2", "r 1 x", 5), ("[[r]]\n[r.s]\nx=1\n[[r]]\n[r.s]\nx=1", "r 1 s x", 6),
        ("a = [\n 1,\n\n 2 ]", "a 1", 4), ("a = '''\n\n\n'''\nb = 1", "b", 5), ("t = {a = 1, b = {c = 2}}", "t b c", 1),
        ("\"a.b\" = 1", "a.b", 1), ("# c\r\na = 1\r\n", "a", 2), ("a = \"\"\"x\\\"\"\"\\\n\"\"\"\nb = 1", "b", 3),
        ("a = \"\"\"\"q\"\"\"\"\"\nb = 2", "b", 2), ("[a.b]\n\n[a]\nx = 1", "a", 3),
    ])
    func `every value knows its line`(text: String, path: String, line: Int) throws {
        let content = try ConfigurationSource.content(of: Array(text.utf8), file: "t")
        var node = ConfigurationNode(line: 0, content: .table(content))
        for name in path.split(separator: " ").map(String.init) {
            switch node.content {
            case .table(let members): node = try #require(members[name])
            case .array(let nodes): node = nodes[try #require(Int(name))]
            default: Issue.record("nothing inside \(name)")
            }
        }
        #expect(node.line == line)
    }
}
