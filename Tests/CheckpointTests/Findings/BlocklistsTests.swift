import DNS
import Inspection
import Synchronization
import TestSupport
import Testing
@testable import Checkpoint

@Suite struct BlocklistsTests {
    private static let working = """
        $TTL 60
        2.0.0.127.good.example. A 127.0.0.2
        9.2.0.192.good.example. A 127.0.0.4
        9.2.0.192.good.example. TXT "see \u{1B}[31m https://good.example/192.0.2.9"
        2.0.0.0.0.0.f.7.f.f.f.f.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.good.example. A 127.0.0.2
        1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.good.example. A 127.0.0.3
        test.names.example. A 127.0.1.2
        bad.example.names.example. A 127.0.1.4
        worse.example.names.example. A 127.0.1.4

        """

    private static let configuration = """
        [blocklists]
        timeout = "1s"
        [[blocklist]]
        zone = "good.example"
        ipv6 = true
        points = 3
        [[blocklist]]
        zone = "names.example"
        name = "names"
        kind = "domain"
        ask = ["from", "helo"]
        [[blocklist.code]]
        answer = "127.0.1.4"
        text = "phish"
        points = 7
        refuse = true
        finding = "blocklist.phish"
        """

    private func settings(_ text: String = Self.configuration) throws -> BlocklistSettings {
        let reader = ConfigurationReader(file: "t")
        let content = try ConfigurationSource.content(of: Array(text.utf8), file: "t")
        var settings = BlocklistSettings(ConfigurationTable(content, reader: reader))
        reader.reportUnknownKeys()
        #expect(reader.sortedFaults.map(\.phrase.english) == [])
        // Nobody waits for it: the answers are there. A busy machine must not count as silence.
        settings.timeoutSeconds = 600
        return settings
    }

    private func one(_ zone: String) throws -> BlocklistSettings {
        try settings("[blocklists]\ntimeout = \"1s\"\n[[blocklist]]\nzone = \"\(zone)\"")
    }

    private func findings(_ lists: Blocklists, _ client: String) async throws -> [Finding] {
        await lists.findings(for: try #require(IPAddress(client)))
    }

    @Test func `a listed client is a finding with the list's own text made harmless`() async throws {
        let lists = Blocklists(try settings(), resolver: try ChangingResolver(Self.working))
        await lists.test()
        #expect(
            try await findings(lists, "192.0.2.9") == [
                Finding(
                    "blocklist.listed",
                    .caution,
                    points: 3,
                    [
                        "good.example", "192.0.2.9", "127.0.0.4", "listed",
                        "see <U+001B>[31m https://good.example/192.0.2.9",
                    ]
                )
            ]
        )
        #expect(try await findings(lists, "::ffff:192.0.2.9").count == 1)
        #expect(try await findings(lists, "192.0.2.10") == [])
        #expect(try await findings(lists, "2001:db8::1").map(\.arguments[2]) == ["127.0.0.3"])
    }

    @Test func `domains are asked about once, in the roles that are wanted`() async throws {
        let resolver = try ChangingResolver(Self.working)
        let lists = Blocklists(try settings(), resolver: resolver)
        await lists.test()
        let domains = BlocklistDomains(
            from: ["bad.example", "fine.example"].compactMap { DomainName($0) },
            returnPath: DomainName("worse.example"),
            helo: DomainName("bad.example"),
            dkim: ["worse.example"].compactMap { DomainName($0) }
        )
        let found = await lists.findings(for: domains)
        #expect(found.map(\.identifier) == ["blocklist.phish"])
        #expect(found.map(\.arguments) == [["names", "bad.example", "127.0.1.4", "phish", ""]])
        #expect(found.map(\.asksRefusal) == [true])
        #expect(found.map(\.severity) == [.danger])
        #expect(resolver.asked.filter { $0 == "bad.example.names.example" }.count == 2)
        #expect(!resolver.asked.contains("worse.example.names.example"))
    }

    @Test func `nothing is asked before the first test, nor about private addresses`() async throws {
        let resolver = try ChangingResolver(Self.working)
        let lists = Blocklists(try settings(), resolver: resolver)
        #expect(try await findings(lists, "192.0.2.9") == [])
        #expect(resolver.asked == [])
        await lists.test()
        let tests = resolver.asked.count
        #expect(tests == 6)
        #expect(try await findings(lists, "10.0.0.1") == [])
        #expect(try await findings(lists, "127.0.0.2") == [])
        #expect(resolver.asked.count == tests)
    }

