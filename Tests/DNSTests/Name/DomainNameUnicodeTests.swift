import DNS
import Testing

struct DomainNameUnicodeTests {
    @Test(arguments: [
        ("日本語.jp", "xn--wgv71a119e.jp"), ("例え。テスト", "xn--r8jz45g.xn--zckzah"), ("ｅｘａｍｐｌｅ.jp", "example.jp"),
        ("faß.de", "xn--fa-hia.de"), ("BÜCHER.example", "xn--bcher-kva.example"),
        ("bu\u{308}cher.example", "xn--bcher-kva.example"), ("_dmarc.日本語.jp", "_dmarc.xn--wgv71a119e.jp"),
        ("Plain_Name.example.", "plain_name.example"),
    ])
    func namesBecomeALabels(text: String, ascii: String) throws {
        let name = try #require(DomainName(internationalized: Array(text.utf8)))
        #expect(name.description == ascii)
        #expect(name == DomainName(ascii))
    }

    @Test(arguments: [
        Array("a..\u{3042}".utf8), [0xFF, 0x2E, 0x61], [0xE3, 0x81], Array("\u{3042}\0.jp".utf8),
        Array(String(repeating: "\u{3042}", count: 64).utf8), Array("\u{202E}abc.jp".utf8),
        [UInt8](repeating: 0xE3, count: 5000), Array("\u{3042}".utf8) + [0xC0, 0x80],
    ])
    func otherBytesAreNoName(bytes: [UInt8]) {
        #expect(DomainName(internationalized: bytes) == nil)
    }

    @Test(arguments: [
        ("xn--wgv71a119e.jp", "日本語.jp"), ("example.jp", "example.jp"), ("xn--zzzzzz99999.jp", "xn--zzzzzz99999.jp"),
        ("xn--a.jp", "xn--a.jp"), ("xn--.jp", "xn--.jp"), ("_dmarc.xn--wgv71a119e.jp", "_dmarc.日本語.jp"),
        // Encodes letters that the mapping would have changed: it cannot have come from Unicode.
        ("xn--a-ecp.ru", "xn--a-ecp.ru"),
    ])
    func onlyWhatLeadsBackIsShownInUnicode(ascii: String, text: String) throws {
        #expect(try #require(DomainName(ascii)).unicodeText == text)
    }

    @Test func oddBytesAreNeverShownInUnicode() throws {
        let name = try #require(DomainName(labels: [Array("xn--wgv71a119e".utf8), [0x1B, 0x2E], Array("jp".utf8)]))
        #expect(name.unicodeText == "xn--wgv71a119e.\\027\\..jp")
    }
}
