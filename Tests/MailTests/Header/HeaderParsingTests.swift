import Mail
import Testing

@Suite struct HeaderParsingTests {
    private func header(_ text: String, limits: Limits = .standard) -> Header {
        Header(parsing: [UInt8](text.utf8), limits: limits)
    }

    private func pairs(_ header: Header) -> [String] {
        header.fields.map { header.name(of: $0).text + "=" + header.value(of: $0).text }
    }

    private func kinds(_ header: Header) -> [Defect.Kind] { header.defects.map(\.kind) }

    @Test func givesNamesValuesAndExactRanges() {
        let text = "From: a@example.org\r\nSubject: one\r\n\ttwo\r\n\r\nbody: no\r\n"
        let parsed = header(text)
        #expect(pairs(parsed) == ["From= a@example.org", "Subject= one\r\n\ttwo"])
        #expect(parsed.fields.map(\.whole) == [0..<21, 21..<41])
        #expect(parsed.bytes[parsed.bodyStart...].text == "body: no\r\n")
        #expect(parsed.defects.isEmpty)
        #expect(parsed.first(named: "SUBJECT")?.name == 21..<28)
    }

    @Test func readsLineFeedsAloneAndSaysSo() {
        let parsed = header("A: 1\nB: 2\n 3\n\nbody")
        #expect(pairs(parsed) == ["A= 1", "B= 2\n 3"])
        #expect(parsed.bodyStart == 14)
        #expect(parsed.defects == [Defect(.bareLineFeed, at: 4)])
    }

