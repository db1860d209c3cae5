import Authentication
import TestSupport
import Testing

@Suite struct ResultsWritingTests {
    private func write(_ field: AuthenticationResults, utf8Allowed: Bool = false) -> String {
        String(decoding: field.serialized(utf8Allowed: utf8Allowed), as: UTF8.self)
    }

    private func field(mailFrom: String) -> AuthenticationResults {
        AuthenticationResults(
            authservID: "mx.example",
            results: [MethodResult("spf", "fail", properties: [ResultProperty("smtp", "mailfrom", mailFrom)])]
        )
    }

    @Test func `results stand in a fixed order, each on its line`() {
        let field = AuthenticationResults(
            authservID: "mx.example",
            results: [
                MethodResult("x-own", "pass"), MethodResult("dmarc", "pass"),
                MethodResult("dkim", "pass", properties: [ResultProperty("header", "d", "b.example")]),
                MethodResult("dkim", "fail", reason: "body has changed"), MethodResult("iprev", "pass"),
                MethodResult("spf", "pass").commented("v=spf1 -all"),
            ]
        )
        let expected = [
            "Authentication-Results: mx.example;", "\tiprev=pass;", "\tspf=pass (v=spf1 -all);",
            "\tdkim=pass header.d=b.example;", "\tdkim=fail reason=\"body has changed\";", "\tdmarc=pass;",
            "\tx-own=pass", "",
        ]
        #expect(String(decoding: field.headerField(), as: UTF8.self) == expected.joined(separator: "\r\n"))
        #expect(write(field).contains("\tspf=pass (v"))
        #expect(String(decoding: field.serialized(includesComments: false), as: UTF8.self).contains("\tspf=pass;"))
    }

    @Test func `no results are none`() {
        #expect(write(AuthenticationResults(authservID: "mx.example", version: 1, results: [])) == "mx.example 1; none")
        #expect(write(AuthenticationResults(authservID: nil, results: [])).isEmpty)
    }

