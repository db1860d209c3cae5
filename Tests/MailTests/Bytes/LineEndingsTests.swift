import Mail
import Testing

@Suite struct LineEndingsTests {
    @Test(arguments: [
        ("a\nb\n\nc", "a\r\nb\r\n\r\nc"), ("\n", "\r\n"), ("a", "a"), ("", ""), ("a\r\nb\nc", "a\r\nb\nc"),
        ("a\nb\r\nc", "a\nb\r\nc"), ("a\rb\nc", "a\rb\r\nc"), ("a\r\n", "a\r\n"),
    ])
    func onlyMessagesStoredWithLineFeedsAreChanged(stored: String, travelled: String) {
        #expect(LineEndings.transportForm(of: [UInt8](stored.utf8)).text == travelled)
    }
}
