import Mail
import TestSupport
import Testing

@Suite struct HeaderTextTests {
    private func decode(_ text: String) -> String { HeaderText.decode(Array(text.utf8)[...]) }

    @Test(arguments: [
        (" Hello\r\n World ", "Hello World"),
        ("=?utf-8?B?5bGx?= =?utf-8?B?55Sw?=", "山田"),
        ("=?utf-8?B?5bE=?=\r\n =?utf-8?B?seeUsA==?=", "山田"),
        ("=?utf-8?Q?=E5=B1?= =?utf-8?Q?=B1?=", "山"),
        ("=?utf-8?Q?=E5=B1?= =?UTF-8?B?sQ==?=", "山"),
        // Base64 cut in the middle of a quantum.
        ("=?utf-8?B?5bG?= =?utf-8?B?x55Sw?=", "山田"),
        ("=?utf-8?B?5bE?= =?utf-8?B?sQ?=", "山"),
        ("=?utf-8?Q?a_b=5F?=", "a b_"),
        ("=?utf-8*en?q?a?=", "a"),
        ("a =?utf-8?q?b?= c", "a b c"),
        ("a=?utf-8?q?b?=c", "abc"),
        ("=?utf-8?q?a?=  \t =?iso-8859-1?q?=E9?=", "aé"),
        ("=?utf-8?q?bad=ZZ=?=", "bad=ZZ="),
        ("=?utf-8?B?!!!!?=", ""),
        ("=?utf-8?q?never closed", "never closed"),
        ("=?utf-8?B?5bGx =?utf-8?B?55Sw?=", "山田"),
        ("=?utf-8?X?a?=", "=?utf-8?X?a?="),
        ("=?utf-8?q?a", "a"),
        ("=??q?a?=", "=??q?a?="),
        ("=?utf-8?q?=0D=0AX-Evil:_1?=", "  X-Evil: 1"),
        ("=?utf-8?q?=00=1B[31m?=", "\u{FFFD}\u{FFFD}[31m"),
        ("a\0b", "a\u{FFFD}b"),
        ("\"=?utf-8?q?a?=\"", "\"a\""),
        ("=?utf-8?q?=E5=B1?=", "\u{FFFD}"),
        ("=?x-unknown?q?=C3=A9?=", "é"),
        ("é =?utf-8?q?=C3=A9?= é", "é é é"),
        ("", ""),
    ])
    func `values read as people read them`(value: String, expected: String) {
        #expect(decode(value) == expected)
    }

    @Test func `raw Latin-1 beside encoded words`() {
        let value = Array("Caf".utf8) + [0xE9] + Array(" =?utf-8?q?=C3=A9?=".utf8)
        #expect(HeaderText.decode(value[...]) == "Café é")
    }

    @Test func `output stops at the limit, between characters`() {
        var limits = Limits()
        limits.decodedHeaderBytesMax = 10
        let value = Array(repeating: "=?utf-8?B?5bGx55Sw?=", count: 5).joined(separator: " ")
        #expect(HeaderText.decode(Array(value.utf8)[...], limits: limits) == "山田山")
        #expect(HeaderText.decode(Array("abcdefghijklmn".utf8)[...], limits: limits) == "abcdefghij")
    }

    @Test func `mutations never trap`() {
        let seed = Array("x =?utf-8*en?B?5bGx55Sw?=\r\n =?iso-2022-jp?Q?=1B$B;3=1B(B?= \u{1B}$B;3\u{1B}(B =?a?q?b".utf8)
        for bytes in HostileBytes.variants(of: seed, count: 5_000) { _ = HeaderText.decode(bytes[...]) }
    }
}
