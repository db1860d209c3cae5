import DNS
import Testing

struct ZoneParserTests {
    private func records(_ text: String, _ name: String, _ type: RecordType) throws -> [Record] {
        try Zone(text).answer(to: Question(try #require(DomainName(name)), type)).records
    }

    private func text(_ zone: String, _ name: String) throws -> [[[UInt8]]] {
        try records(zone, name, .txt).map { if case .txt(let strings) = $0 { strings } else { [] } }
    }

    /// RFC 1035 section 5.3, with what mail needs.
    private static let sample = """
        $ORIGIN ISI.EDU.
        $TTL 1h30m
        @   IN  SOA     VENERA      Action\\.domains (
                                         20     ; SERIAL
                                         7200   ; REFRESH
                                         600    ; RETRY
                                         3600000; EXPIRE
                                         60)    ; MINIMUM

                NS      A.ISI.EDU.
                MX      10      VENERA
                MX      20      VAXA
        A       60 IN A 26.3.0.103
        VENERA  IN 60 A       10.1.0.52
                      AAAA    2001:db8::1
        52.0.1.10.in-addr.arpa. PTR VENERA
        _25._tcp.VENERA TLSA 3 1 1 ( 0C72AC70B745AC19998811B131D662C9
            AC69DBDBE7CB23E5B514B56664C5D3D6 )
        """

    @Test func theExampleOfTheStandardIsRead() throws {
        let venera = try #require(DomainName("venera.isi.edu"))
        let exchanges = try records(Self.sample, "isi.edu", .mx)
        #expect(exchanges.first == .mx(preference: 10, exchange: venera))
        #expect(exchanges.count == 2)
        #expect(try records(Self.sample, "venera.isi.edu", .aaaa).count == 1)
        #expect(try records(Self.sample, "52.0.1.10.in-addr.arpa", .ptr) == [.ptr(venera)])
        guard case .tlsa(3, 1, 1, let data) = try records(Self.sample, "_25._tcp.venera.isi.edu", .tlsa).first else {
            Issue.record("no TLSA record")
            return
        }
        #expect(data.count == 32)
        let zone = try Zone(Self.sample)
        #expect(zone.answer(to: Question(venera, .a)).ttl == 60)
        #expect(zone.answer(to: Question(venera, .aaaa)).ttl == 5400)
        #expect(zone.answer(to: Question(venera, .txt)).outcome == .noData)
    }

    @Test func stringsKeepTheirBytes() throws {
        let zone = ##"""
            example.com TXT "one" two "th;r(e)e" "a\"b\\c\010\255\;" ""
                        TXT unquoted\ blank
                        TXT ( "over"
                              "lines" ) ; comment
                        TXT \# 4 03616263
                        SPF "ignored"
            """##
        let strings = try text(zone, "example.com")
        let expected = Array(#"a"b\c"#.utf8) + [10, 255] + Array(";".utf8)
        #expect(strings.first == [Array("one".utf8), Array("two".utf8), Array("th;r(e)e".utf8), expected, []])
        #expect(
            strings.dropFirst() == [
                [Array("unquoted blank".utf8)], [Array("over".utf8), Array("lines".utf8)], [Array("abc".utf8)],
            ]
        )
    }

    @Test func longStringsAreCutAsTheWireNeeds() throws {
        let strings = try text("example.com TXT \"\(String(repeating: "x", count: 600))\"", "example.com")
        #expect(strings.first?.map(\.count) == [255, 255, 90])
        #expect(try text("e TXT \"\(String(repeating: "x", count: 60_000))\"", "e").first?.joined().count == 60_000)
        #expect(throws: ZoneError.self) { try Zone("e TXT \"\(String(repeating: "x", count: 70_000))\"") }
    }

    @Test func aTextWithoutStringsIsEmpty() throws {
        #expect(try text("e TXT", "e") == [[[]]])
    }

    @Test func aStringMayGoOverLines() throws {
        #expect(try text("e TXT \"a\nb\"", "e") == [[Array("a\nb".utf8)]])
    }

    @Test func namesKeepOddBytesAndEscapedDots() throws {
        let zone = "$ORIGIN example.\na\\.b\\032c.d A 192.0.2.1\n\u{3042} TXT x\n*._x A 192.0.2.1\n@ MX 0 .\n"
        let odd = try #require(DomainName(labels: [Array("a.b c".utf8), Array("d".utf8), Array("example".utf8)]))
        #expect(try Zone(zone).answer(to: Question(odd, .a)).records.count == 1)
        #expect(try text(zone, "\u{3042}.example") == [[[0x78]]])
        #expect(try records(zone, "example", .mx) == [.mx(preference: 0, exchange: .root)])
    }

    @Test func unknownTypesAreSkippedButTheirNamesExist() throws {
        let zone = """
            a.example TYPE65280 \\# 3 abcdef
            b.example CAA 0 issue "x"
            c.example TYPE1 \\# 4 c0000201
            d.example DNAME elsewhere.example
            """
        for name in ["a", "b", "d"] {
            let question = Question(try #require(DomainName("\(name).example")), .txt)
            #expect(try Zone(zone).answer(to: question).outcome == .noData)
        }
        #expect(try records(zone, "c.example", .a) == [.a(.v4(0xC000_0201))])
        #expect(try records(zone, "x.d.example", .a) == [])
    }

    @Test(arguments: [("\r\n", ""), ("\n", "\u{FEFF}")])
    func lineEndsAndByteOrderMarksDoNotMatter(lineEnd: String, front: String) throws {
        let zone = front + ["example.com TXT \"a\" b", "", "; comment", "  A 192.0.2.1", ""].joined(separator: lineEnd)
        #expect(try text(zone, "example.com") == [[[0x61], [0x62]]])
        #expect(try records(zone, "example.com", .a).count == 1)
        #expect(try records("", "example.com", .a) == [])
    }
}
