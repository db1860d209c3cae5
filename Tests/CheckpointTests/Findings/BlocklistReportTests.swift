import DNS
import Testing

@testable import Checkpoint

@Suite struct BlocklistReportTests {
    private func report(_ subject: String, _ names: String...) async throws -> BlocklistReport {
        let zone = try Zone(
            """
            $TTL 60
            2.0.0.127.good.example. A 127.0.0.2
            9.2.0.192.good.example. A 127.0.0.2
            9.2.0.192.good.example. TXT "why"
            *.lying.example. A 127.0.0.2
            2.0.0.0.0.0.f.7.f.f.f.f.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.good.example. A 127.0.0.2

            """
        )
        return try await BlocklistReport(
            subject,
            zones: names,
            configuration: "/dev/null",
            resolver: ZoneResolver(zone)
        )
    }

    @Test func `what each zone says, and whether it is believed`() async throws {
        let listed = try await report("192.0.2.9", "good.example", "lying.example")
        #expect(listed.exitCode == .bad)
        #expect(listed.answers.map(\.word) == ["listed", "unknown"])
        #expect(listed.answers.map(\.reason) == ["why", nil])
        let page = listed.page(in: .english).text(colours: false)
        #expect(page.contains("listed"))
        #expect(page.contains("says yes to everything"))
        #expect(try await report("192.0.2.1", "good.example").exitCode == .fine)
        #expect(try await report("192.0.2.1", "good.example", "lying.example").exitCode == .unknown)
        #expect(try await report("2001:db8::1", "good.example").exitCode == .fine)
    }

    @Test func `without a configuration all presets are asked`() async throws {
        let names = try await report("192.0.2.1").answers.map(\.zone.name)
        #expect(names == ["spamhaus-zen", "spamcop", "barracuda", "dnswl"])
        #expect(try await report("spam.example").answers.map(\.zone.name) == ["spamhaus-dbl"])
    }

    @Test(arguments: ["", "a b", "a@b.example"])
    func `what can be asked about is an address or a domain`(text: String) async {
        await #expect(throws: InputError.self) { try await report(text) }
    }
}
