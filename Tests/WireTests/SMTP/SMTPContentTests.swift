import TestSupport
import Testing
import Wire

@Suite struct SMTPContentTests {
    private func encode(_ message: [UInt8], piece: Int) throws -> [UInt8] {
        var encoder = SMTPContentEncoder()
        var output: [UInt8] = []
        for start in stride(from: 0, to: message.count, by: piece) {
            output += try encoder.encode(message[start..<min(start + piece, message.count)])
        }
        return output + (try encoder.finish())
    }

    @Test("dots at the beginning of lines are doubled, and nothing else is changed", arguments: [1, 2, 3, 1000])
    func stuffing(piece: Int) throws {
        let cases: [(String, String)] = [
            ("", ".\r\n"), ("a\r\n", "a\r\n.\r\n"), (".\r\n", "..\r\n.\r\n"),
            ("a\r\n.\r\nb\r\n", "a\r\n..\r\nb\r\n.\r\n"),
            ("..a.\r\n", "...a.\r\n.\r\n"), ("no end", "no end\r\n.\r\n"), (".", "..\r\n.\r\n"),
            ("\r\n\r\n.", "\r\n\r\n..\r\n.\r\n"), ("a.\r\n.b", "a.\r\n..b\r\n.\r\n"),
            ("\0.\u{FF}", "\0.\u{FF}\r\n.\r\n"),
        ]
        for (message, wanted) in cases {
            #expect(try encode(Array(message.utf8), piece: piece) == Array(wanted.utf8), "\(message.debugDescription)")
        }
    }

    @Test("long lines go as they are")
    func longLine() throws {
        let line = [UInt8](repeating: 0x2E, count: 100_000) + [13, 10]
        #expect(try encode(line, piece: 4096) == [0x2E] + line + Array(".\r\n".utf8))
    }

    @Test(
        "a CR or LF alone is never sent on: a server could take it for the end",
        arguments: [
            "\n.\n", "\r.\r", "\n.\r\n", "\r.\r\n", "a\nb", "a\rb", "\r\r\n", "\r", "\n", "a\r\n\n.\r\n", "a\r\n.\r",
            "\r\n\r",
        ]
    )
    func bareBreaks(text: String) {
        let message = Array(text.utf8)
        for piece in [1, 2, 1000] {
            #expect(throws: SMTPContentEncoder.BareLineBreak.self) { _ = try encode(message, piece: piece) }
        }
        #expect(SMTPContentForm(of: message).hasBareLineBreak)
    }

    @Test("form and encoder agree on what can be sent")
    func agreement() {
        for message in HostileBytes.variants(of: Array("a: b\r\n\r\n.x\r\n..\r\n\r\n.\r\n".utf8), count: 2000) {
            let isSent = (try? encode(message, piece: 5)) != nil
            #expect(isSent != SMTPContentForm(of: message).hasBareLineBreak)
            #expect(SMTPContentForm(of: message).isEightBit == message.contains { $0 >= 0x80 })
        }
    }

    @Test(
        "addresses that could say more than an address are refused",
        arguments: [
            "a@b\r\nDATA", "a\n@b", "a\r@b", "a\0@b", "a@b> SIZE=1", "a<b@c", "a b@c", " a@b", "\"a b@c", "\"a\\\"@c",
            "a@b\u{7F}",
            "\"a>b\"@c", String(repeating: "a", count: 600),
        ]
    )
    func addressInjection(text: String) { #expect(SMTPPath(Array(text.utf8)) == nil) }

    @Test("addresses that are good")
    func addresses() {
        for text in ["", "a@b", "postmaster", "\"a b\"@c", "\"a\\\"b\"@c", "jos\u{E9}@example.net"] {
            #expect(SMTPPath(Array(text.utf8))?.bytes == Array(text.utf8))
        }
        #expect(SMTPPath([0x61, 0xFF, 0x40, 0x62]) == nil)
        #expect(SMTPPath(Array("\u{3042}@b".utf8))?.isInternational == true)
    }
}
