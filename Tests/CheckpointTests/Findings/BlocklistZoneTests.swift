import DNS
import Testing

@testable import Checkpoint

@Suite struct BlocklistZoneTests {
    private func zone(_ kind: BlocklistZone.Kind = .address) throws -> BlocklistZone {
        var zone = BlocklistZone("test", try #require(DomainName("bl.example")), kind)
        zone.hasIPv6 = true
        return zone
    }

    @Test(arguments: [
        ("192.0.2.99", "99.2.0.192.bl.example"),
        ("127.0.0.2", "2.0.0.127.bl.example"),
        (
            "2001:db8:1:2:3:4:567:89ab",
            "b.a.9.8.7.6.5.0.4.0.0.0.3.0.0.0.2.0.0.0.1.0.0.0.8.b.d.0.1.0.0.2.bl.example"
        ),
        ("::ffff:7f00:2", "2.0.0.0.0.0.f.7.f.f.f.f.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.bl.example"),
    ])
    func `names of addresses`(address: String, name: String) throws {
        let subject = BlocklistSubject.address(try #require(IPAddress(address)))
        #expect(try zone().question(subject)?.name.description == name)
        #expect(try zone(.domain).question(subject) == nil)
    }

    @Test func `names of domains`() throws {
        let domain = BlocklistSubject.domain(try #require(DomainName("sub.spam.example")))
        #expect(try zone(.domain).question(domain)?.name.description == "sub.spam.example.bl.example")
        #expect(try zone().question(domain) == nil)
        let long = try #require(DomainName(labels: Array(repeating: Array(repeating: 0x61, count: 61), count: 4)))
        #expect(try zone(.domain).question(.domain(long)) == nil)
    }

    @Test(arguments: [
        ("127.0.0.2", "127.0.0.2", true), ("127.0.0.2", "127.0.0.3", false),
        ("127.0.0.4-127.0.0.7", "127.0.0.7", true), ("127.0.0.4-127.0.0.7", "127.0.0.8", false),
        ("127.0.0.0/24", "127.0.0.255", true), ("127.0.0.0/24", "127.0.1.0", false), ("0.0.0.0/0", "127.0.0.9", true),
        ("&64", "127.0.0.66", true), ("&64", "127.0.0.2", false), ("&64", "127.0.1.64", false),
        ("127.0.*.3", "127.0.15.3", true), ("127.0.*.3", "127.0.15.2", false), ("127.0.*.3", "127.1.15.3", false),
    ])
    func `codes`(pattern: String, code: String, fits: Bool) throws {
        guard case .v4(let number)? = IPAddress(code) else { throw IPAddressMissing() }
        #expect(try #require(BlocklistCodes(pattern)).fits(number) == fits)
    }

    private struct IPAddressMissing: Error {}

    @Test(arguments: [
        "", "&", "&0", "&256", "127.0.0", "127.0.0.7-127.0.0.4", "::1", "127.0.0.2-", "127.0.0.0/33", "127.*",
        "*.*.*.256",
        "127.0.*.",
    ])
    func `codes that are none`(text: String) { #expect(BlocklistCodes(text) == nil) }

    private func reading(_ zone: BlocklistZone, _ codes: String...) -> BlocklistReading {
        let records = codes.compactMap { IPAddress($0) }.map(Record.a)
        return zone.reading(of: Answer(Question(zone.zone, .a), records.isEmpty ? .nameError : .records(records)))
    }

    @Test func `dnswl vouches by the last octet, and is off when it refuses`() throws {
        let zone = try #require(BlocklistZone.preset("dnswl"))
        guard case .listed(let listings) = reading(zone, "127.0.15.2") else { throw IPAddressMissing() }
        #expect(listings.map(\.meaning.text) == ["medium trust"])
        #expect(zone.vouches)
        #expect(reading(zone, "127.0.0.255") == .fault(.refuses(code: "127.0.0.255")))
    }

    @Test func `meanings of the presets`() throws {
        let zen = try #require(BlocklistZone.preset("spamhaus-zen"))
        func texts(_ codes: String...) -> [String]? {
            let records = codes.compactMap { IPAddress($0) }.map(Record.a)
            let answer = Answer(Question(zen.zone, .a), .records(records))
            guard case .listed(let listings) = zen.reading(of: answer) else { return nil }
            return listings.map(\.meaning.text)
        }
        #expect(texts("127.0.0.2", "127.0.0.9") == ["SBL", "DROP"])
        #expect(texts("127.0.0.4", "127.0.0.5") == ["XBL"])
        #expect(texts("127.0.0.10") == ["PBL"])
        #expect(texts("127.0.0.99") == nil)
        #expect(reading(zen) == .unlisted)
    }

    @Test(arguments: ["127.255.255.252", "127.255.255.254", "127.255.255.255", "127.0.0.1"])
    func `refusals are never a listing`(code: String) throws {
        for zone in BlocklistZone.presets {
            #expect(reading(zone, "127.0.0.2", code) == .fault(.refuses(code: code)), "\(zone.name)")
        }
        let dbl = try #require(BlocklistZone.preset("spamhaus-dbl"))
        #expect(reading(dbl, "127.0.1.255") == .fault(.refuses(code: "127.0.1.255")))
    }

    @Test func `answers of somebody else are never a listing`() throws {
        for zone in BlocklistZone.presets {
            #expect(reading(zone, "203.0.113.80") == .fault(.foreignAnswer("203.0.113.80")))
            #expect(reading(zone, "127.0.0.2", "203.0.113.80") == .fault(.foreignAnswer("203.0.113.80")))
        }
    }

    @Test func `a key moves the zones of Spamhaus`() {
        #expect(BlocklistZone.preset("spamhaus-zen", key: "abc")?.zone.description == "abc.zen.dq.spamhaus.net")
        #expect(BlocklistZone.preset("spamhaus-dbl", key: "abc")?.zone.description == "abc.dbl.dq.spamhaus.net")
        #expect(BlocklistZone.preset("spamcop", key: "abc")?.zone.description == "bl.spamcop.net")
        #expect(BlocklistZone.preset("none") == nil)
        #expect(BlocklistZone.presets.map(\.name) == ["spamhaus-zen", "spamhaus-dbl", "spamcop", "barracuda", "dnswl"])
    }

    @Test(arguments: [
        ("10.1.2.3", false), ("192.168.0.1", false), ("172.31.0.1", false), ("172.32.0.1", true), ("127.0.0.2", false),
        ("169.254.1.1", false), ("100.64.0.1", false), ("255.255.255.255", false), ("192.0.2.1", true), ("::1", false),
        ("fd00::1", false), ("fe80::1", false), ("2001:db8::1", true), ("224.0.0.1", false),
    ])
    func `private addresses`(address: String, isPublic: Bool) throws {
        #expect(try #require(IPAddress(address)).isPublic == isPublic)
    }
}
