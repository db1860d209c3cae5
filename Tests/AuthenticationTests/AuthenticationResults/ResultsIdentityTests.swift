import Authentication
import DNS
import Testing

@Suite struct ResultsIdentityTests {
    @Test(arguments: [
        "mx.example.com; none", "MX.Example.COM;spf=pass", " (us) mx.example.com (x) 1; none",
        "\"mx.example.com\"; none",
        "\r\n\tmx.example.com\r\n ; none", "mx.example.com.; none", "mx.example.com", "mx.example.com junk; none",
        "\"mx.example\\.com\"; none", "mx．example.com; none",
    ])
    func `our own name is found in every spelling`(text: String) throws {
        let field = AuthenticationResults(parsing: Array(text.utf8)[...])
        #expect(field.isFrom(try #require(DomainName("mx.example.com"))), "\(field)")
        #expect(field.isFrom(authservID: "Mx.Example.com"))
    }

    @Test(arguments: [
        "mx.example.net; none", "spf=pass; mx.example.com", "", "x.mx.example.com; none", "(mx.example.com)",
    ])
    func `others are not us`(text: String) throws {
        let field = AuthenticationResults(parsing: Array(text.utf8)[...])
        #expect(!field.isFrom(try #require(DomainName("mx.example.com"))))
        #expect(!field.isFrom(authservID: "mx.example.com"))
    }

    @Test func `names in other scripts are compared as names`() throws {
        let field = AuthenticationResults(parsing: Array("MX.Bücher.example; none".utf8)[...])
        #expect(field.isFrom(try #require(DomainName("mx.xn--bcher-kva.example"))))
        let ascii = AuthenticationResults(parsing: Array("mx.xn--bcher-kva.example; none".utf8)[...])
        #expect(ascii.isFrom(authservID: "mx.bücher.example"))
    }

    @Test func `an oversize field is still found`() throws {
        let text = "mx.example.com; spf=pass (" + String(repeating: "a", count: 100_000) + ")"
        let field = AuthenticationResults(parsing: Array(text.utf8)[...])
        #expect(field.isOversize)
        #expect(field.isFrom(try #require(DomainName("mx.example.com"))))
    }
}
