import Checkpoint
import Mail
import Testing

@Suite struct SystemCharsetTests {
    private func decode(_ bytes: [UInt8], _ label: String) -> String {
        CharsetDecoder.system.decode(bytes[...], label: Array(label.utf8)[...])
    }

    @Test(arguments: [
        ("ISO-2022-JP", "\u{1B}$B;3ED\u{1B}(B-san", "山田-san"),
        ("iso-2022-jp", "\u{1B}$@;3ED\u{1B}(J", "山田"),
        ("ISO-2022-JP", "\u{1B}(I12\u{1B}(B", "ｱｲ"),
        ("CP50221", "\u{0E}12\u{0F}x", "ｱｲx"),
        // NEC row 13: ① and ㈱, which no ISO-2022-JP may hold and every other mail has.
        ("ISO-2022-JP", "\u{1B}$B-!-j\u{1B}(B", "①㈱"),
        // IBM extension as NEC selected it: 髙 of 髙橋.
        ("ISO-2022-JP", "\u{1B}$B|b\u{1B}(B", "髙"),
        ("ISO-2022-JP", "\u{1B}$B;3\nED", "山\nED"),
        ("iso-2022-jp", "plain", "plain"),
        ("ISO-2022-JP-1", "\u{1B}$(D0!\u{1B}$B;3\u{1B}(I1\u{1B}(B", "丂山ｱ"),
        ("ISO-2022-JP", "\u{1B}$B;3E", "山\u{FFFD}"),
    ])
    func `ISO-2022-JP as it is sent`(label: String, text: String, expected: String) {
        #expect(decode(Array(text.utf8), label) == expected)
    }

    @Test(arguments: [
        ("Shift_JIS", [0x8E, 0x52, 0x93, 0x63], "山田"),
        ("shift-jis", [0x87, 0x40, 0x87, 0x8A], "①㈱"),
        ("x-sjis", [0xB1, 0xB2], "ｱｲ"),
        ("CP932", [0xFB, 0xFC], "髙"),
        // CP932 under a false name.
        ("ISO-2022-JP", [0x8E, 0x52, 0x93, 0x63, 0x82, 0xCC], "山田の"),
        ("x-nonsense", [0x8E, 0x52, 0x93, 0x63, 0x82, 0xCC], "山田の"),
        ("us-ascii", [0x8E, 0x52, 0x93, 0x63, 0x82, 0xCC], "山田の"),
        ("EUC-JP", [0xBB, 0xB3, 0xC5, 0xC4], "山田"),
        ("EUC-JP", [0xAD, 0xA1, 0xAD, 0xEA, 0x8E, 0xB1], "①㈱ｱ"),
        ("unknown-8bit", [0xA4, 0xCE, 0xBB, 0xB3], "の山"),
        ("GB2312", [0xC9, 0xBD], "山"),
        ("Big5", [0xA4, 0x73], "山"),
        ("ks_c_5601-1987", [0xBB, 0xEA], "산"),
        ("KOI8-R", [0xF0, 0xD2, 0xC9], "При"),
        ("ISO-8859-2", [0xA3], "Ł"),
        ("windows-1251", [0xCF], "П"),
        ("Shift_JIS", [0x8E, 0x52, 0x93], "山\u{FFFD}"),
        ("Shift_JIS", [0x8E, 0x52, 0xFF, 0x41], "山\u{FFFD}A"),
        ("iso-8859-1//TRANSLIT", [0x41], "A"),
    ])
    func `charsets of iconv, and guesses where the label is wrong`(label: String, bytes: [UInt8], expected: String) {
        #expect(decode(bytes, label) == expected)
    }

    @Test func `output stops at the limit`() {
        let decoder = CharsetDecoder.system(outputBytesMax: 100)
        let text = decoder.decode([UInt8](repeating: 0xB1, count: 10_000)[...], charset: .shiftJIS)
        #expect(text.utf8.count <= 103)
        #expect(text.utf8.count >= 90)
        let bad = decoder.decode([UInt8](repeating: 0xFF, count: 10_000)[...], charset: .shiftJIS)
        #expect(bad.utf8.count <= 103)
    }

    @Test func `long texts are converted whole`() {
        let bytes = [UInt8](repeating: 0xB1, count: 200_000)
        #expect(decode(bytes, "Shift_JIS").unicodeScalars.count == 200_000)
        #expect(decode([UInt8](repeating: 0xFF, count: 50_000), "EUC-JP").unicodeScalars.count == 50_000)
    }

    @Test(arguments: [
        ("=?ISO-2022-JP?B?GyRCOzNFRBsoQg==?= =?ISO-2022-JP?B?GyRCQkBPOhsoQg==?=", "山田太郎"),
        // The shift state and a character split between words.
        ("=?ISO-2022-JP?B?GyRCOzM=?= =?ISO-2022-JP?B?RUQbKEI=?=", "山田"),
        ("=?ISO-2022-JP?B?GyRCO?= =?ISO-2022-JP?B?zNFRBsoQg==?=", "山田"),
        ("Re: \u{1B}$B;3ED\u{1B}(B", "Re: 山田"),
        ("=?shift_jis?Q?=87@=87=8A?=", "①㈱"),
        ("=?utf-8?B?5bE=?= =?utf-8?B?seeUsA==?=", "山田"),
    ])
    func `subjects as Japanese mailers write them`(value: String, expected: String) {
        #expect(HeaderText.decode(Array(value.utf8)[...], charsets: .system) == expected)
    }

    @Test func `file names in raw Shift_JIS and ISO-2022-JP`() {
        let shiftJIS = Array("attachment; filename=\"".utf8) + [0x95, 0x5C, 0x82, 0xCC] + Array(".txt\"".utf8)
        let first = ContentDisposition(parsing: shiftJIS[...], charsets: .system)
        #expect(first?.parameters["filename"]?.value == "表の.txt")
        let jis = Array("attachment; filename=\"\u{1B}$B;3ED\u{1B}(B.txt\"".utf8)
        let second = ContentDisposition(parsing: jis[...], charsets: .system)
        #expect(second?.parameters["filename"]?.value == "山田.txt")
        let extended = Array("attachment; filename*0*=iso-2022-jp'ja'%1B$B%3B3; filename*1*=ED%1B%28B.txt".utf8)
        let third = ContentDisposition(parsing: extended[...], charsets: .system)
        #expect(third?.parameters["filename"]?.value == "山田.txt")
        let name = AddressList(parsing: Array("\u{1B}$B;3ED\u{1B}(B <a@b>".utf8)[...], charsets: .system)
        #expect(name.mailboxes.first?.displayName == "山田")
    }
}
