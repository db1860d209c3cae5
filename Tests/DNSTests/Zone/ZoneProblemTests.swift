import TestSupport
import DNS
import Testing

struct ZoneProblemTests {
    private func problems(_ text: String) -> [ZoneProblem] {
        do throws(ZoneError) {
            _ = try Zone(text)
            return []
        } catch {
            return error.problems
        }
    }

    private static let long = String(repeating: "a", count: 64)

    static let mistakes: [(String, ZoneProblem.Reason)] = [
        ("e A 192.0.2.256", .badAddress(found: "192.0.2.256", .a)),
        ("e A ::1", .badAddress(found: "::1", .a)),
        ("e AAAA 192.0.2.1", .badAddress(found: "192.0.2.1", .aaaa)),
        ("e A", .missing(.address)),
        ("e", .missing(.type)),
        ("e MX mail", .badNumber(found: "mail", max: 65535)),
        ("e MX 65536 mail", .badNumber(found: "65536", max: 65535)),
        ("e MX 10", .missing(.name)),
        ("e MX 10 a b", .surplus(found: "b")),
        ("e TLSA 256 0 0 00", .badNumber(found: "256", max: 255)),
        ("e TLSA 3 1 1 0", .badHex(found: "0")),
        ("e TLSA 3 1 1 0g", .badHex(found: "0g")),
        ("e TXTT x", .unknownType(found: "TXTT")),
        ("e TYPE70000 x", .unknownType(found: "TYPE70000")),
        ("e CH TXT x", .otherClass(found: "CH")),
        ("e 99999999999999999999999 TXT x", .badTTL(found: "99999999999999999999999")),
        ("e 1y TXT x", .badTTL(found: "1y")),
        ("  A 192.0.2.1", .missingOwner),
        ("$INCLUDE other.zone", .unknownDirective(found: "$INCLUDE")),
        ("$ORIGIN", .missing(.name)),
        ("$TTL soon", .badTTL(found: "soon")),
        ("$ANSWER e", .missing(.answer)),
        ("$ANSWER e NXDOMAIN", .unknownAnswer(found: "NXDOMAIN")),
        ("$ANSWER e LIMIT", .unknownAnswer(found: "LIMIT")),
        ("$ANSWER e WORD TIMEOUT", .unknownType(found: "WORD")),
        ("$ANSWER e TXT TIMEOUT now", .surplus(found: "now")),
        ("a..b A 192.0.2.1", .emptyLabel(found: "a..b")),
        (".a A 192.0.2.1", .emptyLabel(found: ".a")),
        ("\(long) A 192.0.2.1", .labelTooLong(found: long, bytes: 64)),
        ("e TXT \"open", .unclosedQuote),
        ("e TXT ( a", .unclosedParenthesis),
        ("e TXT a )", .unopenedParenthesis),
        ("e TXT \\25", .badEscape(found: "\\25")),
        ("e TXT \\256", .badEscape(found: "\\256")),
        ("e TXT \\# 3 0000", .lengthDiffers(told: 3, found: 2)),
        ("e A \\# 3 000000", .badData(.a)),
        ("e TXT \\# 2 0500", .badData(.txt)),
        ("e MX \\# 2 0000", .badData(.mx)),
    ]

    @Test(arguments: mistakes)
    func mistakesAreNamed(line: String, reason: ZoneProblem.Reason) {
        let found = problems("; first\n\(line)\n")
        #expect(found.map(\.reason) == [reason])
        #expect(found.map(\.line) == [2])
        #expect(found.map(\.text) == [line])
    }

    @Test func allMistakesAreFoundUpToTheLimit() {
        let found = problems("a A x\nb A 192.0.2.1\nc MX y\nd TXT \"open\ne TXT \"fine\"\nf A z\n")
        #expect(found.map(\.line) == [1, 3, 4, 6])
        #expect(found.map(\.column) == [5, 6, 7, 5])
        #expect(problems(String(repeating: "a A x\n", count: 100)).count == Limits.standard.zoneProblemsMax)
    }

    @Test func aMistakeWithinParenthesesHasItsOwnLine() {
        let found = problems("a MX (\n 10 ; preference\n a..b )\nb A 192.0.2.1\nc A x")
        #expect(found.map(\.line) == [3, 5])
        #expect(found.map(\.column) == [2, 5])
    }

    @Test func theFileHasALimit() {
        var limits = Limits()
        limits.zoneBytesMax = 10
        #expect(throws: ZoneError.self) { try Zone("example.com A 192.0.2.1", limits: limits) }
    }

    @Test func anyBytesAreReadOrRefused() {
        let seed = Array(
            ##"""
            $ORIGIN example.
            $TTL 1h
            @ IN 60 TXT ( "a\"b" "c\010" ) ; comment
              MX 10 a\.b.c
            $ANSWER x TXT TIMEOUT
            y TLSA 3 1 1 00ff
            z TYPE16 \# 2 0161
            """##.utf8
        )
        for length in 0...seed.count { _ = try? Zone(parsing: Array(seed.prefix(length))) }
        let bytes = Array("\\\"();\n\r\t @.$0129\0#".utf8) + [0xFF]
        var read = 0
        for _ in 0..<3_000 {
            var mutated = seed
            for _ in 0..<Int.random(in: 1...4) {
                let place = Int.random(in: 0..<mutated.count)
                mutated[place] = bytes.randomElement() ?? 0
            }
            if (try? Zone(parsing: mutated)) != nil { read += 1 }
        }
        #expect(read > 0)
    }

    @Test(arguments: ["(", "\"", "\\", "a", " ", ";", "\n", "\"\n", "(\n", "a \n", "\\\n", ". ", "\")\n"])
    func aMegabyteOfAnythingIsReadInOnePass(piece: String) {
        let bytes = Array(repeatElement(Array(piece.utf8), count: (1 << 20) / piece.utf8.count).joined())
        let elapsed = ContinuousClock().measure { _ = try? Zone(parsing: bytes) }
        #expect(elapsed < Patience.seconds(20))
    }
}
