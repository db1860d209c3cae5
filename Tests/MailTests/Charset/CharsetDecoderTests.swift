import Mail
import TestSupport
import Testing

@Suite struct CharsetDecoderTests {
    private func decode(_ bytes: [UInt8], _ label: String) -> String {
        CharsetDecoder.basic.decode(bytes[...], label: Array(label.utf8)[...])
    }

    @Test(
        arguments: [
            ("us-ascii", [0x41], "A"),
            ("UTF-8", [0xE5, 0xB1, 0xB1], "山"),
            ("utf-8*ja", [0xEF, 0xBB, 0xBF, 0x41], "A"),
            ("utf-8", [0x41, 0xE5, 0xB1], "A\u{FFFD}"),
            ("\"utf-8\"", [0xC3, 0xA9], "é"),
            ("ISO-8859-1", [0xE9, 0x80], "é€"),
            ("latin1", [0x93, 0x94], "“”"),
            ("iso-8859-15", [0xA4, 0xE9], "€é"),
            ("windows-1252", [0x99], "™"),
            ("utf-16", [0xFE, 0xFF, 0x5C, 0x71], "山"),
            ("utf-16", [0xFF, 0xFE, 0x71, 0x5C], "山"),
            ("utf-16le", [0x3D, 0xD8, 0x00, 0xDE], "😀"),
            ("utf-16be", [0x5C, 0x71, 0x00], "山\u{FFFD}"),
            ("utf-7", Array("Hi Mom +Jjo-!".utf8), "Hi Mom ☺!"),
            ("utf-7", Array("1 +- 1 +5bEf".utf8), "1 + 1 \u{E5B1}"),
            ("x-unknown-9", [0xC3, 0xA9], "é"),
            ("x-unknown-9", [0xE9], "é"),
            ("", [0xC3, 0xA9], "é"),
            ("shift_jis", [0x41, 0x82, 0xA0, 0x42], "A\u{FFFD}B"),
        ] as [(String, [UInt8], String)]
    )
    func `built-in charsets`(label: String, bytes: [UInt8], expected: String) {
        #expect(decode(bytes, label) == expected)
    }

    @Test func `an outside decoder is asked by the name it knows, and its ignorance leads to a guess`() {
        let decoder = CharsetDecoder { bytes, charset in
            charset == "X" ? nil : "\(charset):\(bytes.count)"
        }
        func decode(_ label: String, _ bytes: [UInt8]) -> String {
            decoder.decode(bytes[...], label: Array(label.utf8)[...])
        }
        #expect(decode("shift_jis", [0x82, 0xA0]) == "CP932:2")
        #expect(decode("euc-jp", [0xA4, 0xA2]) == "EUC-JP-MS:2")
        #expect(decode("iso-2022-jp", Array("\u{1B}$B$\"\u{1B}(B".utf8)) == "CP932:2")
        #expect(decode("shift_jis", Array("\u{1B}$B$\"\u{1B}(B".utf8)) == "CP932:2")
        #expect(decode("iso-2022-jp-1", Array("\u{1B}$(D0!\u{1B}(B".utf8)) == "EUC-JP-MS:3")
        #expect(decode("koi8-r", [0xF0]) == "KOI8-R:1")
        #expect(decode("x", [0xC3, 0xA9]) == "é")
        #expect(decode("gb2312//IGNORE", [0xC3, 0xA9]) == "é")
    }

    @Test(
        arguments: [
            (Array("plain".utf8), Charset.ascii),
            (Array("é".utf8), .utf8),
            (Array("é山".utf8).dropLast(), .utf8),
            (Array("\u{1B}$B$\"\u{1B}(B".utf8), .iso2022JP),
            ([0x82, 0xA0, 0x82, 0xA2], .shiftJIS),
            ([0x83, 0x41], .shiftJIS),
            ([0xA4, 0xA2, 0xA4, 0xA4], .eucJP),
            (Array("Soci".utf8) + [0xE9] + Array("t".utf8) + [0xE9], .windows1252),
            (Array("Informa".utf8) + [0xE7, 0xE3] + Array("o".utf8), .windows1252),
            (Array("it".utf8) + [0x92] + Array("s".utf8), .windows1252),
            (Array("Gr".utf8) + [0xFC, 0xDF] + Array("e".utf8), .windows1252),
        ] as [([UInt8], Charset)]
    )
    func `guesses`(bytes: [UInt8], expected: Charset) {
        #expect(CharsetGuess.charset(of: bytes[...]) == expected)
    }

    @Test func `any bytes under any label decode to something`() {
        let labels = ["utf-8", "utf-7", "utf-16", "iso-2022-jp", "shift_jis", "euc-jp", "latin1", "latin9", "", "x"]
        let seed = Array("+Jjo- \u{1B}$B;3\u{1B}(Ix\u{1B}$(Dab\u{1B}(B é\u{0E}1\u{0F}".utf8) + [0x82, 0xA0, 0xFF, 0xFE]
        for bytes in HostileBytes.variants(of: seed, count: 500) {
            for label in labels { #expect(bytes.isEmpty || !decode(bytes, label).utf8.isEmpty || bytes.count < 6) }
        }
    }
}
