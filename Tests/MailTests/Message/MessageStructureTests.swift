import Mail
import Testing

@Suite struct MessageStructureTests {
    private let mixed = "Content-Type: multipart/mixed; boundary=b\r\n\r\n"

    @Test func simpleMessageHasOnePart() {
        let message = Message("From: a@example.org\r\nSubject: s\r\n\r\nHello\r\n")
        #expect(message.parts.count == 1)
        #expect(message.root.header == 0..<35)
        #expect(message.root.body == 35..<42)
        #expect(message.root.mediaType == .plainText)
        #expect(message.header.fields.count == 2)
        #expect(message.defects.isEmpty)
    }

    @Test func emptyInputIsAMessage() {
        let message = Message("")
        #expect(message.parts.count == 1)
        #expect(message.root.body.isEmpty)
    }

    @Test func partsHaveExactRangesAndPreambleAndEpilogueBelongToNone() {
        let message = Message(
            mixed + "preamble\r\n--b\r\nX: 1\r\n\r\none\r\n--b\r\n\r\ntwo\r\n\r\n--b--\r\nepilogue\r\n"
        )
        #expect(message.tree(of: message.root) == "multipart/mixed[text/plain text/plain]")
        #expect(message.body(1) == "one")
        #expect(message.body(2) == "two\r\n")
        #expect(message.bytes[message.parts[1].header].text == "X: 1\r\n\r\n")
        #expect(message.header(of: message.parts[1]).first(named: "x") != nil)
        #expect(message.root.end == message.bytes.count)
        #expect(message.parts.map(\.parent) == [nil, 0, 0])
        #expect(message.parts.map(\.depth) == [0, 1, 1])
        #expect(message.defects.isEmpty)
    }

    @Test func boundaryLinesMayEndWithBlanks() {
        let message = Message(mixed + "--b \t\r\n\r\none\r\n--b--  \r\n")
        #expect(message.body(1) == "one")
        #expect(message.defects.isEmpty)
    }

    @Test func innermostBoundaryWinsWhereOneBeginsLikeTheOther() {
        let inner = "Content-Type: multipart/mixed; boundary=bb\r\n\r\n--bb\r\n\r\nx\r\n--bb--\r\n"
        let message = Message(mixed + "--b\r\n" + inner + "\r\n--b\r\n\r\ny\r\n--b--\r\n")
        #expect(message.tree(of: message.root) == "multipart/mixed[multipart/mixed[text/plain] text/plain]")
        #expect(message.defects.isEmpty)
    }

    @Test func outerBoundaryEndsTheInnerMultipart() {
        let inner = "Content-Type: multipart/mixed; boundary=i\r\n\r\n--i\r\n\r\nx\r\n"
        let message = Message(mixed + "--b\r\n" + inner + "--b\r\n\r\ny\r\n--b--\r\n")
        #expect(message.tree(of: message.root) == "multipart/mixed[multipart/mixed[text/plain] text/plain]")
        #expect(message.body(2) == "x")
        #expect(message.kinds == [.boundaryNotClosed])
        #expect(message.parts.map(\.isTerminated) == [true, false, true, true])
    }

    @Test func boundaryThatNeverClosesIsADefect() {
        let message = Message(mixed + "--b\r\n\r\none\r\n")
        #expect(message.body(1) == "one\r\n")
        #expect(message.kinds == [.boundaryNotClosed])
        #expect(message.parts.map(\.isTerminated) == [false, false])
    }

    @Test func hyphensWithinALineAreNoBoundary() {
        let message = Message(mixed + "--b\r\n\r\nx --b\r\n-----b\r\n --b\r\n-- b\r\n----\r\n--b--\r\n")
        #expect(message.body(1) == "x --b\r\n-----b\r\n --b\r\n-- b\r\n----")
    }

    @Test(arguments: [
        "boundary=\"b\"", "BOUNDARY=b", "boundary = b", "charset=x; boundary=\"b \"", "boundary*=us-ascii''b",
        "boundary*0=\"\"; boundary*1=b", "(c) boundary=b (c)",
    ])
    func boundaryIsReadAsMailersWriteIt(parameter: String) {
        let message = Message("Content-Type: multipart/mixed; \(parameter)\r\n\r\n--b\r\n\r\none\r\n--b--\r\n")
        #expect(message.parts.count == 2, "\(parameter)")
    }

    @Test(arguments: ["multipart/mixed", "multipart/mixed; boundary=\"\"", "multipart/mixed; boundary=\"  \""])
    func multipartWithoutBoundaryIsOnePart(type: String) {
        let message = Message("Content-Type: \(type)\r\n\r\n--\r\n\r\none\r\n----\r\n")
        #expect(message.parts.count == 1)
        #expect(message.kinds == [.boundaryMissing])
    }

