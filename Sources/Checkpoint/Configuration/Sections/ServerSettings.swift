/// `[server]`: the program as a whole.
struct ServerSettings: Sendable, Hashable {
    /// Our name in Authentication-Results (RFC 8601 section 2.5), and towards other servers; nil: the host's name.
    var name: String?
    /// The folder for everything that must outlive us; nil: see `DataFolder`.
    var data: String?
    /// The language of what people read who did not ask on a command line; nil: that of the locale.
    var language: Language?
    /// Seconds that messages under way get to finish when the server stops.
    var stopSeconds = 30

    init() {}
}

extension ServerSettings {
    init(_ table: ConfigurationTable) {
        name = table.optionalValue("name", expected: .domainName) { text in
            (try? Arguments.domain(text)).map { _ in text }
        }
        data = table.ownFolder("data")
        language = table.optionalChoice("language")
        stopSeconds = table.seconds("stop", default: stopSeconds, in: 1...600)
    }
}
