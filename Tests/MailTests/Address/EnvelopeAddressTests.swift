import Mail
import Testing

@Suite("Envelope addresses")
struct EnvelopeAddressTests {
    @Test(
        "Forms of MAIL FROM, RCPT TO and Return-Path",
        arguments: [
            ("<>", ""), ("", ""), ("< >", ""), (" <> (bounce)", ""), ("<a@b>", "a@b"), ("a@b", "a@b"),
            ("\"quoted user\"@b", "\"quoted user\"@b"), ("<\"a\"@b>", "a@b"), ("<@r1,@r2:a@b>", "a@b"),
            ("<postmaster>", "postmaster"), ("<用户@例子>", "用户@例子"), ("<a@[192.0.2.1]>", "a@[192.0.2.1]"),
            (" <a@b> (comment)\r\n", "a@b"), ("a..b@docomo.example", "\"a..b\"@docomo.example"),
            ("bounce-a@b=c@d", "\"bounce-a@b=c\"@d"), ("prvs=12=a+b/c@b", "prvs=12=a+b/c@b"),
        ] as [(String, String)]
    )
    func reading(text: String, expected: String) {
        let address = EnvelopeAddress(parsing: Array(text.utf8)[...])
        #expect(address?.address == expected)
        #expect(address?.isNull == expected.isEmpty)
    }

    @Test(
        "What is not one address is nothing",
        arguments: ["a@b, c@d", "<a@b> <c@d>", "a b@c", "G: a@b;", "Name <a@b>", "<a@b", "@b", "a@b\0c"]
    )
    func refusing(text: String) {
        #expect(EnvelopeAddress(parsing: Array(text.utf8)[...]) == nil)
    }
}
