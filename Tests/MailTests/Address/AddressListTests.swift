import Mail
import Testing

@Suite("Address lists")
struct AddressListTests {
    private func read(_ text: String) -> AddressList { AddressList(parsing: Array(text.utf8)[...]) }

    /// A value, and what it is read as: `name|address` for each mailbox.
    @Test(
        "Lists read as the standard and people read them",
        arguments: [
            ("a@b", ["|a@b"]),
            ("a@b (Name)", ["Name|a@b"]),
            ("\"Quoted, Name\" <a@b>", ["Quoted, Name|a@b"]),
            ("\"john doe\"@example.com", ["|\"john doe\"@example.com"]),
            ("<\"a\\\"b\"@c>", ["|\"a\\\"b\"@c"]),
            ("\"plain\"@example.com", ["|plain@example.com"]),
            ("a . b @ c . d", ["|a.b@c.d"]),
            ("a(x).(y)b@(z)c", ["z|a.b@c"]),
            ("a@[192.0.2.1]", ["|a@[192.0.2.1]"]),
            ("a@[IPv6:2001:db8::1]", ["|a@[IPv6:2001:db8::1]"]),
            ("<@x,@y:a@b>", ["|a@b"]),
            ("<@x:a@b>", ["|a@b"]),
            ("a@b,,c@d,", ["|a@b", "|c@d"]),
            ("Group: a@b, C <c@d>;", ["|a@b", "C|c@d"]),
            ("Group: a@b; c@d", ["|a@b", "|c@d"]),
            ("undisclosed-recipients:;", []),
            ("John Q. Public <a@b>", ["John Q. Public|a@b"]),
            ("用户 <用户@例子.广告>", ["用户|用户@例子.广告"]),
            // Broken ones
            ("<a@b", ["|a@b"]),
            ("<a@b, c@d", ["|a@b", "|c@d"]),
            ("a@b>", ["|a@b"]),
            ("<<a@b>>", ["|a@b"]),
            ("Name a@b", ["Name|a@b"]),
            ("a@b Name", ["Name|a@b"]),
            ("Joe Q. public@example.com", ["Joe Q.|public@example.com"]),
            ("a@b c@d", ["|a@b", "|c@d"]),
            ("A <a@b> C <c@d>", ["A|a@b", "C|c@d"]),
            ("a@b; c@d", ["|a@b", "|c@d"]),
            ("mailto:a@b", ["|a@b"]),
            ("<mailto:a@b>", ["|a@b"]),
            ("Meeting 10:30 <a@b>", ["Meeting 10:30|a@b"]),
            ("a..b@docomo.example", ["|\"a..b\"@docomo.example"]),
            ("a.@docomo.example", ["|\"a.\"@docomo.example"]),
            ("<a.b.@docomo.example>", ["|\"a.b.\"@docomo.example"]),
            ("\"John <a@b>", ["John|a@b"]),
            ("John (x <a@b>", ["John x|a@b"]),
            ("a@b@c", ["|\"a@b\"@c"]),
            ("<a b@c>", ["|\"a b\"@c"]),
            ("root", ["|root"]),
            ("<root>", ["|root"]),
            ("John Doe", ["John Doe|"]),
            ("<>", ["|"]),
            ("", []),
            (" , ,", []),
            ("=?utf-8?Q?Doe,_John?= <a@b>", ["Doe, John|a@b"]),
            ("=?utf-8?Q?John Doe?= <a@b>", ["John Doe|a@b"]),
            ("\"=?utf-8?B?5bGx55Sw?=\" <a@b>", ["山田|a@b"]),
        ]
    )
    func reading(text: String, expected: [String]) {
        let got = read(text).mailboxes.map { "\($0.displayName ?? "")|\($0.address)" }
        #expect(got == expected)
    }

