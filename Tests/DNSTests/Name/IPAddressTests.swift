import DNS
import Glibc
import Testing

struct IPAddressTests {
    @Test(arguments: [
        "0.0.0.0", "192.0.2.1", "255.255.255.255", "::", "::1", "1::", "2001:db8::1", "2001:db8:0:1:1:1:1:1",
        "2001:0:0:1::1", "2001:db8::1:0:0:1", "::ffff:192.0.2.1", "fe80::a:b:c:d",
    ])
    func canonicalTextStaysAsItIs(text: String) throws {
        #expect(try #require(IPAddress(text)).description == text)
    }

    @Test(arguments: [
        ("2001:DB8::0001", "2001:db8::1"), ("0:0:0:0:0:0:0:0", "::"), ("1:0:0:2:0:0:0:3", "1:0:0:2::3"),
        ("1:0:0:2:3:0:0:4", "1::2:3:0:0:4"), ("::192.0.2.1", "::c000:201"),
        ("0:0:0:0:0:FFFF:1.2.3.4", "::ffff:1.2.3.4"),
        ("64:ff9b::192.0.2.33", "64:ff9b::c000:221"), ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"),
    ])
    func textIsWrittenCanonically(text: String, canonical: String) throws {
        #expect(try #require(IPAddress(text)).description == canonical)
    }

    @Test(arguments: [
        "", ".", "1.2.3", "1.2.3.4.", ".1.2.3.4", "1.2.3.4.5", "01.2.3.4", "1.2.3.256", "1.2.3.4 ", "1..2.3",
        "0x1.2.3.4",
        ":", ":::", "1:", ":1", "1:::2", "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8::",
        "::12345", "::g", "::1%eth0", "[::1]", "::1.2.3", "1.2.3.4::", "::1.2.3.4:5", "1:2:3:4:5:6:7:1.2.3.4", "::1/64",
        "1:2:3:4::5:6:7:8",
    ])
    func otherTextIsNoAddress(text: String) {
        #expect(IPAddress(text) == nil)
        #expect(Self.system(Array(text.utf8)) == nil)
    }

    @Test func mutatedTextIsReadAsTheSystemReadsIt() {
        let alphabet = Array("0123456789abcdefABCDEF.::::..".utf8)
        let seeds = ["192.0.2.1", "2001:db8::1", "::ffff:192.0.2.1", "1:2:3:4:5:6:7:8", "::", "1:2:3:4:5:6:1.2.3.4"]
        var random = SystemRandomNumberGenerator()
        var accepted = 0
        for round in 0..<40_000 {
            var text = Array(seeds[round % seeds.count].utf8)
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0...text.count, using: &random)
                if place < text.count, Bool.random(using: &random) { text.remove(at: place) }
                let byte = alphabet.randomElement(using: &random) ?? 0x3A
                if Bool.random(using: &random) { text.insert(byte, at: min(place, text.count)) }
            }
            let address = IPAddress(parsing: text)
            #expect(address?.octets == Self.system(text), "\(String(decoding: text, as: UTF8.self))")
            guard let address else { continue }
            accepted += 1
            #expect(IPAddress(address.description) == address)
            #expect(IPAddress(octets: address.octets) == address)
        }
        #expect(accepted > 1_000)
    }

    /// What `inet_pton` makes of the text.
    private static func system(_ text: [UInt8]) -> [UInt8]? {
        guard !text.contains(0) else { return nil }
        let string = String(decoding: text, as: UTF8.self)
        for (family, size) in [(AF_INET, 4), (AF_INET6, 16)] {
            var octets = [UInt8](repeating: 0, count: size)
            if unsafe inet_pton(family, string, &octets) == 1 { return octets }
        }
        return nil
    }

    @Test func reverseNamesAreThoseOfTheTwoTrees() throws {
        #expect(IPAddress("192.0.2.1")?.reverseName == DomainName("1.2.0.192.in-addr.arpa"))
        let name = "b.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa"
        #expect(IPAddress("2001:db8::567:89ab")?.reverseName == DomainName(name))
    }

    @Test func onlyMappedAddressesAreUnmapped() {
        #expect(IPAddress("::ffff:192.0.2.1")?.unmapped == IPAddress("192.0.2.1"))
        #expect(IPAddress("::192.0.2.1")?.unmapped == IPAddress("::192.0.2.1"))
        #expect(IPAddress("192.0.2.1")?.unmapped == IPAddress("192.0.2.1"))
    }

    @Test(arguments: [
        ("192.0.2.200", "192.0.2.129", 25, true), ("192.0.2.100", "192.0.2.129", 25, false),
        ("192.0.2.1", "10.0.0.0", 0, true), ("192.0.2.1", "192.0.2.1", 32, true), ("192.0.2.1", "192.0.2.0", 32, false),
        ("192.0.2.1", "192.0.2.1", 33, false), ("192.0.2.1", "192.0.2.1", -1, false), ("2001:db8::1", "::", 0, true),
        ("2001:db8::1", "2001:db8::", 32, true), ("2001:db8:0:0:8000::", "2001:db8::", 64, true),
        ("2001:db8:0:0:8000::", "2001:db8::", 65, false), ("2001:db8::1", "2001:db8::1", 128, true),
        ("2001:db8::1", "2001:db8::2", 128, false), ("::ffff:192.0.2.1", "192.0.2.1", 0, false),
    ])
    func prefixesMatchByBits(address: String, network: String, length: Int, expected: Bool) throws {
        let network = try #require(IPAddress(network))
        #expect(try #require(IPAddress(address)).isInside(network, prefixLength: length) == expected)
    }
}
