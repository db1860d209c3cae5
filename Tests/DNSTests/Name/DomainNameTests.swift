import Testing

@testable import DNS

@Suite struct DomainNameTests {
    private func name(_ text: String) throws -> DomainName { try #require(DomainName(text)) }

    @Test func `a name is its labels, whatever the case and a final dot`() throws {
        let one = try name("Mail.Example.JP.")
        #expect(one.labels == ["mail", "example", "jp"].map { Array($0.utf8) })
        #expect(one.labelCount == 3)
        #expect(one.description == "mail.example.jp")
        #expect(one.bytes == Array("mail.example.jp".utf8))
        #expect(one == DomainName(labels: one.labels))
        #expect(one == (try name("mail.example.jp")))
        #expect(Set([one, try name("mail.example.jp"), try name("example.jp")]).count == 2)
    }

    @Test func `what is no name`() {
        for text in ["", ".", "a..b", ".a", "a.."] { #expect(DomainName(text) == nil, "\(text)") }
        #expect(DomainName(labels: [[]]) == nil)
        #expect(DomainName(labels: []) == .root)
    }

    @Test func `lengths: 63 bytes a label, 255 with all lengths and the root`() throws {
        let label = String(repeating: "a", count: 63)
        #expect(DomainName(label)?.labels.first?.count == 63)
        #expect(DomainName(label + "a") == nil)
        #expect(DomainName(labels: [Array((label + "a").utf8)]) == nil)
        let longest = "\(label).\(label).\(label).\(String(repeating: "b", count: 61))"
        #expect(try name(longest).labelCount == 4)
        #expect(try name(longest + ".").bytes.count == 253)
        #expect(DomainName(longest + "b") == nil)
        #expect(DomainName(labels: try name(longest).labels) == (try name(longest)))
        #expect(DomainName(labels: try name(longest).labels + [[0x62]]) == nil)
        #expect(try name(longest).prepending("b") == nil)
    }

    @Test func `above and below`() throws {
        let one = try name("a.b.example.jp")
        #expect(one.parent == (try name("b.example.jp")))
        #expect(DomainName.root.parent == nil)
        #expect(try name("jp").parent == .root)
        #expect(one.suffix(2) == (try name("example.jp")))
        #expect(one.suffix(9) == one)
        #expect(one.suffix(0) == .root)
        #expect(one.suffix(-1) == .root)
        #expect(try name("example.jp").prepending("_dmarc") == (try name("_dmarc.example.jp")))
        #expect(try name("jp").prepending(try name("a.b")) == (try name("a.b.jp")))
        #expect(one.isSubdomain(of: try name("example.jp")))
        #expect(one.isSubdomain(of: one))
        #expect(one.isSubdomain(of: .root))
        #expect(!one.isSubdomain(of: try name("ample.jp")))
        #expect(!(try name("example.jp").isSubdomain(of: one)))
        #expect(!(try name("badexample.jp").isSubdomain(of: try name("example.jp"))))
    }

    @Test func `bytes that would mislead are escaped in the text`() throws {
        let labels = [Array("a.b\\".utf8), [0x00, 0x7F, 0xFF, 0x20], Array("c\"(;".utf8)]
        let odd = try #require(DomainName(labels: labels))
        #expect(odd.description == #"a\.b\\.\000\127\255\032.c\"\(\;"#)
        #expect(DomainName.root.description == ".")
        #expect(odd.hasLabel(startingWith: Array("a.".utf8)))
        #expect(!odd.hasLabel(startingWith: Array("b".utf8)))
        #expect(!odd.hasLabel(startingWith: Array("a.b\\c".utf8)))
    }

    @Test func `reverse names`() throws {
        #expect(IPAddress("192.0.2.1")?.reverseName.description == "1.2.0.192.in-addr.arpa")
        let six = try #require(IPAddress("2001:db8::1")).reverseName
        #expect(six.labelCount == 34)
        #expect(six.description.hasPrefix("1.0.0.0.") && six.description.hasSuffix(".8.b.d.0.1.0.0.2.ip6.arpa"))
    }
}