    @Test(arguments: [
        ("dead", "x.example. A 192.0.2.1", BlocklistFault.controlMissing("127.0.0.2")),
        ("lying", "*.bl.example. A 127.0.0.2", .listsEverything("127.0.0.1")),
        ("refusing", "*.bl.example. A 127.255.255.254", .refuses(code: "127.255.255.254")),
        ("sold", "*.bl.example. A 203.0.113.80", .foreignAnswer("203.0.113.80")),
        ("one refusal", "2.0.0.127.bl.example. A 127.255.255.252", .refuses(code: "127.255.255.252")),
    ])
    func `zones that cannot be believed are switched off, told, and never a listing`(
        name: String,
        text: String,
        fault: BlocklistFault
    ) async throws {
        let news = Mutex<[BlocklistNews]>([])
        let text = "$TTL 60\n\(text)\n9.2.0.192.bl.example. A 127.0.0.2\n"
        let resolver = try ChangingResolver(text)
        let lists = Blocklists(try one("bl.example"), resolver: resolver) { item in news.withLock { $0.append(item) } }
        await lists.test()
        #expect(lists.states(.v4) == [.off(fault)], "\(name)")
        #expect(news.withLock { $0 } == [BlocklistNews(zone: "bl.example", state: .off(fault))])
        let asked = resolver.asked.count
        #expect(try await findings(lists, "192.0.2.9") == [])
        #expect(resolver.asked.count == asked)
        // Once more is no news.
        await lists.test()
        #expect(news.withLock { $0.count } == 1)
        try resolver.replace("$TTL 60\n2.0.0.127.bl.example. A 127.0.0.2\n9.2.0.192.bl.example. A 127.0.0.2\n")
        await lists.test()
        #expect(lists.states(.v4) == [.working])
        #expect(news.withLock { $0.last } == BlocklistNews(zone: "bl.example", state: .working))
        #expect(try await findings(lists, "192.0.2.9").count == 1)
    }

    @Test func `a zone that begins to refuse is switched off by the answer itself`() async throws {
        let resolver = try ChangingResolver("$TTL 60\n2.0.0.127.bl.example. A 127.0.0.2\n")
        let news = Mutex(0)
        let lists = Blocklists(try one("bl.example"), resolver: resolver) { _ in news.withLock { $0 += 1 } }
        await lists.test()
        try resolver.replace("$TTL 60\n*.bl.example. A 127.255.255.255\n")
        #expect(try await findings(lists, "192.0.2.9") == [])
        #expect(lists.states(.v4) == [.off(.refuses(code: "127.255.255.255"))])
        #expect(news.withLock { $0 } == 1)
    }

    @Test func `IPv6 is tested by itself`() async throws {
        let text = "$TTL 60\n2.0.0.127.bl.example. A 127.0.0.2\n9.2.0.192.bl.example. A 127.0.0.2\n"
        let configuration = "[[blocklist]]\nzone = \"bl.example\"\nipv6 = true"
        let lists = Blocklists(try settings(configuration), resolver: try ChangingResolver(text))
        await lists.test()
        #expect(lists.states(.v4) == [.working])
        #expect(lists.states(.v6) == [.off(.controlMissing("::ffff:127.0.0.2"))])
        #expect(try await findings(lists, "192.0.2.9").count == 1)
        #expect(try await findings(lists, "2001:db8::1") == [])
    }

    @Test func `a zone that is silent holds up nobody, and is left out after a while`() async throws {
        let resolver = try ChangingResolver(Self.working)
        var settings = try settings()
        settings.limits.silencesMax = 2
        settings.timeoutSeconds = 8
        let lists = Blocklists(settings, resolver: resolver)
        await lists.test()
        try resolver.replace(Self.working, stuck: ["names.example"])
        let domains = BlocklistDomains(from: [try #require(DomainName("bad.example"))])
        #expect(await lists.findings(for: domains) == [])
        #expect(lists.states(.domain) == [.working])
        #expect(await lists.findings(for: domains) == [])
        #expect(lists.states(.domain) == [.off(.silent("TIMEOUT"))])
        #expect(await lists.findings(for: domains) == [])
        #expect(try await findings(lists, "192.0.2.9").count == 1)
    }

    @Test func `failures of the DNS are no listing`() async throws {
        var zone = try Zone(Self.working)
        zone.fail(try #require(DomainName("7.2.0.192.good.example")), .serverFailure)
        let lists = Blocklists(try settings(), resolver: ZoneResolver(zone))
        await lists.test()
        #expect(try await findings(lists, "192.0.2.7") == [])
        #expect(lists.states(.v4) == [.working])
    }

    @Test func `a list that vouches takes points off and asks for nothing`() async throws {
        let text = "$TTL 60\n2.0.0.127.wl.example. A 127.0.0.2\n9.2.0.192.wl.example. A 127.0.5.3\n"
        let configuration = "[[blocklist]]\nzone = \"wl.example\"\nallow = true\npoints = 5\nrefuse = true"
        let lists = Blocklists(try settings(configuration), resolver: try ChangingResolver(text))
        await lists.test()
        let found = try await findings(lists, "192.0.2.9")
        #expect(found.map(\.identifier) == ["blocklist.allowed"])
        #expect(found.map(\.points) == [-5])
        #expect(found.map(\.asksRefusal) == [false])
    }

    @Test func `the watch tests by itself until it is stopped`() async throws {
        let lists = Blocklists(try settings(), resolver: try ChangingResolver(Self.working))
        let watch = Task { try await lists.run() }
        #expect(await eventually { lists.states(.v4) == [.working] && lists.states(.domain) == [.working] })
        watch.cancel()
        try await watch.value
    }
}
