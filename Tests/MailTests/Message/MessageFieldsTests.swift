import Mail
import Testing

@Suite struct MessageFieldsTests {
    @Test func namesAndCharsetsAreDecoded() {
        let message = Message(
            "Content-Type: text/plain; charset=\"UTF-8\"; name=\"=?utf-8?B?5Lu2LnR4dA==?=\"\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n44GC\r\n"
        )
        #expect(message.charset(of: message.root) == "UTF-8")
        #expect(message.fileName(of: message.root) == "件.txt")
        #expect(message.text(of: message.root) == "あ")
        #expect(message.contentType(of: message.root)?.name == "text/plain")
        #expect(message.contentDisposition(of: message.root) == nil)
    }

    @Test func textWithoutCharsetIsWhatItLooksLike() {
        #expect(Message("A: 1\r\n\r\nあ").text(of: Message("A: 1\r\n\r\nあ").root) == "あ")
        #expect(Message("A: 1\r\n\r\nあ").fileName(of: Message("A: 1\r\n\r\nあ").root) == nil)
    }

    @Test func decodedBodiesHaveALimit() {
        let message = Message("Content-Transfer-Encoding: base64\r\n\r\nZm9vYmFy\r\n")
        let whole = message.decodedBody(of: message.root)
        #expect(whole.bytes.text == "foobar" && !whole.isCutOff)
        let cut = message.decodedBody(of: message.root, limit: 4)
        #expect(cut.bytes.text == "foob" && cut.isCutOff)
        #expect(message.text(of: message.root, limit: 2) == "fo")
    }

    @Test func uuencodedBodiesAreDecoded() {
        let message = Message("Content-Transfer-Encoding: x-uuencode\r\n\r\nbegin 644 x\r\n#0V%T\r\n`\r\nend\r\n")
        #expect(message.decodedBody(of: message.root).bytes.text == "Cat")
    }

    @Test func containersAreNotDecoded() {
        let message = Message(
            "Content-Type: multipart/mixed; boundary=b\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + "--b\r\n\r\nx\r\n--b--\r\n"
        )
        #expect(message.decodedBody(of: message.root).bytes == message.bytes[message.root.body])
        #expect(message.kinds == [.encodingOnComposite])
    }
}
