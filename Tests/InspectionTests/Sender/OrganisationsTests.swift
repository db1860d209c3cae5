import Inspection
import Testing

struct OrganisationsTests {
    private let table = Organisations.standard

    private func claims(_ text: String) -> [String] { table.claims(in: text).map(\.organisation.identifier) }

    @Test("the table that comes with the program can be read whole, and is a table of the country")
    func standard() {
        #expect(table.unreadableLines == [])
        #expect(table.all.count >= 300)
        #expect(Set(table.all.map(\.identifier)).count == table.all.count)
    }

    @Test(
        "a name is found however it is written",
        arguments: [
            ("Amazon.co.jp", "amazon"), ("【アマゾン】重要なお知らせ", "amazon"), ("Ａ ｍ ａ ｚ ｏ ｎ", "amazon"),
            ("аmazon", "amazon"), ("arnazon", "amazon"),
            ("東 京 電 力", "tepco"), ("メルカ\u{2064}リ", "mercari"), ("メル力リ", "mercari"),
            ("三井住友力ード株式会社", "smbc-card"), ("E T C サービス", "etc"), ("ＥＴＣ利用照会サービス", "etc"),
            ("ｴﾎﾟｽｶｰﾄﾞ", "epos"), ("イオンカード", "aeon"), ("えきねっと", "jr-east"), ("PayPaI", "paypal"),
            ("My Microsoft account team", "microsoft"), ("国税庁からのお知らせ", "nta"), ("Itaú Unibanco", "itau"),
            ("ヤマト運輸", "yamato"), ("NHKプラス", "nhk"),
        ]
    )
    func found(text: String, identifier: String) {
        #expect(claims(text).contains(identifier))
    }

    @Test(
        "parts of other words are no names",
        arguments: [
            "オンラインショップ", "scrappleface", "Pineapple Express", "ファッション", "アップルパイ", "online", "Chaser",
            "Amazonian", "ビザール", "フレッツェル", "apples",
        ]
    )
    func notFound(text: String) {
        #expect(claims(text).isEmpty)
    }

    @Test("a word that is common is marked as weak")
    func weak() {
        #expect(table.claims(in: "Chase Smith").map(\.isWeak) == [true])
        #expect(table.claims(in: "Chase Online").map(\.isWeak) == [false])
        #expect(table.claims(in: "Visa").map(\.isWhole) == [true])
    }

    @Test("a name that only looks like one is told from the name itself")
    func disguised() {
        #expect(table.claims(in: "アマゾン").map(\.isDisguised) == [false])
        #expect(table.claims(in: "pаypal").map(\.isDisguised) == [true])
    }

    @Test("a domain and all names below it have an owner")
    func owners() {
        #expect(table.owner(of: "www5.smbc-card.com")?.identifier == "smbc-card")
        #expect(table.owner(of: "click.contact.vpass.ne.jp")?.identifier == "smbc-card")
        #expect(table.owner(of: "cr.mufg.jp")?.identifier == "mufg-nicos")
        #expect(table.owner(of: "bk.mufg.jp")?.identifier == "mufg-bank")
        #expect(table.owner(of: "amazon.co.jp.example.cn") == nil)
        #expect(table.owner(of: "notamazon.com") == nil)
        #expect(table.owner(of: "") == nil)
        #expect(table.owner(of: String(repeating: "a.", count: 10_000)) == nil)
    }

    @Test("lines that cannot be read are named by number, and the others count")
    func malformed() {
        let text = """
            # comment
            one | One | 一つ屋 | ~Uno | one.example | site
            two | Two
            three | Three | | | nodot | site
            four | Four | | | one.example | site

            | | | | five.example | site
            """
        let table = Organisations(parsing: Array(text.utf8))
        #expect(table.all.map(\.identifier) == ["one", "four"])
        #expect(table.unreadableLines == [3, 4, 5, 7])
        #expect(table.claims(in: "一つ屋 uno").map(\.organisation.english) == ["One"])
    }

    @Test("every prefix of a table is read without harm")
    func prefixes() {
        let bytes = Array("a | A株式会社 | カ | ~B, C | a.jp b.jp | site\n|||||\n# x\r\nb|B|||c.d|s".utf8)
        for end in 0...bytes.count { _ = Organisations(parsing: Array(bytes[..<end])) }
    }
}
