import TestSupport
import Testing
import Wire

@Suite struct SMTPReplyParserTests {
    private func replies(_ text: String, piece: Int = 1 << 20, limits: SMTPLimits = .standard) throws -> [SMTPReply] {
        var parser = SMTPReplyParser(limits: limits)
        var found: [SMTPReply] = []
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: piece) {
            try parser.append(Array(bytes[start..<min(start + piece, bytes.count)]))
            while let reply = try parser.next() { found.append(reply) }
        }
        return found
    }

    @Test("replies of one and several lines, with and without status and text", arguments: [1, 2, 1000])
    func plain(piece: Int) throws {
        let text = "220 hi\r\n250-2.1.5 one\r\n250-two\r\n250 2.1.5 three\r\n354\r\n550 4.1.1 other class\r\n221 \r\n"
        let found = try replies(text, piece: piece)
        #expect(found.map(\.code) == [220, 250, 354, 550, 221])
        #expect(found.map(\.status) == [nil, "2.1.5", nil, nil, nil])
        #expect(found.map(\.lines) == [["hi"], ["one", "two", "three"], [""], ["4.1.1 other class"], [""]])
    }

    @Test("what is shown of a reply moves no cursor")
    func controls() throws {
        #expect(try replies("550 a\u{1B}[2J\u{0}b\u{7F}\r\n").first?.lines == ["a?[2J?b?"])
    }

    @Test(
        "bytes that are no reply",
        arguments: [
            "hello\r\n", "25 x\r\n", "150 x\r\n", "650 x\r\n", "250x\r\n", "\r\n", "2500 x\r\n", "２50 x\r\n",
        ]
    )
    func garbage(text: String) {
        #expect { _ = try replies(text) } throws: { if case .notAReply? = $0 as? SMTPFault { true } else { false } }
    }

    @Test(
        "a CR or LF alone ends no line",
        arguments: [
            "250 ok\n", "250 ok\n250 more\r\n", "250 a\rb\r\n", "250-a\n250 b\r\n", "250 a\r\r\n", "\n",
        ]
    )
    func bareBreaks(text: String) {
        #expect(throws: SMTPFault.bareLineBreak) { _ = try replies(text) }
        #expect(throws: SMTPFault.bareLineBreak) { _ = try replies(text, piece: 1) }
    }

    @Test("limits and different codes are faults")
    func limits() {
        var limits = SMTPLimits()
        limits.replyLineBytesMax = 10
        limits.replyLinesMax = 2
        limits.pendingBytesMax = 100
        #expect(throws: SMTPFault.lineTooLong(limit: 10)) { _ = try replies("250 45678901\r\n", limits: limits) }
        #expect(throws: SMTPFault.lineTooLong(limit: 10)) {
            _ = try replies("250 4567890123456", piece: 1, limits: limits)
        }
        #expect(throws: Never.self) { _ = try replies("250 456789\r\n", piece: 1, limits: limits) }
        #expect(throws: SMTPFault.tooManyLines(limit: 2)) {
            _ = try replies("250-a\r\n250-b\r\n250 c\r\n", limits: limits)
        }
        #expect(throws: SMTPFault.tooMuchPending(limit: 100)) {
            _ = try replies(String(repeating: "x", count: 101), limits: limits)
        }
        #expect(throws: SMTPFault.differingCodes(250, 550)) { _ = try replies("250-a\r\n550 b\r\n") }
    }
}
