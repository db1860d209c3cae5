import Mail
import Testing

@Suite struct MessageIDTests {
    private func read(_ text: String) -> [String] { MessageIDs.all(in: Array(text.utf8)[...]) }

    @Test(arguments: [
        ("<a@b> junk <c@d>", ["a@b", "c@d"]), ("<a@b><c@d>", ["a@b", "c@d"]), ("<a@b", ["a@b"]),
        ("a@b, c@d", ["a@b", "c@d"]),
        ("<a@b\r\n >", ["a@b"]), ("<>", []), ("", []), ("<a\0@b>", ["a\u{FFFD}@b"]), ("<<a@b>>", ["a@b"]),
    ])
    func `identifiers as they are written`(value: String, expected: [String]) {
        #expect(read(value) == expected)
    }

    @Test func `no more than the limits`() {
        var limits = Limits()
        limits.messageIDsMax = 2
        limits.phrasesMax = 2
        limits.listLocationsMax = 2
        #expect(MessageIDs.all(in: Array("<a> <b> <c>".utf8)[...], limits: limits).count == 2)
        #expect(MessageIDs.all(in: Array("a b c".utf8)[...], limits: limits).count == 2)
        #expect(PhraseList.all(in: Array("a, b, c".utf8)[...], limits: limits).count == 2)
        #expect(ListLocation.all(in: Array("<a>, <b>, <c>".utf8)[...], limits: limits).count == 2)
    }

    @Test func `list identifiers`() {
        let named = ListID(parsing: Array("\"=?utf-8?B?5bGx?= list\" <list.example.com>".utf8)[...])
        #expect(named?.identifier == "list.example.com")
        #expect(named?.description == "山 list")
        #expect(ListID(parsing: Array(" list.example.com ".utf8)[...])?.identifier == "list.example.com")
        #expect(ListID(parsing: Array("<>".utf8)[...]) == nil)
    }

    @Test func `unsubscribe links, folded and commented`() {
        let value = "<https://example.com/u?a=1,2>,\r\n <mailto:u@example.com> (By mail)"
        let links = ListLocation.all(in: Array(value.utf8)[...])
        #expect(
            links == [
                ListLocation(url: "https://example.com/u?a=1,2"),
                ListLocation(url: "mailto:u@example.com", comment: "By mail"),
            ]
        )
    }
}
