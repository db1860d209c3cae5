import Testing

@testable import Checkpoint

@Suite struct ConfigurationListingTests {
    @Test func `what is shown can be used as a configuration, and each table stands once`() throws {
        let text = "[server]\nname = \"mx.example.jp\"\n[dns]\ntimeout = \"3s\"\n"
        let reading = ConfigurationReading(parsing: Array(text.utf8), file: "/x/sekisho.toml")
        try #require(reading.faults.isEmpty)
        let shown = ConfigurationListing(reading).page(in: .english).text(colours: false)
        let tables = shown.split(separator: "\n").filter { $0.hasPrefix("[") || $0.hasPrefix("# [") }
        #expect(tables.count > 5)
        #expect(Set(tables).count == tables.count)
        let again = ConfigurationReading(parsing: Array(shown.utf8), file: "/x/sekisho.toml")
        #expect(again.faults.map { "\($0.phrase.english)" } == [])
        #expect(again.configuration.server.name == "mx.example.jp")
    }
}
