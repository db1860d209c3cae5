import Testing

@testable import Inspection

struct SkeletonTests {
    @Test(
        "spellings of one word have one plain form",
        arguments: [
            ("Ａｍａｚｏｎ", "amazon"),
            ("ﾓﾊﾞｲﾙ", "モバイル"),
            ("メルカ\u{2064}リ", "メルカリ"),
            ("メ\u{FE09}ル\u{2061}カ\u{200B}リ", "メルカリ"),
            ("東 京 電 力", "東京電力"),
            ("東　京　電　力 より", "東京電力 より"),
            ("E T C サービス", "etc サービス"),
            ("Ａ ｍ ａ ｚ ｏ ｎ", "amazon"),
            ("A-m-a-z-o-n", "amazon"),
            ("P\u{332}a\u{332}y", "pay"),
            ("  a \n  bc ", "a bc"),
            ("𝐀𝐩𝐩𝐥𝐞", "apple"),
            ("㈱ABC", "(株)abc"),
            ("A B", "a b"),
            ("e.g. x", "e.g. x"),
            ("a b c.d.e.f", "abc.d.e.f"),
            ("a・m・a・z on", "amaz on"),
            ("東·京·電·力", "東京電力"),
        ]
    )
    func plain(written: String, form: String) {
        #expect(Skeleton.plain(written) == form)
    }

    @Test(
        "what looks alike has one look-alike form",
        arguments: [
            ("pаypal", "paypal"),  // Cyrillic а
            ("paypa1", "paypal"),
            ("PayPaI", "paypal"),
            ("arnazon", "amazon"),
            ("ΑΜΑΖΟΝ", "amazon"),  // Greek capitals
            ("rakutеn", "rakuten"),
            ("三井住友力ード", "三井住友カード"),
            ("工ポスカード", "エポスカード"),
            ("メル力リ", "メルカリ"),
            ("micr0soft", "microsoft"),
            ("vvells", "wells"),
        ]
    )
    func lookAlike(written: String, meant: String) {
        #expect(Skeleton.lookAlike(written) == Skeleton.lookAlike(meant))
    }

    @Test("different words stay different", arguments: [("amazon", "amazone"), ("apple", "ample"), ("カード", "コード")])
    func different(one: String, other: String) {
        #expect(Skeleton.lookAlike(one) != Skeleton.lookAlike(other))
    }

    @Test("ASCII has the same forms with and without the tables of ICU")
    func fastPath() {
        for text in ["microsoft", "modern vvorld 10|", "Illinois mmm nnn", "a-b_c.d/e"] {
            let slow = Skeleton.lookAlike(text + "。")
            #expect(slow.hasPrefix(Skeleton.lookAlike(text)))
        }
    }

    @Test("characters that nobody sees are counted, those of emoji and scripts are not")
    func invisible() {
        #expect(Skeleton.invisibleCount("メルカ\u{2064}リ\u{2061}\u{FE09}") == 3)
        #expect(Skeleton.invisibleCount("a\u{AD}b\u{200B}c") == 2)
        #expect(Skeleton.invisibleCount("👨‍👩‍👧 ❤️ 葛\u{E0100} plain") == 0)
    }

    @Test("hostile texts take linear time")
    func hostileSizes() {
        for piece in ["\u{FDFA}", "a ", "a\u{300}", "ﷺ x", "\u{200B}", "a.b "] {
            _ = Skeleton.plain(String(repeating: piece, count: 5_000))
            _ = Skeleton.lookAlike(String(repeating: piece, count: 5_000))
        }
    }

    @Test("ASCII looks the same with and without the table, whatever letters stand side by side")
    func theQuickWayIsTheSameWay() throws {
        let letters = Array("rnmvwil1I0oO|")
        var texts = [""]
        var compared = 0
        for _ in 1...4 {
            texts = texts.flatMap { text in letters.map { text + String($0) } }
            for text in texts {
                let table = try #require(Skeleton.lookAlikeByTable(text))
                if Skeleton.lookAlike(text) != table { Issue.record("\(text): \(Skeleton.lookAlike(text)), \(table)") }
                compared += 1
            }
        }
        #expect(compared == 13 + 169 + 2_197 + 28_561)
    }
}
