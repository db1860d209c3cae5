import Mail
import TestSupport
import Testing

@Suite struct MessageLimitTests {
    private static func parts(_ count: Int) -> String {
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + String(repeating: "--b\r\n\r\nx\r\n", count: count)
            + "--b--\r\n"
    }

    private static func nested(_ depth: Int) -> String {
        let names = (10_000..<(10_000 + depth)).map { "b\($0)" }
        return names.map { "Content-Type: multipart/mixed; boundary=\($0)\r\n\r\n--\($0)\r\n" }.joined() + "\r\nx\r\n"
            + names.reversed().map { "--\($0)--\r\n" }.joined()
    }

    @Test func partsUpToTheLimitAreIndexed() {
        let message = Message(Self.parts(9_999))
        #expect(message.parts.count == 10_000)
        #expect(message.defects.isEmpty)
        #expect(message.bodies.text.count == 9_999)
    }

    @Test func partsPastTheLimitAreLeftWithinTheLastMultipart() {
        let message = Message(Self.parts(10_050))
        #expect(message.parts.count == 10_000)
        #expect(message.kinds == [.boundaryNotClosed, .tooManyParts])
        #expect(message.parts.last.map { message.body($0.id) } == "x")
        #expect(message.root.end == message.bytes.count)
        var limits = Limits()
        limits.partsMax = 1
        #expect(Message("Content-Type: message/rfc822\r\n\r\nA: 1\r\n\r\nx", limits: limits).parts.count == 1)
    }

    @Test func fieldsOfAllPartsTogetherHaveALimit() {
        var limits = Limits()
        limits.messageFieldsMax = 5
        let part = "--b\r\nA: 1\r\nB: 2\r\n\r\nx\r\n"
        let message = Message(
            "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + String(repeating: part, count: 4) + "--b--\r\n",
            limits: limits
        )
        #expect(message.fields.count == 5)
        #expect(message.parts.map(\.fields.count) == [1, 2, 2, 0, 0])
        #expect(message.parts.dropFirst().allSatisfy { message.body($0.id) == "x" })
        #expect(message.kinds.contains(.tooManyFields))
    }

    @Test(arguments: [(100, 100, false), (101, 100, true), (5000, 100, true)])
    func nestingHasALimit(depth: Int, indexed: Int, isTooDeep: Bool) {
        let message = Message(Self.nested(depth))
        #expect(message.parts.map(\.depth).max() == indexed)
        #expect(message.kinds.contains(.nestingTooDeep) == isTooDeep)
        #expect(message.bodies.text.count + message.bodies.attachments.count == 1)
    }

    @Test func messagesWithinMessagesHaveTheSameLimit() {
        let message = Message(String(repeating: "Content-Type: message/rfc822\r\n\r\n", count: 5000) + "A: 1\r\n\r\nx")
        #expect(message.parts.count == 101)
        #expect(message.kinds.contains(.nestingTooDeep))
    }

    @Test func aFloodOfOneDefectDoesNotHideOthers() {
        let stray = String(repeating: "stray\r\n", count: 1000)
        let message = Message("A: 1\r\n\(stray)Content-Type: multipart/mixed\r\n\r\n\u{0}")
        #expect(message.kinds.filter { $0 == .notAField }.count == Limits.standard.defectsPerKindMax)
        #expect(message.kinds.contains(.boundaryMissing) && message.kinds.contains(.nulByte))
    }

    @Test func longBoundariesAreReadAndNoted() {
        let boundary = String(repeating: "b", count: 300)
        let message = Message(
            "Content-Type: multipart/mixed; boundary=\(boundary)\r\n\r\n--\(boundary)\r\n\r\nx\r\n--\(boundary)--\r\n"
        )
        #expect(message.parts.count == 2)
        #expect(message.kinds == [.boundaryTooLong])
    }

    /// As large as a message that a server refuses.
    @Test func aHundredMegabytesAreRead() {
        let line = [UInt8](String(repeating: "QUJD", count: 19).utf8) + LineEndings.crlf
        var bytes = [UInt8]("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n".utf8)
        let start = bytes.count
        bytes.reserveCapacity(100 << 20)
        while bytes.count < 100 << 20 { bytes += line }
        let end = bytes.count - 2
        bytes += [UInt8]("--b--\r\n".utf8)
        let message = Message(parsing: bytes)
        #expect(message.parts[1].body == start..<end)
        #expect(message.defects.isEmpty)
    }
}
