import Mail
import NIOCore
import TestSupport
import Testing

@testable import Wire

@Suite struct MilterHostileTests {
    private static let hello = MilterPeer.offer() + MilterPeer.connect()
    private static let mail = MilterPeer.packet("M", texts: ["<a@example>"])

    private func fault(_ bytes: [UInt8], _ limits: MilterLimits = .standard) -> MilterFault.Kind? {
        var peer = MilterPeer(MilterSession(limits: limits))
        do {
            try peer.send(bytes)
            return nil
        } catch let fault as MilterFault {
            #expect(throws: fault, "a fault stays") { try peer.send(MilterPeer.packet("Q")) }
            return fault.kind
        } catch {
            Issue.record("\(error)")
            return nil
        }
    }

    @Test func lengthsOfFourGigabytesAreRefusedAtOnce() {
        #expect(fault([0xFF, 0xFF, 0xFF, 0xFF, 0x4F]) == .packetTooLong(.max))
        #expect(fault(Self.hello + Self.mail + [0x7F, 0xFF, 0xFF, 0xFF, 0x52]) == .packetTooLong(0x7FFF_FFFF))
        #expect(fault(Self.hello + [0, 0x40, 0, 1, 0x48]) == .packetTooLong(0x40_0001))
        #expect(fault(Self.hello + [0, 0x40, 0, 0, 0x48]) == nil, "the largest is waited for")
    }

    @Test func packetsWithoutACommandAreRefused() {
        #expect(fault([0, 0, 0, 0]) == .emptyPacket)
        #expect(fault(Self.hello + [0, 0, 0, 0]) == .emptyPacket)
    }

    @Test func otherProtocolsAreRefused() {
        for text in ["GET / HTTP/1.1\r\n\r\n", "EHLO client.example\r\n", "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}\u{1}"] {
            #expect(fault(Array(text)) != nil, "\(text)")
        }
        #expect(fault(MilterPeer.packet("Z")) == .unknownCommand)
    }

    private static let misplaced: [(before: [UInt8], commands: String)] = [
        (hello, "OC"), ([], "CHMRTLNBEADUK"), (MilterPeer.offer(), "HMRTLNBEO"), (hello, "RTLNBEC"),
        (hello + mail + MilterPeer.packet("T"), "RTHCO"), (hello + mail + MilterPeer.packet("N"), "LNRTHCO"),
    ]

    /// Each command where the protocol has no place for it.
    @Test(arguments: misplaced)
    func commandsOutOfOrderAreRefused(before: [UInt8], commands: String) {
        for command in commands {
            let packet = MilterPeer.packet(String(command), Array("a\u{0}4\u{0}\u{0}b\u{0}\u{0}\u{0}"))
            #expect(fault(before + packet) == .outOfOrder, "\(command)")
        }
    }

    @Test func contentThatIsNotThatOfItsCommandIsRefused() {
        let offer = MilterPeer.offer()
        #expect(fault(MilterPeer.packet("O", [0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0])) == .malformed)
        #expect(fault(offer + MilterPeer.packet("D")) == .malformed)
        for content in [
            "", "name", "name\u{0}", "name\u{0}4", "name\u{0}4\u{1}", "name\u{0}4\u{1}\u{1}", "name\u{0}?x",
        ] {
            #expect(fault(offer + MilterPeer.packet("C", Array(content))) == .malformed, "\(content)")
        }
        for content in ["", "name"] {
            let field = MilterPeer.packet("L", Array(content))
            #expect(fault(Self.hello + Self.mail + MilterPeer.packet("T") + field) == .malformed, "\(content)")
        }
    }

    @Test func aFieldWithoutANameEndsNoConversation() throws {
        var peer = MilterPeer()
        try peer.send(Self.hello + Self.mail + MilterPeer.packet("R", Array("<b@x>\u{0}")) + MilterPeer.packet("T"))
        try peer.send(MilterPeer.packet("L", Array("\u{0}value\u{0}")) + MilterPeer.packet("N"))
        #expect(peer.headers == [":value\r\n\r\n"])
    }

    @Test func missingLastNULsAreTolerated() throws {
        var peer = MilterPeer()
        try peer.send(MilterPeer.offer() + MilterPeer.packet("C", Array("name\u{0}4\u{1}\u{1}192.0.2.1")))
        try peer.send(MilterPeer.packet("H", Array("helo")) + MilterPeer.packet("M", Array("<a@x>\u{0}A=b")))
        try peer.send(MilterPeer.packet("R", Array("<b@x>")) + MilterPeer.packet("L", Array("Name\u{0} value")))
        try peer.send(MilterPeer.packet("L", Array("Two\u{0} v\u{0}x\u{0}")) + MilterPeer.packet("N"))
        #expect(peer.events.contains(.mail(Array("a@x"), parameters: [Array("A=b")])))
        #expect(peer.events.contains(.recipient(Array("b@x"), parameters: [])))
        #expect(peer.headers == ["Name: value\r\nTwo: v\r\n\r\n"])
    }

