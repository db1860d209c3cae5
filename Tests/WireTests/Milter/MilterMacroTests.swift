import Testing

@testable import Wire

@Suite struct MilterMacroTests {
    private func macros(_ step: String, _ texts: String...) -> [UInt8] {
        MilterPeer.packet("D", Array(step.utf8) + texts.flatMap { Array($0.utf8) + [0] })
    }

    @Test func eachLivesAsLongAsItsStep() throws {
        var peer = MilterPeer()
        try peer.send(MilterPeer.offer() + macros("C", "j", "mx", "{daemon_name}", "d") + MilterPeer.connect())
        try peer.send(macros("H", "{tls_version}", "TLSv1.3") + MilterPeer.packet("H", texts: ["c"]))
        try peer.send(macros("M", "i", "1", "{auth_authen}", "a") + MilterPeer.packet("M", texts: ["<a@x>"]))
        try peer.send(macros("R", "{rcpt_addr}", "r1") + MilterPeer.packet("R", texts: ["<b@x>"]))
        #expect(peer.session.macros.text("rcpt_addr") == "r1")
        try peer.send(macros("R", "{rcpt_addr}", "r2") + MilterPeer.packet("R", texts: ["<c@x>"]))
        #expect(peer.session.macros.text("{rcpt_addr}") == "r2", "the last step counts")
        try peer.send(macros("T", "i", "2") + MilterPeer.packet("T"))
        #expect(peer.session.macros.text("i") == "2")
        #expect(peer.session.macros.text("{i}") == "2", "braces do not matter")
        try peer.send(MilterPeer.packet("A"))
        #expect(peer.session.macros["i"] == nil && peer.session.macros["auth_authen"] == nil, "gone with the message")
        #expect(peer.session.macros.text("j") == "mx" && peer.session.macros.text("tls_version") == "TLSv1.3")
        try peer.send(macros("H", "x", "y") + MilterPeer.packet("H", texts: ["c"]))
        #expect(peer.session.macros["tls_version"] == nil, "each step's replace those of the same step")
        try peer.send(MilterPeer.packet("K") + MilterPeer.connect())
        #expect(peer.session.macros["j"] == nil, "gone with the client")
    }

    @Test func theAnswerEndsTheMessage() throws {
        var peer = MilterPeer()
        try peer.send(MilterPeer.offer() + MilterPeer.connect() + MilterPeer.message([("A", " b")]))
        #expect(peer.session.macros.text("i") == "4ABC")
        peer.answer([], .accept)
        #expect(peer.session.macros["i"] == nil)
    }

    @Test(
        arguments: [
            ("i\u{0}1", "1"), ("i\u{0}\u{0}", ""), ("i", nil), ("i\u{0}", nil), ("\u{0}\u{0}i\u{0}1\u{0}", "1"),
            ("", nil),
            ("x\u{0}i\u{0}i\u{0}v\u{0}", "v"), ("{i\u{0}1\u{0}", nil), ("{}\u{0}1\u{0}i\u{0}2\u{0}", "2"),
            ("i\u{0}1\u{0}i\u{0}2\u{0}", "1"),
        ] as [(String, String?)]
    )
    func tornMacrosAreReadAsFarAsTheyGo(text: String, expected: String?) throws {
        var peer = MilterPeer()
        try peer.send(MilterPeer.offer() + MilterPeer.packet("D", Array("C") + Array(text)))
        #expect(peer.session.macros.text("i") == expected)
    }

    @Test func macrosOfStepsThatAreNoneAreNoFault() throws {
        var peer = MilterPeer()
        try peer.send(MilterPeer.offer() + macros("Z", "i", "1") + macros("Q", "i", "1") + MilterPeer.connect())
        #expect(peer.session.macros["i"] == nil)
        #expect(peer.story == ["connected"])
    }
}
