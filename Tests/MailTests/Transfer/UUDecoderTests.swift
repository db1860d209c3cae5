import Mail
import Testing

@Suite struct UUDecoderTests {
    private func decode(_ text: String) -> DecodedBody { UUDecoder.decode([UInt8](text.utf8)[...]) }

    @Test func decodesTheFirstFile() {
        let body = decode("text before\r\nbegin 644 cat.txt\r\n#0V%T\r\n`\r\nend\r\nbehind\r\n")
        #expect(body == DecodedBody(bytes: [UInt8]("Cat".utf8)[...]))
    }

    @Test func lostBlanksAtTheEndOfALineAreZero() {
        #expect(decode("begin 644 x\n#0V\n`\nend\n").bytes.elementsEqual([0x43, 0x60, 0]))
    }

    @Test func saysWhatIsMissing() {
        #expect(decode("begin 644 x\n#0V%T\n").flaw == .incomplete)
        #expect(decode("begin to think\n#0V%T\n").flaw == .notFound)
        #expect(decode("").flaw == .notFound)
        #expect(decode("begin 644 x\n~\n!\n\u{7F}\u{1}\nend").flaw == nil)
    }
}
