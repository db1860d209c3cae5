import DNS
import TestSupport
import Testing

@testable import Authentication

@Suite struct SPFRecordTests {
    private func parse(_ text: String) throws(SPFSyntaxError) -> SPFRecord {
        try SPFRecord(parsing: Array(text.utf8))
    }

    @Test func `a record is read into terms`() throws {
        let record = try parse("V=Spf1  ~A:a.example/24//64 ip6:2001:db8::/32 x-y.z=%{d}  exp=e.example redirect=_%{d}")
        #expect(record.version == .spf1)
        #expect(record.directives.map(\.text) == ["~A:a.example/24//64", "ip6:2001:db8::/32"])
        #expect(record.directives.map(\.qualifier) == [.softfail, .pass])
        let name = try SPFMacroString(parsing: Array("a.example".utf8)[...])
        #expect(record.directives[0].mechanism == .a(name, SPFPrefix(v4: 24, v6: 64)))
        #expect(record.directives[1].mechanism == .network(.v6(0x2001_0DB8_0000_0000, 0), prefixLength: 32))
        #expect(record.modifiers.map(\.kind) == [.unknown, .explanation, .redirect])
        #expect(record.redirect?.text == "redirect=_%{d}")
    }

    @Test func `modifiers behind a mechanism of Sender ID belong to it`() throws {
        let record = try parse("spf2.0/mfrom,pra g=1 a p=1 q=2 redirect=r.example -all p=3")
        #expect(record.version == .senderID(scopes: ["mfrom", "pra"]))
        #expect(record.positionalModifiers(ofDirective: 0).map(\.text) == ["p=1", "q=2"])
        #expect(record.positionalModifiers(ofDirective: 1).map(\.text) == ["p=3"])
    }

    @Test(arguments: [
        ("v=spf2 -all", SPFSyntaxError.Kind.version), ("spf2./pra", .version), ("spf2.0/", .version),
        ("spf2.0/pra,", .version), ("spf2.0 -all", .version), ("v=spf10", .version), ("", .version),
        ("v=spf1 a:é.example", .byte), ("v=spf1 a\tb", .byte), ("v=spf1 a\u{7F}", .byte),
        ("v=spf1 alll", .unknownMechanism), ("v=spf1 -", .unknownMechanism), ("v=spf1 --all", .unknownMechanism),
        ("v=spf1 redirect:a.example", .unknownMechanism), ("v=spf1 1a=b", .unknownMechanism),
        ("v=spf1 all:", .unexpectedArgument), ("v=spf1 all/0", .unexpectedArgument),
        ("v=spf1 exists/24", .unexpectedArgument), ("v=spf1 ptr/24", .unexpectedArgument),
        ("v=spf1 include", .missingArgument), ("v=spf1 include:", .missingArgument), ("v=spf1 a:", .missingArgument),
        ("v=spf1 a:/24", .missingArgument), ("v=spf1 ip4", .missingArgument), ("v=spf1 ip6:", .missingArgument),
        ("v=spf1 exp=", .missingArgument), ("v=spf1 redirect=", .missingArgument),
        ("v=spf1 a:localhost", .domainEnd), ("v=spf1 a:a.example/", .domainEnd), ("v=spf1 a:a.b-", .domainEnd),
        ("v=spf1 a:a.-b", .domainEnd), ("v=spf1 a:%{d}com", .domainEnd), ("v=spf1 a:a.example..", .domainEnd),
        ("v=spf1 a:%{d}.1", .domainEnd), ("v=spf1 exp=-all", .domainEnd),
        ("v=spf1 a:192.0.2.1", .addressForName), ("v=spf1 mx:300.1.1.1/24", .addressForName),
        ("v=spf1 include:2001:db8::1", .addressForName),
        ("v=spf1 ip4:2001:db8::1", .address), ("v=spf1 ip6:192.0.2.1", .address), ("v=spf1 ip4:192.0.2", .address),
        ("v=spf1 ip4:192.0.2.01", .address), ("v=spf1 ip6:::g", .address),
        ("v=spf1 ip4:192.0.2.1/33", .prefixLength), ("v=spf1 ip4:192.0.2.1/", .prefixLength),
        ("v=spf1 ip4:192.0.2.1/24/24", .prefixLength), ("v=spf1 ip6:::/129", .prefixLength),
        ("v=spf1 a/33", .prefixLength), ("v=spf1 a//129", .prefixLength), ("v=spf1 a/024", .prefixLength),
        ("v=spf1 a/99999999999999999999", .prefixLength),
        ("v=spf1 a:%{d", .macro), ("v=spf1 a:%", .macro), ("v=spf1 a:%x.example", .macro), ("v=spf1 a:%{}", .macro),
        ("v=spf1 a:%{z}", .macro), ("v=spf1 a:%{d0}", .macro), ("v=spf1 a:%{dr5}", .macro), ("v=spf1 a:%{d!}", .macro),
        ("v=spf1 x=%", .macro),
        ("v=spf1 a:%{c}", .macroOnlyInExplanation), ("v=spf1 exp=%{R}.example", .macroOnlyInExplanation),
        ("v=spf1 exp=a.example exp=b.example", .repeatedModifier),
        ("v=spf1 redirect=a.example -all REDIRECT=b.example", .repeatedModifier),
    ])
    func `a fault anywhere makes the record invalid`(text: String, kind: SPFSyntaxError.Kind) {
        #expect { _ = try parse(text) } throws: { ($0 as? SPFSyntaxError)?.kind == kind }
    }