    @Test func messageWithinAMessageIsReadInPlace() {
        let message = Message("Content-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\nhello\r\n")
        #expect(message.tree(of: message.root) == "message/rfc822[text/plain]")
        #expect(message.body(1) == "hello\r\n")
        #expect(message.header(of: message.parts[1]).first(named: "Subject") != nil)
    }

    @Test func digestHoldsMessages() {
        let message = Message(
            "Content-Type: multipart/digest; boundary=b\r\n\r\n--b\r\n\r\nSubject: x\r\n\r\nhello\r\n--b--\r\n"
        )
        #expect(message.tree(of: message.root) == "multipart/digest[message/rfc822[text/plain]]")
    }

    @Test func encodedMessageIsAFileThatCanBeOpened() throws {
        let inner = Base64.encode([UInt8]("Subject: inner\r\n\r\nhello\r\n".utf8)[...])
        let message = Message(
            "Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n" + inner.text
        )
        #expect(message.parts.count == 1)
        #expect(message.kinds == [.encodingOnComposite])
        let opened = try #require(message.encodedMessage(in: message.root))
        #expect(opened.body(0) == "hello\r\n")
    }

    @Test func whatClaimsToBeAMessageAndHasNoHeaderIsAFile() {
        let message = Message("Content-Type: message/rfc822\r\n\r\nno header here\r\n")
        #expect(message.parts.count == 1)
        #expect(message.kinds.contains(.notAMessage))
    }

    @Test func lastOfSeveralContentTypesCounts() {
        let message = Message("Content-Type: text/plain\r\nContent-Type: text/html\r\n\r\n<p>\r\n")
        #expect(message.root.mediaType.subtype == "html")
        #expect(message.kinds == [.repeatedField])
    }

    @Test(arguments: ["", "text", "/", "text/", "/plain", ";", "(x", String(repeating: "x", count: 200) + "/y"])
    func contentTypeThatCannotBeReadIsPlainText(value: String) {
        let message = Message("Content-Type: \(value)\r\n\r\nx")
        #expect(message.root.mediaType == .plainText)
        #expect(message.kinds == [.contentTypeInvalid])
    }

    @Test(arguments: [
        ("base64", TransferEncoding.base64), ("BASE64 (x)", .base64), ("\"base64\"", .base64), ("base64;", .base64),
        (" (c) Quoted-Printable", .quotedPrintable), ("8bit", .eightBit), ("7Bit", .sevenBit), ("", .sevenBit),
        ("binary", .binary), ("x-uuencode", .uuencode), ("x-uue", .uuencode), ("8-bit", .unknown), ("base65", .unknown),
    ])
    func transferEncodingsAreToldByTheirFirstWord(value: String, encoding: TransferEncoding) {
        let message = Message("Content-Transfer-Encoding: \(value)\r\n\r\nx")
        #expect(message.root.transferEncoding == encoding)
        #expect(message.kinds == (encoding == .unknown ? [.encodingUnknown] : []))
    }

    @Test func lineDefectsAreNotedOnceWithTheirPlace() {
        let long = String(repeating: "x", count: 999)
        let message = Message("A: 1\r\n\r\nbare\nlf\nand\rcr\r\n\u{0}\r\n\(long)\r\n")
        #expect(
            message.defects == [
                Defect(.bareLineFeed, at: 12), Defect(.bareCarriageReturn, at: 19), Defect(.nulByte, at: 24),
                Defect(.lineTooLong, at: 27),
            ]
        )
        #expect(Message("A: 1\r\n\r\n\(long.dropLast())\r\n").defects.isEmpty)
    }

    @Test func lineDefectsOfTheBodyAreLeftOutWhenNobodyAsks() {
        var limits = Mail.Limits.standard
        limits.findsLineDefectsInBody = false
        let long = String(repeating: "x", count: 999)
        let bytes = Array("A: b\rare\r\n\r\nbare\nlf\r\n\(long)\r\n\u{0}".utf8)
        let message = Message(parsing: bytes, limits: limits)
        #expect(message.defects == [Defect(.bareCarriageReturn, at: 4)])
        // The end of the header may be that of all bytes, wherever it is cut.
        for count in 0...bytes.count {
            let kinds = Message(parsing: Array(bytes.prefix(count)), limits: limits).defects.map(\.kind)
            #expect(!kinds.contains(.lineTooLong) && !kinds.contains(.nulByte), "\(count)")
        }
    }

    @Test func repeatedHeaderFieldsAreNoted() {
        let message = Message("From: a\r\nReceived: 1\r\nReceived: 2\r\nFROM: b\r\n\r\n")
        #expect(message.defects == [Defect(.repeatedField, at: 35)])
    }
}