    @Test(arguments: [
        ("user@example.net", "user@example.net"), ("@example.net", "@example.net"), ("example.net", "example.net"),
        ("example.net(.example.com", "\"example.net(.example.com\""), ("a; dkim=pass", "\"a; dkim=pass\""),
        ("a\" dkim=pass x=\"", #""a\" dkim=pass x=\"""#), ("a\\", #""a\\""#), ("", "\"\""),
        ("2001:db8::1", "\"2001:db8::1\""),
        ("a\r\nX-Forged: 1", "\"a%0D%0AX-Forged: 1\""), ("a\u{0}b", "a%00b"), ("AB/c+d=", "\"AB/c+d=\""),
        ("用@例.example", "%E7%94%A8@%E4%BE%8B.example"),
    ])
    func `a value cannot leave its place`(value: String, written: String) {
        let text = write(field(mailFrom: value))
        let expected = written.contains("%E7") ? "\"" + written + "\"" : written
        #expect(text == "mx.example;\r\n\tspf=fail smtp.mailfrom=\(expected)")
    }

    @Test func `names cannot leave their place either`() {
        let result = MethodResult("d k\r\nim", "pa;ss", properties: [ResultProperty("he=ad", "d\" (", "v")])
        let field = AuthenticationResults(authservID: "mx; dkim=pass", results: [result])
        #expect(write(field) == "\"mx; dkim=pass\";\r\n\td-k--im=pa-ss he-ad.d---=v")
    }

    @Test func `an internationalised message may hold UTF-8`() {
        #expect(write(field(mailFrom: "用@例.example"), utf8Allowed: true).hasSuffix("=\"用@例.example\""))
    }

    @Test func `a value that is too long is cut and shows it`() throws {
        let written = write(field(mailFrom: String(repeating: "a", count: 5_000)))
        #expect(written.hasSuffix("aaa..."))
        #expect(written.utf8.count < 350)
        let wide = write(field(mailFrom: String(repeating: "用", count: 5_000)))
        #expect(wide.hasSuffix("%A8..."))
    }

    @Test func `more results than a field holds leave the last of the many out`() {
        let long = String(repeating: "\\", count: 250)
        let many = (0..<90).map { _ in
            MethodResult("dkim", "fail", reason: long, properties: [ResultProperty("header", "d", long)])
        }
        let field = AuthenticationResults(
            authservID: "mx.example",
            results: many + [MethodResult("dmarc", "fail"), MethodResult("spf", "fail")]
        )
        let bytes = field.headerField()
        #expect(bytes.count <= 16 << 10)
        let read = AuthenticationResults(parsing: bytes.dropFirst(24))
        #expect(read.results(of: "dmarc").count == 1 && read.results(of: "spf").count == 1)
        #expect(read.results(of: "dkim").count > 5)
        #expect(read.results.last?.comment == "\(92 - read.results.count) more left out")
        #expect(read.headerField() == bytes)
    }

    @Test func `what is written is read back as it was, whatever it holds`() {
        var random = Noise(seed: 1)
        for round in 0..<1_500 {
            let field = Self.hostile(using: &random)
            for utf8Allowed in [true, false] {
                let bytes = field.headerField(utf8Allowed: utf8Allowed)
                checkLines(bytes, asciiOnly: !utf8Allowed, round)
                let value = bytes.dropFirst("Authentication-Results: ".utf8.count).dropLast(2)
                let read = AuthenticationResults(parsingARC: value)
                if utf8Allowed { #expect(read == field.sorted, "round \(round)") }
                #expect(read.results.map(\.method) == field.sorted.results.map(\.method), "round \(round)")
                #expect(read.results.map(\.result) == field.sorted.results.map(\.result), "round \(round)")
            }
        }
    }

    private func checkLines(_ bytes: [UInt8], asciiOnly: Bool, _ round: Int) {
        #expect(bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0D || $0 == 0x0A || $0 == 0x09 })
        #expect(!asciiOnly || bytes.allSatisfy { $0 < 0x80 })
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        #expect(lines.popLast()?.isEmpty == true)
        for (number, line) in lines.enumerated() {
            #expect(line.last == 0x0D && line.count <= 999 && line.dropLast().allSatisfy { $0 != 0x0D })
            #expect(number == 0 || line.first == 0x20 || line.first == 0x09, "round \(round)")
            #expect(line.contains { $0 > 0x20 }, "a line of blanks in round \(round)")
        }
    }

    private static func hostile(using random: inout Noise) -> AuthenticationResults {
        let pieces = [
            "a", "example.com", "@", "\"", "\\", ";", "(", ")", "\r\n", "\n", "\r", "\t", " ", "  ", "\u{0}", "=",
            "dkim=pass", "用", "é", "\u{202E}", "%0D", "reason", "none", "/", "1", ".", ",", "x\u{301}", "longer-word ",
        ]
        func text(_ length: Int, _ random: inout Noise) -> String {
            (0..<Int.random(in: 0...length, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }.joined()
        }
        let results = (0..<Int.random(in: 0...4, using: &random)).map { _ in
            MethodResult(
                text(3, &random),
                version: Bool.random(using: &random) ? nil : 1,
                text(3, &random),
                reason: Bool.random(using: &random) ? nil : text(60, &random),
                properties: (0..<Int.random(in: 0...3, using: &random)).map { _ in
                    ResultProperty(text(2, &random), text(2, &random), text(60, &random))
                }
            ).commented(Bool.random(using: &random) ? nil : text(40, &random))
        }
        return AuthenticationResults(
            authservID: Int.random(in: 0...5, using: &random) == 0 ? nil : text(6, &random),
            version: Bool.random(using: &random) ? nil : 1,
            instance: Bool.random(using: &random) ? nil : Int.random(in: 1...50, using: &random),
            results: results
        )
    }
}
