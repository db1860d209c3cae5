import NIOCore
import Testing

@testable import Wire

@Suite struct MilterAnswerTests {
    /// What a mail server that offers these is told.
    private func replies(
        _ modifications: [MilterModification],
        _ decision: MilterDecision = .accept,
        offer: [UInt8] = MilterPeer.offer(),
        actions: MilterActions = MilterActions(rawValue: 0xFF)
    ) throws -> MilterPeer {
        var peer = MilterPeer(MilterSession(actions: actions))
        try peer.send(offer + MilterPeer.connect() + MilterPeer.message([("A", " b")]))
        peer.replies = []
        peer.answer(modifications, decision)
        return peer
    }

    private func only(_ modification: MilterModification, offer: [UInt8] = MilterPeer.offer()) throws -> String {
        let peer = try replies([modification], offer: offer)
        #expect(peer.codes.count == 2)
        let first = try #require(peer.replies.first)
        return first.code + first.content.text.replacing("\u{0}", with: "|")
    }

    @Test func everyModificationHasItsPacket() throws {
        let (x, value) = (Array("X"), Array(" one\r\n\ttwo"))
        #expect(try only(.addHeader(name: x, value: value)) == "hX| one\n\ttwo|")
        #expect(try only(.insertHeader(index: 3, name: x, value: value)) == "i|||\u{3}X| one\n\ttwo|")
        #expect(try only(.changeHeader(name: x, occurrence: 2, value: value)) == "m|||\u{2}X| one\n\ttwo|")
        #expect(try only(.changeHeader(name: x, occurrence: 1, value: nil)) == "m|||\u{1}X||")
        #expect(try only(.replaceBody(Array("body"))) == "bbody")
        #expect(try only(.addRecipient(Array("c@x"))) == "+<c@x>|")
        #expect(try only(.addRecipient(Array("c@x"), parameters: Array("NOTIFY=NEVER"))) == "2<c@x>|NOTIFY=NEVER|")
        #expect(try only(.removeRecipient(Array("c@x"))) == "-<c@x>|")
        #expect(try only(.changeSender([])) == "e<>|")
        #expect(try only(.changeSender(Array("s@x"), parameters: Array("RET=HDRS"))) == "e<s@x>|RET=HDRS|")
        #expect(try only(.quarantine(reason: "held: 関所")) == "qheld: " + String(repeating: "?", count: 6) + "|")
    }

    @Test func nothingInAValueBreaksThePacket() throws {
        #expect(try only(.addHeader(name: Array("X\u{0}Y"), value: Array(" a\u{0}b\rc"))) == "hXY| ab\rc|")
        #expect(try only(.changeHeader(name: Array("X"), occurrence: 1, value: [])) == "m|||\u{1}X| |", "no removal")
    }

    @Test func onlyTheReturnsOfLineBreaksGo() throws {
        let x = Array("X")
        #expect(try only(.addHeader(name: x, value: Array(" \r\n\r\r\na\rb\r"))) == "hX| \n\r\na\rb\r|")
        #expect(try only(.addHeader(name: x, value: Array("\r\n\ta"))) == "hX|\n\ta|")
        #expect(try only(.addHeader(name: x, value: Array(" a\r\n"))) == "hX| a\n|")
    }

    @Test func withoutLeadingBlanksTheMailServerAddsThem() throws {
        let offer = MilterPeer.offer(options: 0)
        #expect(try only(.addHeader(name: Array("X"), value: Array(" y")), offer: offer) == "hX|y|")
        #expect(try only(.addHeader(name: Array("X"), value: Array("  y")), offer: offer) == "hX| y|")
        #expect(try only(.addHeader(name: Array("X"), value: Array("y")), offer: offer) == "hX|y|")
    }

    @Test(arguments: [0, 1, 65_535, 65_536, 200_000])
    func aBodyGoesInPieces(count: Int) throws {
        let body = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
        let peer = try replies([.replaceBody(body)])
        #expect(peer.replies.flatMap { $0.code == "b" ? $0.content : [] } == body)
        #expect(peer.codes == String(repeating: "b", count: max(1, (count + 65_534) / 65_535)) + "a")
        let large = try replies([.replaceBody(body)], offer: MilterPeer.offer(options: 1 << 29))
        #expect(large.codes == "ba", "larger pieces where they are agreed on")
    }

    @Test func whatIsNotOfferedIsLeftOutAndNamed() throws {
        let modifications: [MilterModification] = [
            .addHeader(name: Array("X"), value: Array(" y")), .replaceBody([]), .quarantine(reason: "r"),
            .addRecipient(Array("c@x")),
        ]
        let peer = try replies(modifications, offer: MilterPeer.offer(version: 2, actions: 0x1))
        #expect(peer.codes == "ha")
        #expect(peer.session.omitted == [.changeBody, .quarantine, .addRecipients])
        var next = peer
        try next.send(MilterPeer.message([("A", " b")]))
        next.answer([], .accept)
        #expect(next.session.omitted.isEmpty)
    }

    @Test func aRefusedMessageIsNotModified() throws {
        let peer = try replies([.replaceBody([])], .refuse(SMTPReply(550, "5.7.1", "No")))
        #expect(peer.codes == "y")
    }

    private static let texts: [(SMTPReply, String)] = [
        (SMTPReply(550, "5.7.1", "No"), "550 5.7.1 No"), (SMTPReply(451, nil, "Later"), "451 4.7.1 Later"),
        (SMTPReply(550, "5.7.1", "a", "b", "c"), "550-5.7.1 a\r\n550-5.7.1 b\r\n550 5.7.1 c"),
        (SMTPReply(550, "5.7.1", "100%"), "550 5.7.1 100%%"),
        (SMTPReply(550, "5.7.1", "a\r\n250 ok\u{0}"), "550 5.7.1 a??250 ok?"),
        (SMTPReply(550, "5.7.1", "関所"), "550 5.7.1 ??"), (SMTPReply(550, "4.7.1", "x"), "550 5.7.1 x"),
        (SMTPReply(550, "5.7.1\r\n", "x"), "550 5.7.1 x"), (SMTPReply(452, "4.5.3"), "452 4.5.3 "),
        (SMTPReply(450, "4.7", "x"), "450 4.7.1 x"), (SMTPReply(450, "4.7.1000", "x"), "450 4.7.1 x"),
    ]

    @Test(arguments: texts)
    func repliesAreWhatPostfixTakes(reply: SMTPReply, expected: String) throws {
        let peer = try replies([], .refuse(reply))
        #expect(peer.codes == "y")
        #expect(peer.replies.first?.content == Array(expected) + [0])
    }

    @Test(arguments: [200, 250, 354, 399, 600, 0, -1])
    func aCodeThatRefusesNothingIsATemporaryRefusal(code: Int) throws {
        #expect(try replies([], .refuse(SMTPReply(code, nil, "x"))).codes == "t")
    }

    @Test func repliesHaveAnEnd() throws {
        var reply = SMTPReply(550, "5.7.1")
        reply.lines = Array(repeating: String(repeating: "%", count: 10_000), count: 1000)
        let text = try #require(try replies([], .refuse(reply)).replies.first?.content.text)
        let lines = text.dropLast().split(separator: "\r\n")
        #expect(lines.count == 20)
        #expect(lines.allSatisfy { $0.count == 10 + 800 })
        #expect(lines.last?.hasPrefix("550 ") == true)
    }
}
