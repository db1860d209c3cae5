import NIOCore
import TestSupport
import Testing

@testable import Wire

@Suite struct MilterDialogueTests {
    private let hello =
        MilterPeer.offer() + MilterPeer.packet("D", Array("Cj\u{0}mx.example\u{0}{daemon_name}\u{0}smtpd\u{0}"))
        + MilterPeer.connect()
    private let end = ["mail", "recipient", "data", "header", "body", "end"]

    @Test(arguments: [nil, 1, 3, 7] as [Int?])
    func aMessageIsToldStepByStepHoweverItsBytesArrive(pieceSize: Int?) throws {
        var peer = MilterPeer(pieceSize: pieceSize)
        try peer.send(hello + MilterPeer.packet("H", texts: ["client.example"]))
        try peer.send(MilterPeer.message([("From", " a"), ("Subject", " one\n\ttwo"), ("X", "")]))
        #expect(peer.story == ["connected", "helo"] + end)
        let client = MilterClient(name: Array("mail.example"), address: Array("192.0.2.1"), port: 12345)
        #expect(peer.events.first == .connected(client))
        #expect(peer.events[1] == .helo(Array("client.example")))
        #expect(peer.events[2] == .mail(Array("a@example"), parameters: [Array("SIZE=100")]))
        #expect(peer.events[3] == .recipient(Array("b@example"), parameters: []))
        #expect(peer.headers == ["From: a\r\nSubject: one\r\n\ttwo\r\nX:\r\n\r\n"])
        #expect(peer.body.text == "Text\r\n")
        #expect(peer.session.awaitsAnswer)
        peer.answer([], .accept)
        #expect(peer.codes == "Oa")
        #expect(!peer.session.isInMessage)
    }

    @Test func withoutLeadingBlanksOneIsPutBack() throws {
        var peer = MilterPeer()
        try peer.send(MilterPeer.offer(options: 0) + MilterPeer.connect())
        try peer.send(MilterPeer.message([("A", "b"), ("C", " d"), ("E", "\tf"), ("G", "\n h"), ("I", "")]))
        #expect(peer.headers == ["A: b\r\nC:  d\r\nE:\tf\r\nG:\r\n h\r\nI: \r\n\r\n"])
    }

    @Test func severalMessagesComeOnOneConnection() throws {
        var peer = MilterPeer()
        try peer.send(hello)
        for number in 1...3 {
            try peer.send(MilterPeer.message([("Number", " \(number)")]))
            #expect(peer.session.messageNumber == number)
            peer.answer([], .accept)
        }
        try peer.send(MilterPeer.packet("Q"))
        #expect(peer.story == ["connected"] + end + end + end + ["closed"])
        #expect(peer.headers.count == 3)
        try peer.send(MilterPeer.packet("Z"))
        #expect(peer.story.last == "closed", "what comes after it is not read")
    }

    /// Postfix gives a message up when another of its checks refuses it, and is free to do so at any time.
    @Test(arguments: ["M", "R", "T", "L", "N", "B", "E"])
    func aMessageIsGivenUpAnywhere(last: String) throws {
        var peer = MilterPeer()
        try peer.send(hello)
        let steps: [(String, [UInt8])] = [
            ("M", MilterPeer.packet("M", texts: ["<a@example>"])),
            ("R", MilterPeer.packet("R", texts: ["<b@example>"])),
            ("T", MilterPeer.packet("T")), ("L", MilterPeer.packet("L", texts: ["Lost", " x"])),
            ("N", MilterPeer.packet("N")), ("B", MilterPeer.packet("B", Array("lost"))), ("E", MilterPeer.packet("E")),
        ]
        let count = try #require(steps.firstIndex { $0.0 == last })
        for step in steps[...count] { try peer.send(step.1) }
        try peer.send(MilterPeer.packet("A") + MilterPeer.packet("A"))
        #expect(peer.story.count { $0 == "aborted" } == 1, "a second one gives up nothing")
        peer.answer([], .accept)
        #expect(peer.codes == "O", "no answer to a message that is given up")
        #expect(peer.session.macros["i"] == nil)
        try peer.send(MilterPeer.message([("Next", " y")]))
        #expect(peer.story.suffix(6) == end[...])
        #expect(peer.headers.last == "Next: y\r\n\r\n")
    }

