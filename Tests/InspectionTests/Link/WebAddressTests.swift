import Inspection
import Testing

/// What browsers make of addresses; cases in the manner of the URL standard's own.
struct WebAddressTests {
    @Test(
        "an address is read as a browser reads it",
        arguments: [
            ("http://example.com", "http://example.com/"),
            ("HTTP://EXAMPLE.com:80/a", "http://example.com/a"),
            ("  https://example.com/a b  ", "https://example.com/a b"),
            ("ht\ntp://exa\tmple.com/\r\np", "http://example.com/p"),
            ("http:\\\\example.com\\a\\b", "http://example.com/a/b"),
            ("http:/example.com/a", "http://example.com/a"),
            ("https:example.com/a", "https://example.com/a"),
            ("https:////example.com/a", "https://example.com/a"),
            ("http://www.example.com@evil.cn/", "http://www.example.com@evil.cn/"),
            ("http://a:b@c@evil.cn/", "http://a:b@c@evil.cn/"),
            ("http://evil.cn\\@www.example.com/", "http://evil.cn/@www.example.com/"),
            ("http://example.com?q=/../x", "http://example.com/?q=/../x"),
            ("http://example.com#f?x", "http://example.com/#f?x"),
            ("http://example.com/a/./b/../c", "http://example.com/a/c"),
            ("http://example.com/%2e%2E/a", "http://example.com/a"),
            ("http://example.com/..", "http://example.com/"),
            ("http://example.com./", "http://example.com/"),
            ("https://example.com:443/", "https://example.com/"),
            ("https://example.com:8443/", "https://example.com:8443/"),
            ("https://example.com:/", "https://example.com/"),
            ("http://ex%61mple.com/", "http://example.com/"),
            ("http://ｅｘａｍｐｌｅ．ｃｏｍ/", "http://example.com/"),
            ("http://例え.テスト/", "http://xn--r8jz45g.xn--zckzah/"),
            ("http://例え。jp/", "http://xn--r8jz45g.jp/"),
            ("http://faß.example/", "http://xn--fa-hia.example/"),
            ("http://EXA\u{AD}MPLE.com/", "http://example.com/"),
            ("http://3232235777/", "http://192.168.1.1/"),
            ("http://0xC0A80101/", "http://192.168.1.1/"),
            ("http://0300.0250.1.1/", "http://192.168.1.1/"),
            ("http://192.168.257/", "http://192.168.1.1/"),
            ("http://0x7f.1/", "http://127.0.0.1/"),
            ("http://%31%32%37.0.0.1/", "http://127.0.0.1/"),
            ("http://[2001:DB8::1]:81/", "http://[2001:db8::1]:81/"),
            ("http://[::ffff:192.0.2.1]/", "http://[::ffff:c000:201]/"),
            ("http://[1:0:0:2::3]/", "http://[1:0:0:2::3]/"),
            ("mailto:a@example.com?subject=x", "mailto:a@example.com?subject=x"),
            ("tel:+81-3-1234-5678", "tel:+81-3-1234-5678"),
            ("data:text/html;base64,PGI+", "data:text/html;base64,PGI+"),
            ("javascript:alert(1)//x", "javascript:alert(1)//x"),
            ("file:///C:/a", "file:/C:/a"),
            ("file://server/share", "file://server/share"),
            ("blob:https://example.com/1", "blob:https://example.com/1"),
            ("intent://scan/#Intent;scheme=x;end", "intent://scan/#Intent;scheme=x;end"),
            ("foo://HOST/Path", "foo://host/Path"),
        ]
    )
    func reading(written: String, read: String) {
        #expect(WebAddress(parsing: written)?.text == read)
    }

    @Test(
        "what no browser opens is no address",
        arguments: [
            "", "   ", "example.com/a", "//example.com", "http://", "http:///", "http://?q", "http://exa mple.com/",
            "http://a<b", "http://a|b/", "http://example.com:99999/", "http://example.com:8x/", "http://1.2.3.4.5/",
            "http://256.1.1.1/", "http://1.2.3.0x100/", "http://[::1", "http://[1::2::3]/", "http://[1:2:3]/",
            "http://[::1%25eth0]/", "http://xn--a/", "http://a%00b/", "http://a%2Fb/", "://x", "1http://x/",
        ]
    )
    func noAddress(written: String) {
        #expect(WebAddress(parsing: written) == nil)
    }

