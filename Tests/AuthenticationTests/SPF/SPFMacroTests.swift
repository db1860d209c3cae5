import DNS
import TestSupport
import Testing

@testable import Authentication

@Suite struct SPFMacroTests {
    private let values = SPFMacroValues(
        localPart: Array("strong-bad".utf8),
        senderDomain: Array("email.example.com".utf8),
        domain: Array("email.example.com".utf8),
        client: .v4(0xC000_0203),
        helo: Array("mx.example.org".utf8),
        receiver: Array("rx.example.net".utf8),
        now: 1_234_567_890
    )

    private func expand(_ text: String, _ values: SPFMacroValues, limit: Int = 1024) throws -> String {
        let parsed = try SPFMacroString(parsing: Array(text.utf8)[...], allowsSpaces: true)
        return String(decoding: parsed.expanded(with: values, limit: limit), as: UTF8.self)
    }

    @Test(arguments: [
        ("%{s}", "strong-bad@email.example.com"), ("%{o}", "email.example.com"), ("%{d}", "email.example.com"),
        ("%{d4}", "email.example.com"), ("%{d3}", "email.example.com"), ("%{d2}", "example.com"), ("%{d1}", "com"),
        ("%{dr}", "com.example.email"), ("%{d2r}", "example.email"), ("%{l}", "strong-bad"), ("%{l-}", "strong.bad"),
        ("%{lr}", "strong-bad"), ("%{lr-}", "bad.strong"), ("%{l1r-}", "strong"),
        ("%{ir}.%{v}._spf.%{d2}", "3.2.0.192.in-addr._spf.example.com"),
        ("%{lr-}.lp._spf.%{d2}", "bad.strong.lp._spf.example.com"),
        ("%{d2}.trusted-domains.example.net", "example.com.trusted-domains.example.net"),
        ("%{c} %{R} %{t} %{h} %{p}", "192.0.2.3 rx.example.net 1234567890 mx.example.org unknown"),
        ("%{S}", "strong-bad%40email.example.com"), ("%%%_%-", "% %20"), ("a %{l2r-.}", "a bad.strong"),
    ])
    func `the examples of RFC 7208 section 7_4 expand`(text: String, expected: String) throws {
        #expect(try expand(text, values) == expected)
    }

    @Test func `an IPv6 address expands to nibbles`() throws {
        var values = values
        values.client = .v6(0x2001_0DB8_0000_0000, 0xCB01)
        let nibbles = "1.0.b.c.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6._spf.example.com"
        #expect(try expand("%{ir}.%{v}._spf.%{d2}", values).lowercased() == nibbles)
        #expect(try expand("%{c}", values) == "2001:db8::cb01")
    }

    @Test func `a name is cut on the left, whole labels at a time`() {
        let label = [UInt8](repeating: 0x61, count: 49)
        let long = Array(repeatElement(label, count: 8).joined(separator: [0x2E])) + [0x2E]
        let name = SPFTargetName(long)
        #expect(name.bytes.count == 249)
        #expect(name.name?.labels.count == 5)
        #expect(SPFTargetName([UInt8](repeating: 0x61, count: 300)).name == nil)
    }

    @Test func `an expansion is bounded however much is written`() throws {
        var values = values
        values.localPart = [UInt8](repeating: 0x2E, count: 1024)
        let text = String(repeating: "%{L}", count: 1000)
        #expect(try expand(text, values, limit: 500).utf8.count == 500)
    }

    @Test func `random macros expand without a trap`() {
        var noise = SeededGenerator(seed: 7)
        let alphabet = Array("%{}slodiphcrtvSLODZ0129r.-+,/_= %".utf8)
        var expanded = 0
        for _ in 0..<50_000 {
            let count = Int.random(in: 0...24, using: &noise)
            let text = (0..<count).map { _ in alphabet.randomElement(using: &noise) ?? 0 }
            guard let parsed = try? SPFMacroString(parsing: text[...], allowsSpaces: true) else { continue }
            expanded += parsed.expanded(with: values, limit: 64).count
        }
        #expect(expanded > 0)
    }
}
