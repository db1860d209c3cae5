import Mail
import TestSupport
import Testing

@Suite struct MessageBuilderTests {
    private func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        bytes.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false).dropLast()
    }

    private func check(_ bytes: [UInt8]) -> Message {
        for line in lines(bytes) {
            #expect(line.last == ASCII.carriageReturn)
            #expect(line.count <= 999)
            #expect(!line.dropLast().contains(ASCII.carriageReturn))
        }
        let message = Message(parsing: bytes)
        #expect(message.defects.isEmpty, "\(message.defects)")
        return message
    }

    @Test(arguments: [
        ("Hello\nworld\n", TransferEncoding.sevenBit),
        ("Grüße aus dem Süden, viele davon.\n", .quotedPrintable),
        ("関所は手紙の関所です。", .base64),
        ("From the start\n", .quotedPrintable),
        ("blanks at the end  \n", .quotedPrintable),
        ("nul \0", .quotedPrintable),
        (String(repeating: "x", count: 2_000), .quotedPrintable),
        ("--=_seed-mixed\n", .quotedPrintable),
        ("", .sevenBit),
    ])
    func `the right encoding for a text`(text: String, encoding: TransferEncoding) {
        var builder = MessageBuilder()
        builder.text = text
        let message = check(builder.build(boundary: "seed"))
        #expect(message.root.transferEncoding == encoding)
        let read = message.text(of: message.root)
        let isWhole = text.isEmpty || text.hasSuffix("\n")
        #expect(read == (isWhole ? text : text + "\n").replacing("\n", with: "\r\n"))
    }

    @Test func `text, HTML with an image, and attachments`() {
        var builder = MessageBuilder()
        builder.header.add("Subject", text: "見積書")
        builder.text = "本文です。\n"
        builder.html = "<p>本文です。<img src=\"cid:logo@example\"></p>\n"
        let pdf = ContentType(type: "application", subtype: "pdf")
        let image = ContentType(type: "image", subtype: "png")
        let content = [UInt8](0...255)
        builder.attachments = [
            Attachment(fileName: "見積書.pdf", type: pdf, content: content),
            Attachment(fileName: "logo.png", type: image, content: [1, 2], contentID: "logo@example"),
        ]
        let message = check(builder.build(boundary: "seed"))
        #expect(
            message.parts.map { message.contentType(of: $0)?.name } == [
                "multipart/mixed", "multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png",
                "application/pdf",
            ]
        )
        #expect(message.text(of: message.parts[2]) == "本文です。\r\n")
        #expect(message.fileName(of: message.parts[6]) == "見積書.pdf")
        #expect(Array(message.decodedBody(of: message.parts[6]).bytes) == content)
        #expect(message.isAttachment(message.parts[6]) && !message.isAttachment(message.parts[5]))
        #expect(message.header.first(named: "MIME-Version") != nil)
    }

    @Test func `a message goes unencoded, or as a file if it cannot`() {
        let type = ContentType(type: "message", subtype: "rfc822")
        func build(_ content: String) -> Message {
            var builder = MessageBuilder()
            builder.attachments = [Attachment(fileName: "a.eml", type: type, content: Array(content.utf8))]
            return check(builder.build(boundary: "seed"))
        }
        let good = build("Subject: x\r\n\r\né\r\n")
        #expect(good.parts.contains { $0.transferEncoding == .eightBit })
        let bad = build("Subject: \0\r\n\r\nbody\r\n")
        let names = bad.parts.map { bad.contentType(of: $0)?.name }
        #expect(names.contains("application/octet-stream"))
        #expect(build("--=_seed-mixed--\r\n").parts.count == 3)
    }

    @Test func `boundaries are made of harmless characters`() {
        var builder = MessageBuilder()
        builder.text = "x\n"
        builder.html = "<p>x</p>\n"
        let evil = "\"\r\nX: y" + String(repeating: "z", count: 200)
        let message = check(builder.build(boundary: evil))
        #expect(message.parts.count == 3)
        let boundary = message.contentType(of: message.root)?.boundary
        #expect((boundary?.count ?? 99) <= 70)
    }

    @Test func `any text and file name comes back`() {
        var source = RandomText()
        for _ in 0..<300 {
            var builder = MessageBuilder()
            let text = source.next(upTo: 200)
            let name = source.next(upTo: 10)
            builder.compatibleNames = source.number(0...1) == 0
            builder.text = text
            builder.attachments = [
                Attachment(
                    fileName: name,
                    type: ContentType(type: "application", subtype: "x"),
                    content: Array(text.utf8)
                )
            ]
            let message = check(builder.build(boundary: "b"))
            guard message.parts.count == 3 else {
                Issue.record("\(message.parts.count) parts")
                continue
            }
            #expect(Array(message.decodedBody(of: message.parts[1]).bytes) == Self.canonical(text))
            #expect(Array(message.decodedBody(of: message.parts[2]).bytes) == Array(text.utf8))
            #expect(message.fileName(of: message.parts[2]) ?? "" == RandomText.shown(name))
        }
    }

    /// The bytes of a text, each line ended with CRLF.
    private static func canonical(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == ASCII.carriageReturn, rest.first == ASCII.lineFeed { rest = rest.dropFirst() }
            result += byte == ASCII.carriageReturn || byte == ASCII.lineFeed ? Array("\r\n".utf8) : [byte]
        }
        if !result.isEmpty, result.last != ASCII.lineFeed { result += Array("\r\n".utf8) }
        return result
    }
}