    @Test(
        "a relative address is resolved against the base of its page",
        arguments: [
            ("//evil.cn/a", "https://evil.cn/a"),
            ("\\\\evil.cn\\a", "https://evil.cn/a"),
            ("/\\evil.cn/a", "https://evil.cn/a"),
            ("/login", "https://example.com/login"),
            ("login", "https://example.com/a/login"),
            ("../x?y", "https://example.com/x?y"),
            ("?q=1", "https://example.com/a/b?q=1"),
            ("#top", "https://example.com/a/b#top"),
            ("https:c", "https://example.com/a/c"),
            ("https://other.example/", "https://other.example/"),
            ("http:evil.cn", "http://evil.cn/"),
            ("", "https://example.com/a/b"),
        ]
    )
    func resolving(written: String, read: String) {
        let base = WebAddress(parsing: "https://example.com/a/b")
        #expect(WebAddress(parsing: written, base: base)?.text == read)
    }

    @Test("what an honest writer would not write is remembered")
    func oddities() {
        func oddities(_ text: String) -> WebAddress.Oddities? { WebAddress(parsing: text)?.oddities }
        #expect(oddities("https://example.com/") == [])
        #expect(oddities("https://192.0.2.1/") == [])
        #expect(oddities("https:\\\\example.com/") == .backslash)
        #expect(oddities("https://exam\nple.com/") == .blanksInside)
        #expect(oddities("https:/example.com/") == .slashCount)
        #expect(oddities("https://%65xample.com/") == .encodedHost)
        #expect(oddities("https://例え.jp/") == .nonASCIIHost)
        #expect(oddities("https://0300.0250.1.1/") == .unusualNumber)
        #expect(oddities("https://１９２.168.1.1/") == [.nonASCIIHost, .unusualNumber])
    }

    @Test("userinfo, host and port are told apart")
    func authority() throws {
        let address = try #require(WebAddress(parsing: "https://www.amazon.co.jp:443@evil.cn:8080/x?y#z"))
        #expect(address.userinfo == "www.amazon.co.jp:443")
        #expect(address.host == .name("evil.cn"))
        #expect(address.port == 8080)
        #expect(address.query == Array("y".utf8))
        #expect(address.fragment == Array("z".utf8))
    }

    @Test("addresses of IPv6 are read in all their forms, and written in the shortest")
    func addresses() {
        for (text, host) in [
            ("[::]", "[::]"), ("[::0]", "[::]"), ("[0:0:0:0:0:0:0:0]", "[::]"), ("[::1]", "[::1]"), ("[1::]", "[1::]"),
            ("[::ffff:1.2.3.4]", "[::ffff:102:304]"), ("[1:0:0:2:0:0:0:3]", "[1:0:0:2::3]"),
        ] {
            #expect(WebAddress(parsing: "http://\(text)/")?.host?.text == host, "\(text)")
        }
        for text in ["[:]", "[:::]", "[]", "[1]", "[::1::]", "[1:2:3:4:5:6:7:8:9]", "[1:]", "[:1]"] {
            #expect(WebAddress(parsing: "http://\(text)/")?.host == nil, "\(text)")
        }
    }

    @Test("a name beyond ASCII is readable again")
    func readable() {
        #expect(WebAddress(parsing: "http://xn--r8jz45g.jp/")?.host?.readable == "例え.jp")
        #expect(WebAddress(parsing: "http://example.jp/")?.host?.readable == "example.jp")
    }

    @Test("an address of any length is read in linear time, and cut at the limit")
    func hostileSizes() {
        let dots = "http://" + String(repeating: "a.", count: 50_000) + "com/"
        #expect(WebAddress(parsing: dots, limit: 2_000_000) == nil)
        let slashes = "http:" + String(repeating: "/", count: 100_000) + "example.com/"
        #expect(WebAddress(parsing: slashes, limit: 2_000_000)?.host == .name("example.com"))
        let path = "http://example.com/" + String(repeating: "../a/", count: 30_000)
        #expect(WebAddress(parsing: path, limit: 2_000_000)?.path.count == 3)
        let long = "http://example.com/" + String(repeating: "a", count: 100_000)
        #expect(WebAddress(parsing: long)?.path.count == InspectionLimits.standard.linkBytesMax - 18)
        #expect(
            WebAddress(parsing: "http://" + String(repeating: "@", count: 8_000) + "evil.cn/")?.host == .name("evil.cn")
        )
    }

    @Test("every prefix of an address is read without harm")
    func prefixes() {
        let bytes = Array("http://user:pw@ｗww.xn--r8jz45g.co.jp.:0080/%2e/b?c=http://x#d\\[::1]".utf8)
        for end in 0...bytes.count { _ = WebAddress(parsing: bytes[..<end]) }
        for start in 0...bytes.count { _ = WebAddress(parsing: bytes[start...]) }
    }
}
