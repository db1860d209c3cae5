import Testing

/// A new signing key of house.example, made by `sekisho keys new`.
struct SigningKey {
    let file: String
    let selector: String
    /// For the zone.
    let record: String

    init(_ type: String, _ selector: String, in scratch: Scratch) async throws {
        file = scratch.path(selector)
        self.selector = selector
        let run = try await Program().run([
            "keys", "new", "--type", type, "--domain", "house.example", "--selector", selector, "--out", file, "--json",
        ])
        try #require(run.exitCode == 0, "\(run.complaint)")
        record = try #require(try run.json()["zoneLine"] as? String) + "\n"
    }

    /// Has it sign what goes out.
    var configuration: String {
        """
        [[key]]
        domain = "house.example"
        file = "\(file)"
        selector = "\(selector)"

        """
    }
}
