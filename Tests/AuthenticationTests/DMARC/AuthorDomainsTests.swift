import Authentication
import DNS
import Mail
import Testing

@Suite struct AuthorDomainsTests {
    private func read(_ fields: String...) -> AuthorDomains {
        AuthorDomains(fields: fields.map { Array($0.utf8)[...] })
    }

    @Test func `one plain address is regular`() {
        let authors = read(" Name <user@Example.COM>")
        #expect(authors.domains.map(\.description) == ["example.com"])
        #expect(!authors.isIrregular)
    }

    @Test func `U-labels are converted`() {
        #expect(read("user@bücher.example").domains.map(\.description) == ["xn--bcher-kva.example"])
    }

    @Test(arguments: [
        "user@[192.0.2.1]", "user@192.0.2.1", "user", "user@", "", "<>", "Name", "user@a..b",
        "user@[IPv6:2001:db8::1]",
    ])
    func `what is no domain is not looked up`(field: String) {
        let authors = read(field)
        #expect(authors.domains.isEmpty)
        #expect(authors.isIrregular)
    }

    @Test func `a domain that may be read otherwise is irregular`() {
        #expect(read("user@exa\"mple.com").isIrregular)
    }

    @Test func `all fields and mailboxes count, each domain once`() {
        let authors = read("a@x.example, B <b@y.example>", "c@X.example, d@[192.0.2.1], g: e@z.example;")
        #expect(authors.domains.map(\.description) == ["x.example", "y.example", "z.example"])
        #expect(authors.fieldCount == 2 && authors.mailboxCount == 5)
        #expect(authors.unusable == ["[192.0.2.1]"])
        #expect(authors.isIrregular)
    }

    @Test func `the From fields of a header are taken`() {
        let authors = AuthorDomains(
            header: .init(parsing: Array("From: a@x.example\r\nfrom: b@y.example\r\n\r\n".utf8))
        )
        #expect(authors.domains.count == 2 && authors.fieldCount == 2)
    }
}
