import NIOCore
import Testing

@testable import Wire

@Suite struct MilterNegotiationTests {
    private func answer(to offer: [UInt8]) throws -> (numbers: [UInt32], rest: [UInt8], MilterPeer) {
        var peer = MilterPeer()
        try peer.send(offer)
        var content = ByteBuffer(bytes: try #require(peer.replies.first).content)
        #expect(peer.codes == "O")
        let numbers = (0..<3).compactMap { _ in content.readInteger(as: UInt32.self) }
        return (numbers, content.readBytes(length: content.readableBytes) ?? [], peer)
    }

    @Test func asksOnlyForWhatIsUsedAndOffered() throws {
        let (numbers, rest, peer) = try answer(to: MilterPeer.offer())
        #expect(numbers[0] == 6)
        #expect(numbers[1] == 0x133, "add, change headers, change body, quarantine, list macros: \(numbers[1])")
        #expect(numbers[2] == 0x1F_F180, "no replies, no unknown commands, leading blanks")
        #expect(peer.session.actions == .standard)
        #expect(peer.session.version == 6)
        let text = rest.text
        #expect(text.contains("{client_ptr}") && text.contains("{auth_authen}") && text.contains("{tls_version}"))
        #expect(rest.count { $0 == 0 } >= 7, "a list for every step, lest the others keep the configured ones")
    }

    @Test func macroListsAreReadAsPostfixReadsThem() throws {
        let (_, rest, _) = try answer(to: MilterPeer.offer())
        var content = ByteBuffer(bytes: rest)
        var lists: [UInt32: String] = [:]
        while let step = content.readInteger(as: UInt32.self) {
            lists[step] = content.readMilterText().text
        }
        #expect(lists.keys.sorted() == [0, 1, 2, 3, 4, 5, 6])
        #expect(lists[4] == "i" && lists[5] == "i" && lists[6]?.isEmpty == true)
    }

    @Test(arguments: [(2, 2), (3, 3), (4, 4), (6, 6), (7, 6), (UInt32.max, 6)] as [(UInt32, Int)])
    func theOlderVersionCounts(theirs: UInt32, agreed: Int) throws {
        let (numbers, _, peer) = try answer(to: MilterPeer.offer(version: theirs))
        #expect(numbers[0] == UInt32(agreed))
        #expect(peer.session.version == agreed)
    }

    @Test(arguments: [0, 1] as [UInt32])
    func versionsBelowTwoAreRefused(version: UInt32) {
        var peer = MilterPeer()
        #expect(throws: MilterFault(.versionTooOld(version), command: 0x4F, position: 0)) {
            try peer.send(MilterPeer.offer(version: version))
        }
    }

    @Test(arguments: [(0, 65_535), (1 << 28, 262_143), (3 << 28, 1_048_575), (1 << 29, 1_048_575)] as [(UInt32, Int)])
    func largerPiecesAreTakenWhereOffered(options: UInt32, size: Int) throws {
        let (numbers, _, peer) = try answer(to: MilterPeer.offer(options: options))
        #expect(numbers[2].nonzeroBitCount == (options == 0 ? 0 : 1), "one size")
        #expect(peer.session.negotiation?.options.dataBytesMax == size)
    }

    @Test func whatIsNotOfferedIsNotAskedFor() throws {
        let (numbers, rest, peer) = try answer(to: MilterPeer.offer(version: 2, actions: 0x1F, options: 0x7F))
        #expect(numbers == [2, 0x13, 0])
        #expect(rest.isEmpty)
        #expect(peer.session.actions == [.addHeaders, .changeHeaders, .changeBody])
    }

    @Test func furtherActionsAreAskedForByName() throws {
        let session = MilterSession(actions: MilterActions.standard.union([.addRecipients, .changeSender]))
        var peer = MilterPeer(session)
        try peer.send(MilterPeer.offer())
        #expect(peer.session.actions.contains([.addRecipients, .changeSender]))
        #expect(!peer.session.actions.contains(.removeRecipients))
    }

    /// A peer that waits for a reply to each step gets one to each, and no other peer does.
    @Test func oldPeersGetAReplyToEachStep() throws {
        let steps =
            MilterPeer.connect() + MilterPeer.packet("H", texts: ["client.example"])
            + MilterPeer.message([("From", "a"), ("To", "b")]) + MilterPeer.packet("U", texts: ["FOO"])
        var old = MilterPeer()
        try old.send(MilterPeer.offer(version: 2, actions: 0x3F, options: 0) + steps)
        #expect(old.codes == "O" + String(repeating: "c", count: 9), "C H M R T L L N B, and none yet for E")
        old.answer([], .accept)
        try old.send([])
        #expect(old.codes.suffix(2) == "ac", "the unknown command behind the message has its turn after it")
        var new = MilterPeer()
        try new.send(MilterPeer.offer() + steps)
        #expect(new.codes == "O")
        new.answer([], .accept)
        try new.send([])
        #expect(new.codes == "Oa")
    }

    @Test func repliesAreLeftOutStepByStep() throws {
        var peer = MilterPeer()
        // No reply to header fields, and to nothing else: what version 3 and Postfix's no_header_reply have.
        try peer.send(MilterPeer.offer(options: 1 << 7) + MilterPeer.connect() + MilterPeer.message([("A", "b")]))
        #expect(peer.codes == "Occcccc", "C M R T N B")
    }
}
