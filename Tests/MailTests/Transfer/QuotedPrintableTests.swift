import Mail
import TestSupport
import Testing

@Suite struct QuotedPrintableTests {
    @Test(arguments: [
        ("", ""), ("plain\r\n", "plain\r\n"), ("a=20b=\r\nc\n", "a bc\n"), ("=e3=81=82", "あ"), ("=E3=\r\n=81=82", "あ"),
        ("blanks \t\r\nat end  ", "blanks\r\nat end"), ("soft=  \t\r\nbreak", "softbreak"), ("end=", "end"),
        ("=3D=3d=", "=="), ("=20\r\n", " \r\n"), ("a=\nb", "ab"), ("=\r\n=\r\n", ""), ("\r\n\r\n", "\r\n\r\n"),
    ])
    func decodesWhatIsWellFormed(text: String, expected: String) {
        let body = QuotedPrintable.decode([UInt8](text.utf8)[...])
        #expect(body.bytes.text == expected)
        #expect(body.flaw == nil)
    }

    @Test(arguments: [
        ("a=b", "a=b"), ("=4", "=4"), ("==41", "=A"), ("x==\r\ny", "x=y"), ("version=\"1\"", "version=\"1\""),
    ])
    func strayEqualsSignsStay(text: String, expected: String) {
        let body = QuotedPrintable.decode([UInt8](text.utf8)[...])
        #expect(body.bytes.text == expected)
        #expect(body.flaw == .strayEquals)
    }

    @Test func decodesSlicesThatDoNotBeginAtZero() {
        let bytes = [UInt8]("xxa=41=\r\n byy".utf8)
        #expect(QuotedPrintable.decode(bytes[2..<11]).bytes.text == "aA b")
    }

    @Test func encodesInLinesThatDecodeToTheSame() {
        var noise = Noise(seed: 3)
        let texts = ["", "plain", ".dot\r\nFrom x\r\n", "trailing \r\n\tx\t", "あいう\r\n", "a\rb=c\r\n\r\n"]
        for round in 0..<400 {
            var bytes = [UInt8](texts[round % texts.count].utf8)
            if round >= texts.count { bytes = noise.bytes(upTo: 300).filter { $0 != ASCII.lineFeed } + bytes }
            let encoded = QuotedPrintable.encode(bytes[...])
            for line in encoded.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false) {
                #expect(line.count <= 77)
                #expect(line.first != ASCII.dot)
            }
            #expect(encoded.allSatisfy { $0.isVisible || $0.isWhitespace })
            let decoded = QuotedPrintable.decode(encoded[...])
            #expect(decoded.bytes.elementsEqual(bytes))
            #expect(decoded.flaw == nil)
        }
    }

    @Test func lineFeedsBecomeLineBreaks() {
        #expect(QuotedPrintable.encode([UInt8]("a\nb".utf8)[...]).text == "a\r\nb")
    }
}