    @Test(
        "Where readers may differ the bracketed address wins, all others are told, and a defect says so",
        arguments: [
            ("a@good <b@evil>", ["b@evil"], AddressDefect.Kind.addressInDisplayName),
            ("<a@good>b@evil", ["a@good", "b@evil"], .textAfterAddress),
            ("<a@good> <b@evil>", ["a@good", "b@evil"], .missingComma),
            ("a@good\0 <b@evil>", ["b@evil"], .addressInDisplayName),
            ("a@good\0<b@evil>", ["b@evil"], .controlCharacter),
            ("a@good\r<b@evil>", ["b@evil"], .addressInDisplayName),
            ("<a@good evil>", ["a@good evil"], .spaceInAddress),
            ("<a@good@evil>", ["\"a@good\"@evil"], .severalAts),
            ("<a@good(<b@evil>", ["a@good", "b@evil"], .commentNotClosed),
            ("\"a@good <b@evil>", ["b@evil"], .quoteNotClosed),
            ("a@good:<b@evil>", ["b@evil"], .addressInDisplayName),
            ("a@good:b@evil;", ["b@evil"], .addressInDisplayName),
            ("<a@good,b@evil>", ["a@good", "b@evil"], .angleNotClosed),
            ("=?utf-8?Q?<a@good>?= <b@evil>", ["a@good", "b@evil"], .missingComma),
            ("<=?utf-8?Q?a?=@evil>", ["=?utf-8?Q?a?=@evil"], .encodedWordInAddress),
            ("a@b\"c\"", ["a@b\"c\""], .invalidDomain),
            ("\"a@good\", <b@evil>", ["", "b@evil"], .addressInDisplayName),
        ]
    )
    func ambiguity(text: String, addresses: [String], kind: AddressDefect.Kind) {
        let list = read(text)
        #expect(list.mailboxes.map(\.address) == addresses)
        #expect(list.defects.map(\.kind).contains(kind))
        #expect(list.isAmbiguous)
    }

    @Test(
        "What the grammar allows has no defect, obsolete forms included",
        arguments: [
            "\"a@good\" <b@evil>", "a@good, b@evil", "(a@good) b@evil", "<@r:a@b>", "a . b @ c . d", ",a@b,,", "G:;",
            "G: a@b, B <c@d>; (x)", "John Q. Public <a@b>", "\"x\\\\\" <a@b>", "a@[::1]", "Ä <ä@ö>",
            "=?utf-8?q?a?= <a@b>", "(nested (comment (here))) a@b",
        ]
    )
    func wellFormed(text: String) {
        #expect(read(text).defects.isEmpty)
    }

    @Test("An address shown beside itself only lacks its quotes")
    func sameAddressTwice() {
        let list = read("Info@B.example <info@b.example>")
        #expect(list.defects.map(\.kind) == [.unquotedSpecial])
        #expect(!list.isAmbiguous)
    }

    @Test("Ranges are positions in the bytes the slice was cut from")
    func ranges() {
        let bytes = Array("From: Jo <a@b>, c@d".utf8)
        let list = AddressList(parsing: bytes[5...])
        #expect(list.mailboxes.map { bytes[$0.range].text } == ["Jo <a@b>", "c@d"])
        let broken = AddressList(parsing: Array("To: x@y <a@b>".utf8)[3...])
        #expect(broken.defects == [AddressDefect(.addressInDisplayName, at: 5)])
    }

    @Test("Raw Shift_JIS and ISO-2022-JP names do not break the address behind them")
    func rawJapanese() {
        // 表示 in Shift_JIS: the second byte of 表 is a backslash, before the closing quote.
        let shiftJIS: [UInt8] = Array("\"".utf8) + [0x82, 0xA0, 0x95, 0x5C] + Array("\" <a@b>, c@d".utf8)
        #expect(AddressList(parsing: shiftJIS[...]).mailboxes.map(\.address) == ["a@b", "c@d"])
        // 弟 is "Do"; 女 is "=w": kanji whose bytes are quotes, commas, brackets.
        let jis = Array("\u{1B}$B,<@\">(\u{1B}(B <a@b>, c@d".utf8)
        let list = AddressList(parsing: jis[...])
        #expect(list.mailboxes.map(\.address) == ["a@b", "c@d"])
        #expect(list.defects.map(\.kind) == [.rawEightBit])
    }

    @Test("Limits hold: mailboxes, defects, nested comments")
    func limits() {
        var limits = Limits()
        limits.mailboxesMax = 3
        limits.defectsMax = 2
        limits.commentNestingMax = 2
        let many = AddressList(parsing: Array("a@b,c@d,e@f,g@h".utf8)[...], limits: limits)
        #expect(many.mailboxes.count == 3)
        #expect(many.defects.map(\.kind) == [.tooManyMailboxes])
        let broken = AddressList(parsing: Array("> > > a@b".utf8)[...], limits: limits)
        #expect(broken.defects.count == 2)
        let deep = AddressList(parsing: Array("(((x))) a@b".utf8)[...], limits: limits)
        #expect(deep.defects.first?.kind == .commentTooDeep)
        #expect(deep.mailboxes.map(\.address) == ["a@b"])
    }
}