    @Test func whatOnlyABrokenPeerSendsEndsTheConnection() {
        var limits = MilterLimits()
        limits.parametersMax = 2
        limits.macroBytesMax = 10
        limits.pendingBytesMax = 1000
        #expect(fault(Self.hello + MilterPeer.packet("M", texts: ["<>", "a", "b"]), limits) == nil)
        #expect(fault(Self.hello + MilterPeer.packet("M", texts: ["<>", "a", "b", "c"]), limits) == .tooManyParameters)
        #expect(fault(Self.hello + MilterPeer.packet("D", Array("C1234567890")), limits) == .macrosTooLong)
        let message = MilterPeer.message([("A", " b")])
        let pending = [UInt8](repeating: 0, count: 1001)
        #expect(fault(Self.hello + message, limits) == nil)
        #expect(fault(Self.hello + Self.mail + [0, 0, 0xFF, 0xFF, 0x52] + pending, limits) == .tooMuchPending)
    }

    /// The message is passed over, and the peers stay in step.
    @Test(arguments: MilterExcess.allCases)
    func tooLargeAMessageIsAnsweredNotLost(excess: MilterExcess) throws {
        var limits = MilterLimits()
        switch excess {
        case .recipients: limits.recipientsMax = 1
        case .headerFields: limits.headerFieldsMax = 1
        case .headerBytes: limits.headerBytesMax = 15
        case .messageBytes: limits.messageBytesMax = 40
        }
        var peer = MilterPeer(MilterSession(limits: limits))
        let large = MilterPeer.message(
            [("A", " bbbb"), ("C", " dddd")],
            body: "twenty bytes and more, and more, and more of it",
            to: ["<b@x>", "<c@x>", "<d@x>"]
        )
        try peer.send(Self.hello + large)
        #expect(peer.session.excess == excess)
        #expect(peer.story.count { $0 == "exceeded \(excess)" } == 1)
        #expect(peer.story.last == "end")
        #expect(peer.story.count { $0 == "recipient" } == (excess == .recipients ? 1 : 3))
        #expect(peer.headers.count == (excess == .messageBytes ? 1 : 0))
        #expect(peer.body.isEmpty)
        peer.answer([], .refuse(SMTPReply(552, "5.3.4", "Too large")))
        #expect(peer.session.excess == nil)
        try peer.send(MilterPeer.message([("A", " b")], body: "x"))
        #expect(peer.story.suffix(6) == ["mail", "recipient", "data", "header", "body", "end"], "the next one is well")
    }

    @Test func thousandsOfRecipientsCostNothingInTheSession() throws {
        var peer = MilterPeer()
        let paths = (0..<20_000).map { "<r\($0)@example>" }
        try peer.send(Self.hello + MilterPeer.message([("A", " b")], to: paths))
        #expect(peer.story.count { $0 == "recipient" } == 20_000)
        #expect(peer.story.last == "end")
    }

    @Test func theLimitOfFieldsIsThatOfTheMessageModel() {
        #expect(MilterLimits.standard.headerFieldsMax <= Mail.Limits.standard.fieldsMax)
        #expect(MilterLimits.standard.headerBytesMax <= Mail.Limits.standard.headerBytesMax)
    }

    @Test func noBytesTrapAndPiecesDoNotMatter() throws {
        let seed =
            Self.hello + MilterPeer.packet("H", texts: ["h"]) + MilterPeer.message([("A", " b\n c"), ("D", " e")])
            + MilterPeer.packet("A") + MilterPeer.packet("K") + MilterPeer.connect("u", "::1", family: "6")
            + MilterPeer.message([("From", " x")], body: "y") + MilterPeer.packet("Q")
        for bytes in HostileBytes.variants(of: seed, count: 3000) {
            let whole = play(bytes, pieceSize: nil)
            let single = play(bytes, pieceSize: 1)
            #expect(whole.fault == single.fault)
            #expect(whole.peer.body == single.peer.body)
            #expect(whole.peer.story.filter { $0 != "body" } == single.peer.story.filter { $0 != "body" })
            #expect(whole.peer.codes == single.peer.codes)
        }
    }

    private func play(_ bytes: [UInt8], pieceSize: Int?) -> (peer: MilterPeer, fault: MilterFault?) {
        var peer = MilterPeer(pieceSize: pieceSize)
        do {
            try peer.send(bytes)
            if peer.session.awaitsAnswer {
                peer.answer([.addHeader(name: Array("X"), value: Array(" y"))], .accept)
                try peer.send([])
            }
        } catch {
            return (peer, error as? MilterFault)
        }
        return (peer, nil)
    }
}
