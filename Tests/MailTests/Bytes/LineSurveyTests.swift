import TestSupport
import Testing

@testable import Mail

@Suite struct LineSurveyTests {
    private func isRegular(_ bytes: [UInt8]) -> Bool { LineScanner.isRegular(bytes.span) }

    private func firstDashLine(_ bytes: [UInt8]) -> Int? {
        LineScanner.firstDashLine(in: bytes.span, from: 0, to: bytes.count)
    }

    @Test(arguments: [
        ("", true), ("a", true), ("a\r\nb\r\n", true), ("\r\n", true), ("\n", false), ("a\nb", false), ("a\rb", false),
        ("a\r", false), ("\r\r\n", false), ("\r\n\n", false), ("a\u{0}b", false), ("\u{0}", false), ("a\u{0}", false),
        ("あ\r\n", true), ("\u{1}", true),
    ])
    func regularLinesAreTold(text: String, isRegular: Bool) {
        #expect(self.isRegular([UInt8](text.utf8)) == isRegular)
    }

    /// The vector loop goes by blocks: an odd byte anywhere in a long text is seen.
    @Test func oddBytesAreSeenAtEveryPlace() {
        let text = HostileBytes.filling(9000, with: "0123456789abcd\r\n")
        #expect(isRegular(text))
        for place in stride(from: 0, to: text.count, by: 1)
        where place % 7 == 0 || place % 4096 < 3 || place % 4096 > 4093 {
            for byte in [ASCII.nul, ASCII.lineFeed, ASCII.carriageReturn] where text[place] != byte {
                var odd = text
                odd[place] = byte
                #expect(!isRegular(odd), "\(byte) at \(place)")
            }
        }
    }

    @Test(arguments: [
        ("--b", 0), ("x\n--b", 2), ("x--b\n--", 5), ("-\n-b", nil), ("----", 0), ("x----\n--", 6), ("\r\n--\r\n", 2),
        ("", nil),
        ("x --\n - -\n-", nil),
    ])
    func linesOfDashesAreFound(text: String, place: Int?) {
        #expect(firstDashLine([UInt8](text.utf8)) == place)
    }
}
