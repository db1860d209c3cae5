import Mail
import TestSupport
import Testing

/// Eight times the input may take eight times as long, and something for a busy machine; quadratic would be 64 times.
@Suite(.serialized) struct MessageTimeTests {
    private static let multipart = "Content-Type: multipart/mixed; boundary=b\r\n\r\n"

    /// Nested multiparts whose boundaries all begin alike, so that each line is compared with all of them.
    private static let nested = (0..<90).map { depth in
        let boundary = String(repeating: "b", count: 190 - depth) + "\(depth)"
        return "Content-Type: multipart/mixed; boundary=\(boundary)\r\n\r\n--\(boundary)\r\n"
    }.joined()

    private static let attacks: [(name: String, start: String, unit: String)] = [
        ("hyphens", multipart, "-"), ("lines of hyphens", multipart, "--\n"), ("hyphens and letters", multipart, "a-"),
        ("lines like boundaries", multipart, "--x\r\n"), ("boundaries", multipart, "--b\n"),
        ("closing boundaries", multipart, "--b--\n"), ("line feeds", multipart, "\n"), ("returns", multipart, "\r"),
        ("header lines", "", "a:\n"), ("stray lines", "", "a\n"), ("continuations", "A: ", "\n "), ("colons", "", ":"),
        ("blanks before a colon", "", "a "), ("NUL", "", "\u{0}"), ("one long line", "A: 1\n\n", "a"),
        ("lines just too long", "A: 1\n\n", String(repeating: "x", count: 998) + "\n\n"),
        ("boundaries that begin alike", nested, "--" + String(repeating: "b", count: 101) + "\n"),
        ("messages within", "", "Content-Type: message/rfc822\n\n"),
        ("boundary parameters", "Content-Type: multipart/a", ";a=b"),
        ("repeated types", "", "Content-Type: multipart/mixed; boundary=b\n"),
    ]

    @Test(arguments: attacks.indices)
    func timeIsLinear(attack: Int) {
        let (name, start, unit) = Self.attacks[attack]
        let small = [UInt8](start.utf8) + HostileBytes.filling(16 << 10, with: unit)
        let large = [UInt8](start.utf8) + HostileBytes.filling(128 << 10, with: unit)
        func time(_ bytes: [UInt8]) -> Duration {
            (0..<3).map { _ in ProcessorTime.measure { #expect(!Message(parsing: bytes).parts.isEmpty) } }.min()
                ?? .zero
        }
        // The start costs the same in both; a millisecond is below what can be measured.
        let (short, long) = (time(small), time(large))
        #expect(long < short * 24 + .milliseconds(20), "\(name): \(short) and \(long)")
    }

    @Test(arguments: ["=", "=\n", "==41", " ", "A", "A=", "\n", "=\r\n=", "~\n"])
    func decodingTimeIsLinear(unit: String) {
        func time(_ count: Int) -> Duration {
            let bytes = HostileBytes.filling(count, with: unit)[...]
            return (0..<3).map { _ in
                ProcessorTime.measure {
                    #expect(QuotedPrintable.decode(bytes).bytes.count <= count + 8)
                    #expect(Base64.decode(bytes).bytes.count <= count)
                    #expect(UUDecoder.decode([UInt8]("begin 6\n".utf8)[...] + bytes).bytes.count <= count)
                }
            }.min() ?? .zero
        }
        let (short, long) = (time(16 << 10), time(128 << 10))
        #expect(long < short * 24 + .milliseconds(20), "\(short) and \(long)")
    }
}
