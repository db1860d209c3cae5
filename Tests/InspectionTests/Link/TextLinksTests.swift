import Inspection
import Testing

struct TextLinksTests {
    private let finder = TextLinks(suffixes: .few)

    private func targets(_ text: String) -> [String] { finder.links(in: Array(text.utf8), part: 0).map(\.target) }

    @Test(
        "an address in a text is a link as far as readers of mail see one",
        arguments: [
            ("Go to https://example.com/a.", "https://example.com/a"),
            ("(see http://example.com/a(b))", "http://example.com/a(b)"),
            ("<https://example.com/?q=1>", "https://example.com/?q=1"),
            ("\"https://example.com/a\"", "https://example.com/a"),
            ("URL:https://example.com/a", "https://example.com/a"),
            ("こちらhttps://example.jp/をご覧ください", "https://example.jp/"),
            ("「https://example.jp/a」", "https://example.jp/a"),
            ("https://example.jp/a、または", "https://example.jp/a"),
            ("https://example.jp/a。", "https://example.jp/a"),
            ("（https://example.jp/a）", "https://example.jp/a"),
            ("https://example.jpをクリック", "https://example.jp"),
            ("https://日本語.jp/a", "https://日本語.jp/a"),
            ("https://www.日本語.jp/", "https://www.日本語.jp/"),
            ("ｈｔｔｐｓ：／／ｅｘａｍｐｌｅ．ｃｏｍ／ａ", "https://example.com/a"),
            ("HTTPS://EXAMPLE.COM/", "HTTPS://EXAMPLE.COM/"),
            ("www.example.com/a", "http://www.example.com/a"),
            ("詳細はexample.com/aへ", "http://example.com/a"),
            ("visit amazon.co.jp.", "http://amazon.co.jp"),
            ("mailto:a@example.com", "mailto:a@example.com"),
            ("tel:0120-000-000", "tel:0120-000-000"),
            ("https://amazon.co.jp@evil.cn/", "https://amazon.co.jp@evil.cn/"),
        ]
    )
    func found(text: String, target: String) {
        #expect(targets(text) == [target])
    }

    @Test(
        "what no reader makes a link of is none",
        arguments: [
            "user@example.com", "readme.md", "file.txt と main.py", "e.g. this", "1.2.3",
            "ver.2.0", "...", "株式会社。", "hotel:123", "a.b", "www.", "http:", "http://",
        ]
    )
    func notFound(text: String) {
        #expect(targets(text).isEmpty)
    }

    @Test("several links of a text stand in its order")
    func order() {
        #expect(
            targets("a.example.com\nhttps://b.example.com/ x c.co.jp") == [
                "http://a.example.com", "https://b.example.com/", "http://c.co.jp",
            ]
        )
    }

    @Test("what a link shows is read as an address only if it is one")
    func shown() {
        #expect(finder.shownHost(in: "https://www.amazon.co.jp/ap/signin") == "www.amazon.co.jp")
        #expect(finder.shownHost(in: "www.amazon.co.jp") == "www.amazon.co.jp")
        #expect(finder.shownHost(in: "ログインはこちら") == nil)
        #expect(finder.shownHost(in: "info@amazon.co.jp") == nil)
    }

    @Test("very many links are cut off at the limit, quickly")
    func hostileSizes() {
        let many = Array(String(repeating: "http://a.com ", count: 100_000).utf8)
        #expect(finder.links(in: many, part: 0).count == InspectionLimits.standard.linksMax)
        for piece in ["http", "a.", "://", "（", "a:", "(", "ｈ：／／"] {
            _ = finder.links(in: Array(String(repeating: piece, count: 20_000).utf8), part: 0)
        }
    }

    @Test("every prefix of a text is read without harm")
    func prefixes() {
        let bytes = Array("「ｈｔｔｐ：／／a.jp」https://日本.jp/。(www.a.com)\u{2028}x".utf8)
        for end in 0...bytes.count { _ = finder.links(in: Array(bytes[..<end]), part: 0) }
        for start in 0...bytes.count { _ = finder.links(in: Array(bytes[start...]), part: 0) }
    }
}