    @Test(arguments: [
        "v=spf1", "v=spf1 ", "v=spf1 A MX PTR", "v=spf1 a:%{d}", "v=spf1 a:%%.%_.%-", "v=spf1 a/0//0", "v=spf1 mx//128",
        "v=spf1 a:a.example./24", "v=spf1 a:foo:bar/baz.example", "v=spf1 a:.example", "v=spf1 a:b.xn--zckzah",
        "v=spf1 a:b.c--d", "v=spf1 a:b.1a", "v=spf1 x=", "v=spf1 a=b", "v=spf1 ip6:::ffff:192.0.2.1",
        "v=spf1 exists:%{L99999999999999999999999999R.-+,/_=}",
    ])
    func `odd but lawful records are read`(text: String) throws { _ = try parse(text) }

    @Test func `an error names the term and its place`() {
        #expect { _ = try parse("v=spf1 mx  a:\u{1B}[2J -all") } throws: {
            $0 as? SPFSyntaxError == SPFSyntaxError(kind: .byte, term: "a:\\x1b[2J", offset: 11)
        }
    }

    @Test func `no bytes trap`() {
        var noise = SeededGenerator(seed: 7208)
        let seeds = [
            "v=spf1 a:%{d2r-}.example/24//64 mx ?ptr:%{h} ip4:192.0.2.0/24 ip6:2001:db8::/32 exists:%{ir}.x.example",
            "spf2.0/mfrom,pra +include:%{o}.example exp=e.%{d} redirect=_spf.%{d} unknown=%{L}%%%_%- ~all",
        ].map { Array($0.utf8) }
        var valid = 0
        for round in 0..<20_000 {
            var bytes = seeds[round % 2]
            for _ in 0..<Int.random(in: 1...4, using: &noise) {
                let place = Int.random(in: 0..<bytes.count, using: &noise)
                switch Int.random(in: 0..<4, using: &noise) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &noise)
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(seeds[1][place % seeds[1].count], at: place)
                default: bytes = Array(bytes.prefix(max(place, 1)))
                }
                if bytes.isEmpty { bytes = [0] }
            }
            if let record = try? SPFRecord(parsing: bytes) { valid += record.terms.count }
        }
        #expect(valid > 0)
    }

    @Test func `long runs of any byte are refused without a trap`() {
        for byte in UInt8.min...UInt8.max {
            let tail = [UInt8](repeating: byte, count: 20_000)
            #expect(throws: (any Error).self, "\(byte)") {
                _ = try SPFRecord(parsing: Array("v=spf1 a:".utf8) + tail + Array(" %".utf8))
            }
        }
    }
}
