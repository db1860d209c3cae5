import Testing

@testable import Inspection

struct FoldedTextTests {
    private static func folded(_ text: String) -> String { String(decoding: FoldedText(text).bytes, as: UTF8.self) }

    @Test(
        "widths, capitals, accents, invisible characters and white space do not matter",
        arguments: [
            ("ＥＴＣ　サービス", "etcサービス"),
            ("ﾛｸﾞｲﾝ", "ログイン"),
            ("Sua Promoção  já\r\n expirou", "sua promocao ja expirou"),
            ("pass\u{200B}word", "password"),
            ("𝐏𝐚𝐬𝐬𝐰𝐨𝐫𝐝", "password"),
            ("利用を停止さ\r\nせて", "利用を停止させて"),
            ("24 時間 以内", "24時間以内"),
            ("Straße", "strasse"),
        ]
    )
    func folds(_ text: String, _ expected: String) { #expect(Self.folded(text) == expected) }

    @Test("spaces within Japanese words are counted, those between words of other scripts are not")
    func spaces() {
        #expect(FoldedText("東 京 電 力 か ら の お知らせ").spacesInWords >= 6)
        #expect(FoldedText("株式会社　山田　東京支店　ご担当者様").spacesInWords == 0)
        #expect(FoldedText("Dear Mr Smith, a b c d e f g h").spacesInWords == 0)
    }

    @Test("the sentence around a place is cut at full stops and line ends")
    func sentence() {
        let text = FoldedText("一つ目の文です。二つ目の文です。三つ目。")
        let offset = Array("一つ目の文です。二".utf8).count
        #expect(text.sentence(around: offset) == "二つ目の文です。")
        let lines = FoldedText("first line\r\nsecond line\r\nthird")
        #expect(lines.sentence(around: 15) == "second line")
    }

    @Test("any cut of a text can be folded, and shown around every offset")
    func prefixes() {
        let bytes = Array("あなたの e\u{301}Ç 𝐀 \r\n\u{200B}ﾊﾟ。x".utf8)
        for count in 0...bytes.count {
            let text = FoldedText(String(decoding: bytes.prefix(count), as: UTF8.self))
            for offset in 0...text.bytes.count { _ = text.sentence(around: offset, bytesMax: 5) }
        }
    }
}