    @Test func reportsBareCarriageReturnNulAndEightBitOnce() {
        let parsed = Header(parsing: [UInt8]("A: \r1\u{0}\r\nB: ".utf8) + [0xE9, 0xE9] + [UInt8]("\r\n\r\n".utf8))
        #expect(parsed.fields.count == 2)
        #expect(
            parsed.defects == [
                Defect(.bareCarriageReturn, at: 3), Defect(.nulByte, at: 5), Defect(.eightBitHeader, at: 11),
            ]
        )
    }

    @Test func eightBitIsFoundWhereverItStands() {
        let clean = [UInt8]("Subject: \(String(repeating: "a", count: 80))\r\n\r\n".utf8)
        #expect(Header(parsing: clean).defects.isEmpty)
        for place in 9..<89 {
            var bytes = clean
            bytes[place] = 0x80
            #expect(Header(parsing: bytes).defects == [Defect(.eightBitHeader, at: place)])
        }
    }

    @Test func headerWithoutBodyNeedsNoEmptyLine() {
        let parsed = header("A: 1\r\nB: 2")
        #expect(pairs(parsed) == ["A= 1", "B= 2"])
        #expect(parsed.bodyStart == parsed.bytes.count)
        #expect(parsed.defects.isEmpty)
    }

    @Test func bodyBeginsWithTheStrayLineWhenTheEmptyLineIsMissing() {
        let parsed = header("A: 1\r\nHello there\r\nsecond line\r\n\r\nmore")
        #expect(pairs(parsed) == ["A= 1"])
        #expect(parsed.bytes[parsed.bodyStart...].text.hasPrefix("Hello there"))
        #expect(kinds(parsed) == [.notAField, .headerNotTerminated, .notAField])
    }

    @Test func strayLinesBetweenFieldsArePassedOver() {
        let parsed = header("A: 1\r\ngarbage here\r\n more garbage\r\nB: 2\r\n\r\nbody")
        #expect(pairs(parsed) == ["A= 1", "B= 2"])
        #expect(parsed.bytes[parsed.bodyStart...].text == "body")
        #expect(parsed.defects == [Defect(.notAField, at: 6), Defect(.notAField, at: 20)])
    }

    @Test func bytesWithoutAnyFieldAreAllBody() {
        for text in ["Hello world\r\n\r\nSecond", "From the desk of Bob\r\nhello", "\u{0}\u{1}\u{2}", " \r\n x"] {
            let parsed = header(text)
            #expect(parsed.fields.isEmpty)
            #expect(parsed.bodyStart == 0, "\(text)")
            #expect(!parsed.defects.isEmpty)
        }
        #expect(header("\r\nbody").bodyStart == 2)
        #expect(header("").bodyStart == 0)
    }

    @Test(arguments: ["From a@b Thu Aug 22 17:45:53 2002\n", ">From a@b Thu Aug 22 17:45:53 2002\r\n"])
    func mailboxSeparatorOnTopIsPassedOver(line: String) {
        let parsed = header(line + "A: 1\r\n\r\nbody")
        #expect(pairs(parsed) == ["A= 1"])
        #expect(parsed.defects.contains(Defect(.mailboxSeparator, at: 0)))
    }

    @Test func blankBeforeTheColonIsNotPartOfTheName() {
        let parsed = header("From : a@example.org\r\nTo\t: b\r\n: empty\r\nC:\r\n\r\n")
        #expect(pairs(parsed) == ["From= a@example.org", "To= b", "C="])
        #expect(kinds(parsed) == [.blankBeforeColon, .blankBeforeColon, .emptyFieldName, .notAField])
    }

    @Test func whitespaceLineContinuesAField() {
        let parsed = header("A: 1\r\n \r\n 2\r\nB: 3\r\n\r\n")
        #expect(pairs(parsed) == ["A= 1\r\n \r\n 2", "B= 3"])
    }

    @Test func fieldsPastTheLimitsAreNotIndexedButTheBodyIsFound() {
        var limits = Limits()
        limits.fieldsMax = 3
        let many = header(String(repeating: "A:\r\n 1\r\n", count: 10) + "\r\nbody", limits: limits)
        #expect(many.fields.count == 3)
        #expect(many.bytes[many.bodyStart...].text == "body")
        #expect(kinds(many).contains(.tooManyFields))
        limits = Limits()
        limits.headerBytesMax = 16
        let large = header(String(repeating: "A:\r\n 1\r\n", count: 10) + "\r\nbody", limits: limits)
        #expect(large.fields.count == 2)
        #expect(large.bytes[large.bodyStart...].text == "body")
        #expect(kinds(large).contains(.headerTooLarge))
    }

    @Test func whatMattersIsSeenBehindTheLimits() {
        let padding = String(repeating: "X: 1\r\n", count: 2_000)
        let text = padding + "From: a@b.example\r\nY: 1\r\ncontent-type: text/html\r\nFrom: c@d.example\r\n\r\nbody"
        let parsed = header(text)
        #expect(pairs(parsed).suffix(3) == ["From= a@b.example", "content-type= text/html", "From= c@d.example"])
        #expect(parsed.fields.count == 2_003)
        #expect(kinds(parsed).contains(.tooManyFields))
        let large = header("X: " + String(repeating: "1", count: 2 << 20) + "\r\nFrom: a@b.example\r\n\r\n")
        #expect(pairs(large).last == "From= a@b.example")
        #expect(kinds(large).contains(.headerTooLarge))
        let flood = header(padding + String(repeating: "From: a@b.example\r\n", count: 5_000) + "\r\nbody")
        #expect(flood.fields.count == 2_010, "of each name the first few")
        #expect(flood.bytes[flood.bodyStart...].text == "body")
    }

    @Test func startsWhereItIsTold() {
        let bytes = [UInt8]("junkA: 1\r\n\r\nbody".utf8)
        let parsed = Header(parsing: bytes, from: 4)
        #expect(pairs(parsed) == ["A= 1"])
        #expect(parsed.fields.map(\.whole) == [4..<10])
        #expect(Header(parsing: bytes, from: 999).bodyStart == bytes.count)
        #expect(Header(parsing: bytes, from: -1).bodyStart == 12)
    }
}