    @Test func theConnectionIsUsedForTheNextClient() throws {
        var peer = MilterPeer()
        try peer.send(hello + MilterPeer.packet("M", texts: ["<a@example>"]) + MilterPeer.packet("K"))
        #expect(peer.story == ["connected", "mail", "aborted"])
        #expect(peer.session.macros["j"] == nil)
        try peer.send(MilterPeer.connect("other.example", "192.0.2.2") + MilterPeer.message([("A", " b")]))
        #expect(peer.story.suffix(7) == (["connected"] + end)[...])
        #expect(peer.codes == "O")
    }

    @Test func heloAndUnknownCommandsComeAnywhereBeforeTheContent() throws {
        var peer = MilterPeer()
        let unknown = MilterPeer.packet("U", texts: ["VRFY x"])
        try peer.send(hello + unknown + MilterPeer.packet("H", texts: ["one"]) + unknown)
        try peer.send(MilterPeer.packet("M", texts: ["<>"]) + unknown + MilterPeer.packet("H", texts: ["two"]))
        #expect(peer.story == ["connected", "helo", "mail", "helo"])
        #expect(peer.events[2] == .mail([], parameters: []))
    }

    @Test func whatOldPeersLeaveOutIsToldAllTheSame() throws {
        var peer = MilterPeer()
        let mail = MilterPeer.packet("M", texts: ["a@example"]) + MilterPeer.packet("R", texts: ["b@example"])
        try peer.send(
            hello + mail + MilterPeer.packet("L", texts: ["A", " b"]) + MilterPeer.packet("E", Array("text"))
        )
        #expect(peer.story == ["connected"] + end)
        #expect(peer.events[1] == .mail(Array("a@example"), parameters: []), "paths without brackets are paths")
        peer.answer([], .accept)
        try peer.send(mail + MilterPeer.packet("E"))
        #expect(peer.story.suffix(5) == ["mail", "recipient", "data", "header", "end"])
        #expect(peer.headers.last == "\r\n", "no header is an empty one")
        try peer.send([])
    }

    @Test func aNewMailGivesUpTheMessageBefore() throws {
        var peer = MilterPeer()
        try peer.send(hello + MilterPeer.packet("M", texts: ["<a@example>"]) + MilterPeer.message([("A", " b")]))
        #expect(peer.story == ["connected", "mail", "aborted"] + end)
        #expect(peer.session.messageNumber == 2)
    }

    @Test func whileAnAnswerIsAwaitedOnlyGivingUpIsHeard() throws {
        var peer = MilterPeer()
        try peer.send(hello + MilterPeer.message([("A", " b")]) + MilterPeer.message([("C", " d")]))
        #expect(peer.story == ["connected"] + end)
        peer.session.keepAlive()
        peer.answer([], .accept)
        try peer.send([])
        #expect(peer.codes == "Opa")
        #expect(peer.story == ["connected"] + end + end)
        peer.session.keepAlive()
        try peer.send(MilterPeer.packet("Q"))
        #expect(peer.story.last == "closed")
        #expect(peer.codes == "Opap")
        peer.session.keepAlive()
        peer.answer([], .accept)
        #expect(peer.codes == "Opap", "nothing is said to one who has left")
    }

    @Test(
        arguments: [
            ("6", "IPv6:2001:db8::1", "2001:db8::1"), ("6", "2001:db8::1", "2001:db8::1"),
            ("4", "192.0.2.7", "192.0.2.7"),
            ("L", "/run/socket", nil), ("U", "", nil),
        ] as [(String, String, String?)]
    )
    func clientsHaveAnAddressOrNone(family: String, address: String, expected: String?) throws {
        var peer = MilterPeer()
        try peer.send(MilterPeer.offer() + MilterPeer.connect("unknown", address, family: family))
        guard case .connected(let client) = peer.events.first else {
            Issue.record("no client")
            return
        }
        #expect(client.address?.text == expected)
        #expect(client.port == (expected == nil ? nil : 12345))
    }

    @Test func bodyIsPassedOnWithoutBeingGathered() throws {
        var peer = MilterPeer(pieceSize: 5000)
        let text = [UInt8](repeating: 0x61, count: 65_535)
        try peer.send(hello + MilterPeer.packet("M", texts: ["<a@example>"]) + MilterPeer.packet("N"))
        try peer.send(
            MilterPeer.packet("B", text) + MilterPeer.packet("B", text) + MilterPeer.packet("E", Array("end"))
        )
        #expect(peer.body == text + text + Array("end"))
        #expect(peer.story.count { $0 == "body" } > 20, "pieces as they came")
        #expect(peer.story.last == "end")
    }
}
