import DNS
import Testing

struct ZoneAnswerTests {
    private func ask(_ text: String, _ name: String, _ type: RecordType) throws -> Answer {
        try Zone(text).answer(to: Question(try #require(DomainName(name)), type))
    }

    @Test func everyOutcomeIsToldApart() throws {
        let zone = """
            example.com. A 192.0.2.1
            a.b.example.com. TXT "deep"
            $ANSWER down.example.com SERVFAIL
            $ANSWER slow.example.com TIMEOUT
            $ANSWER false.example.com bogus
            """
        #expect(try ask(zone, "EXAMPLE.com", .a).records == [.a(.v4(0xC000_0201))])
        #expect(try ask(zone, "example.com", .txt).outcome == .noData)
        #expect(try ask(zone, "b.example.com", .txt).outcome == .noData)
        #expect(try ask(zone, "c.example.com", .txt).outcome == .nameError)
        #expect(try ask(zone, "x.a.b.example.com", .txt).outcome == .nameError)
        #expect(try ask(zone, "down.example.com", .txt).failure == .serverFailure)
        #expect(try ask(zone, "slow.example.com", .a).failure == .timeout)
        #expect(try ask(zone, "false.example.com", .mx).failure == .bogus)
        #expect(try ask(zone, "below.down.example.com", .txt).outcome == .nameError)
        #expect(try ask(zone, "example.com", .a).security == .indeterminate)
    }

    @Test func recordsWinOverAnAnswerLine() throws {
        let zone = """
            $ANSWER example.com TIMEOUT
            example.com TXT "v=spf1 -all"
            $ANSWER some.example.com TXT SERVFAIL
            some.example.com MX 10 mail
            """
        #expect(try ask(zone, "example.com", .txt).records == [.txt([Array("v=spf1 -all".utf8)])])
        #expect(try ask(zone, "example.com", .a).failure == .timeout)
        #expect(try ask(zone, "some.example.com", .txt).failure == .serverFailure)
        #expect(try ask(zone, "some.example.com", .a).outcome == .noData)
        #expect(try ask(zone, "some.example.com", .mx).records.count == 1)
    }

    @Test func wildcardsAnswerWhereNothingCloserExists() throws {
        // RFC 4592 section 2.2.1.
        let zone = """
            $ORIGIN example.
            *.example.    3600 IN TXT "this is a wildcard"
            *.example.    3600 IN MX 10 host1.example.
            sub.*.example. 3600 IN TXT "this is not a wildcard"
            host1.example. 3600 IN A 192.0.2.1
            _ssh._tcp.host1.example. 3600 IN SRV 0 0 22 host1
            _ssh._tcp.host2.example. 3600 IN SRV 0 0 22 host2
            """
        #expect(try ask(zone, "host3.example", .mx).records.count == 1)
        #expect(try ask(zone, "host3.example", .a).outcome == .noData)
        #expect(try ask(zone, "foo.bar.example", .txt).records == [.txt([Array("this is a wildcard".utf8)])])
        #expect(try ask(zone, "host1.example", .mx).outcome == .noData)
        #expect(try ask(zone, "sub.*.example", .mx).outcome == .noData)
        #expect(try ask(zone, "_telnet._tcp.host1.example", .a).outcome == .nameError)
        #expect(try ask(zone, "host.subdel.host2.example", .a).outcome == .nameError)
        #expect(try ask(zone, "ghost.*.example", .mx).outcome == .nameError)
        #expect(try ask(zone, "_tcp.host2.example", .txt).outcome == .noData)
    }

    @Test func anAnswerLineMayBeAWildcard() throws {
        let zone = "$ANSWER *.example.com TIMEOUT\nwww.example.com A 192.0.2.1"
        #expect(try ask(zone, "mail.example.com", .a).failure == .timeout)
        #expect(try ask(zone, "www.example.com", .txt).outcome == .noData)
    }

    @Test func aliasesAreFollowedAcrossTheFile() throws {
        let zone = """
            one.example.com 600 CNAME two.example.net
            two.example.net 60 CNAME three.example.org
            three.example.org 3600 A 192.0.2.3
            gone.example.com CNAME nowhere.example.net
            bare.example.com CNAME three.example.org
            down.example.com CNAME broken.example.com
            $ANSWER broken.example.com SERVFAIL
            """
        let answer = try ask(zone, "one.example.com", .a)
        #expect(answer.records == [.a(.v4(0xC000_0203))])
        #expect(answer.ttl == 60)
        #expect(answer.canonicalName == DomainName("three.example.org"))
        #expect(answer.question.name == DomainName("one.example.com"))
        #expect(try ask(zone, "gone.example.com", .a).outcome == .nameError)
        #expect(try ask(zone, "bare.example.com", .txt).outcome == .noData)
        #expect(try ask(zone, "down.example.com", .txt).failure == .serverFailure)
        let target = try #require(DomainName("two.example.net"))
        #expect(try ask(zone, "one.example.com", .cname).records == [.cname(target)])
        #expect(try ask(zone, "three.example.org", .cname).outcome == .noData)
    }

    @Test func aliasLoopsAndLongChainsReachTheLimit() throws {
        let loop = "a.example CNAME b.example\nb.example CNAME a.example\nself.example CNAME self.example"
        #expect(try ask(loop, "a.example", .a).failure == .limit)
        #expect(try ask(loop, "self.example", .txt).failure == .limit)
        let chain = (0..<11).map { "n\($0).example CNAME n\($0 + 1).example\n" }.joined() + "n11.example A 192.0.2.1"
        #expect(try ask(chain, "n0.example", .a).failure == .limit)
        #expect(try ask(chain, "n1.example", .a).records.count == 1)
    }

    @Test func aZoneIsBuiltByHandToo() async throws {
        var zone = Zone()
        let name = try #require(DomainName("example.com"))
        zone.add(name, .txt([[0x61]]), ttl: 300)
        zone.add(name, .txt([[0x62]]), ttl: 60)
        zone.fail(name, .limit)
        let resolver = ZoneResolver(zone)
        let answer = await resolver.answer(to: Question(name, .txt))
        #expect(answer.records == [.txt([[0x61]]), .txt([[0x62]])])
        #expect(answer.ttl == 60)
        #expect(await resolver.answer(to: Question(name, .mx)).failure == .limit)
        #expect(Zone().answer(to: Question(name, .a)).outcome == .nameError)
        #expect(Zone().answer(to: Question(.root, .a)).outcome == .noData)
    }
}
