import Mail
import Testing

@Suite struct LineScannerTests {
    @Test func findsAByteOnlyWithinTheBounds() {
        let bytes = [UInt8]("abcabc".utf8)
        let c = UInt8(ascii: "c")
        #expect(LineScanner.firstIndex(of: c, in: bytes.span, from: 0, to: 6) == 2)
        #expect(LineScanner.firstIndex(of: c, in: bytes.span, from: 3, to: 6) == 5)
        #expect(LineScanner.firstIndex(of: c, in: bytes.span, from: 3, to: 5) == nil)
        #expect(LineScanner.firstIndex(of: c, in: bytes.span, from: 0, to: 99) == 2)
        #expect(LineScanner.firstIndex(of: c, in: bytes.span, from: -5, to: 6) == 2)
        #expect(LineScanner.firstIndex(of: c, in: bytes.span, from: 5, to: 2) == nil)
        #expect(LineScanner.firstIndex(of: c, in: [UInt8]().span, from: 0, to: 0) == nil)
    }

    @Test(arguments: [
        ("ab\r\ncd", 0, 2, 4), ("ab\ncd", 0, 2, 3), ("ab\r\r\ncd", 0, 3, 5), ("ab", 0, 2, 2), ("ab\r", 0, 3, 3),
        ("\r\n", 0, 0, 2), ("\n", 0, 0, 1), ("", 0, 0, 0), ("x\r\n", 2, 2, 3), ("ab", 9, 9, 9),
    ])
    func splitsLines(text: String, start: Int, end: Int, next: Int) {
        let bytes = [UInt8](text.utf8)
        let line = LineScanner.line(in: bytes.span, from: start, to: bytes.count)
        #expect([line.start, line.end, line.next] == [start, end, next])
    }
}
