import DNS
import Mail
import TestSupport
import Testing

@testable import Authentication

@Suite struct ReceivedSPFTests {
    private func field(
        _ identity: SPFIdentity,
        helo: [UInt8] = Array("helo.example".utf8),
        reason: SPFReason? = nil
    ) throws -> [UInt8] {
        let domain = try #require(DomainName("d.example"))
        let outcome = SPFOutcome(
            result: .pass,
            reason: reason ?? .matched(term: "ip4:192.0.2.0/24", domain: domain),
            identity: identity,
            domain: domain,
            explanation: nil,
            walk: [],
            termsUsed: 0,
            voidsUsed: 0
        )
        let receiver = try #require(DomainName("rx.example"))
        return ReceivedSPF(outcome: outcome, client: .v4(0xC000_0201), helo: helo, receiver: receiver).field
    }

    @Test func `the field has the form of RFC 7208 section 9_1`() throws {
        let sender = EnvelopeAddress(localPart: Array("a b\"".utf8), domain: Array("d.example".utf8))
        let expected = """
            Received-SPF: pass (rx.example: d.example permits 192.0.2.1)
            \treceiver=rx.example;
            \tclient-ip=192.0.2.1;
            \tenvelope-from="a b\\"@d.example";
            \thelo=helo.example;
            \tidentity=mailfrom;
            \tmechanism="ip4:192.0.2.0/24"

            """
        #expect(try field(.mailFrom(sender)).text == expected.replacing("\n", with: "\r\n"))
        #expect(try field(.helo).text.contains("identity=helo"))
        #expect(try field(.mailFrom(.null)).text.contains("envelope-from=\"\""))
    }

    @Test func `nothing can be injected`() throws {
        var noise = SeededGenerator(seed: 9)
        let alphabet: [UInt8] = Array("a.\"\\();=<>@\r\n\t\0".utf8) + [0x7F, 0x80, 0xE3, 0xFF]
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0...600, using: &noise)).map { _ in
                alphabet.randomElement(using: &noise) ?? 0
            }
            let half = bytes.count / 2
            let sender = EnvelopeAddress(localPart: Array(bytes[..<half]), domain: Array(bytes[half...]))
            let field = try field(.mailFrom(sender), helo: bytes)
            #expect(field.allSatisfy { $0.isVisible || $0.isWhitespace })
            let header = Header(parsing: field + Array("\r\n".utf8))
            #expect(header.fields.count == 1)
            #expect(header.defects.isEmpty)
            // Outside of quoted strings only the semicolons between the six pairs.
            var isQuoted = false
            var isEscaped = false
            var semicolons = 0
            for byte in field {
                if isEscaped {
                    isEscaped = false
                } else if byte == ASCII.backslash {
                    isEscaped = true
                } else if byte == ASCII.quote {
                    isQuoted.toggle()
                } else if byte == ASCII.semicolon, !isQuoted {
                    semicolons += 1
                }
            }
            #expect(!isQuoted)
            #expect(semicolons == 5)
        }
    }
}
