import Authentication
import TestSupport
import Testing

@Suite struct ResultsParsingTests {
    private func parse(_ text: String) -> AuthenticationResults {
        AuthenticationResults(parsing: Array(text.utf8)[...])
    }

    @Test func `a missing authserv-id is no reason to lose the results`() {
        let field = parse(
            "spf=pass (sender IP is 192.0.2.1)\r\n smtp.mailfrom=example.com; dkim=pass (signature was verified)"
                + " header.d=example.com;dmarc=pass action=none\r\n header.from=example.com;compauth=pass reason=100"
        )
        #expect(field.authservID == nil)
        #expect(field.results.map(\.method) == ["spf", "dkim", "dmarc", "compauth"])
        #expect(field.results[0].comment == "sender IP is 192.0.2.1")
        #expect(field.results[2].value("", "action") == "none")
        #expect(field.results[2].value("header", "from") == "example.com")
        #expect(field.results[3].reason == "100")
    }

    @Test func `what a large provider writes for ARC is read`() {
        let field = parse(
            "mx.example.com; dkim=pass header.i=@example.net header.s=s1 header.b=ab/C+d=;\r\n       arc=pass (i=1"
                + " spf=pass spfdomain=example.net dkim=pass dkdomain=example.net dmarc=pass fromdomain=example.net);"
                + " dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=example.net; arc=pass header.oldest-pass=0"
                + " smtp.remote-ip=\"2001:db8::1\" arc.chain=\"a.example:b.example\""
        )
        #expect(field.results.map(\.method) == ["dkim", "arc", "dmarc", "arc"])
        #expect(field.results[0].value("header", "b") == "ab/C+d=")
        #expect(field.results[1].comment?.hasPrefix("i=1 spf=pass") == true)
        #expect(field.results[3].value("smtp", "remote-ip") == "2001:db8::1")
        #expect(field.results[3].value("arc", "chain") == "a.example:b.example")
    }

    @Test func `the ARC field has its instance in front`() {
        let field = AuthenticationResults(parsingARC: Array(" i=2; mx.example; spf=none".utf8)[...])
        #expect(field.instance == 2)
        #expect(field.authservID == "mx.example")
        #expect(field.results.map(\.result) == ["none"])
        let bare = AuthenticationResults(parsingARC: Array("mx.example; spf=none".utf8)[...])
        #expect(bare.instance == nil)
        #expect(bare.authservID == "mx.example")
    }

    @Test func `case does not matter in names and is kept in values`() {
        let field = parse("MX.Example; SPF=Pass SMTP.MailFrom=User@Example.COM")
        #expect(field.authservID == "MX.Example")
        #expect(
            field.results.first
                == MethodResult(
                    "spf",
                    "pass",
                    properties: [
                        ResultProperty("smtp", "mailfrom", "User@Example.COM")
                    ]
                )
        )
    }

    @Test func `quoted values lose quotes and folding, and keep what is escaped`() {
        let field = parse(#"mx; spf=fail reason="a \"b\"; c=d"# + "\r\n\t" + #"e" smtp.mailfrom="x y"@example.com"#)
        #expect(field.results.count == 1)
        #expect(field.results[0].reason == #"a "b"; c=d e"#)
        #expect(field.results[0].value("smtp", "mailfrom") == #""x y"@example.com"#)
    }

    @Test func `a comment in a value ends it and cannot hide a result`() {
        let field = parse("mx; dkim=pass header.d=example.net(.example.com; dkim=fail (x) header.d=b); spf=fail")
        #expect(field.results.map(\.method) == ["dkim", "spf"])
        #expect(field.results[0].value("header", "d") == "example.net")
    }

    @Test(arguments: [
        "mx; spf=pass reason=\"never closed; dkim=pass", "mx; spf=pass (never closed; dkim=pass",
        "mx; spf=pass \"stray\" smtp.mailfrom=a", "mx;; ;spf=pass", "mx junk; spf=pass", "mx 1 spf=pass",
        "mx; =x; spf=pass", "mx; dkim; spf=pass", "mx; spf/1=pass", "mx; . = ; spf=pass;", "mx; none; spf=pass",
        "(c) mx (d) ; spf=pass", "\"mx\"; spf=pass",
    ])
    func `what is broken costs no more than itself`(text: String) {
        let field = parse(text)
        #expect(field.authservID == "mx")
        #expect(field.results.map(\.method) == ["spf"])
        #expect(field.results.first?.result == "pass")
    }

    @Test func `controls in values are shown, not passed on`() {
        let field = parse("mx; spf=pass smtp.mailfrom=\"a\u{0}b\u{1B}[2J\\\rc\u{202E}\"")
        #expect(field.results.first?.value("smtp", "mailfrom") == "a%00b%1B[2Jc%E2%80%AE")
    }

    @Test func `limits hold and an oversize field keeps its authserv-id`() {
        let many = parse("mx" + String(repeating: "; spf=pass", count: 500))
        #expect(many.results.count == 100)
        #expect(!many.isOversize)
        let large = parse("mx; spf=pass (" + String(repeating: "x", count: 20_000) + ")")
        #expect(large.isOversize)
        #expect(large.authservID == "mx")
        #expect(large.results.isEmpty)
    }

    @Test func `no bytes make it trap`() {
        var random = Noise(seed: 8601)
        let alphabet = Array("az09.=;()\"\\/@ \t\r\n-_none\u{0}é".utf8)
        let valid = Array(
            "mx.example 1; dkim (a) / 1 = pass (b) reason=\"c\" header.d=example.com header.i=\"@x\"; spf=none".utf8
        )
        var resultsSeen = 0
        for round in 0..<20_000 {
            var bytes = valid
            switch round % 3 {
            case 0:
                bytes = (0..<Int.random(in: 0...60, using: &random)).compactMap { _ in
                    alphabet.randomElement(using: &random)
                }
            case 1: bytes = Array(valid.prefix(round % (valid.count + 1)))
            default:
                for _ in 0..<3 {
                    bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
                }
            }
            let field = AuthenticationResults(parsing: ([0x3B, 0x28] + bytes)[2...])
            resultsSeen += field.results.count
            let written = field.serialized(utf8Allowed: true)
            #expect(AuthenticationResults(parsing: written[...]) == field.sorted, "\(bytes)")
        }
        #expect(resultsSeen > 5_000)
    }

    @Test(arguments: ["(", ")", "\"", ";", "=", "a.", "()", "a=b ", " ", "\\", "a=\"", "\u{0}"])
    func `a field full of one thing is read at once`(piece: String) {
        var limits = Authentication.Limits()
        limits.resultsFieldBytesMax = 1 << 21
        let bytes = Array(String(repeating: piece, count: (1 << 18) / piece.utf8.count).utf8)
        let start = ContinuousClock.now
        let field = AuthenticationResults(parsing: bytes[...], limits: limits)
        #expect(field.results.count <= 100)
        #expect(ContinuousClock.now - start < Patience.seconds(5))
    }
}
