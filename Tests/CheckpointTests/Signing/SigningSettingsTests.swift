import DNS
import Testing

@testable import Checkpoint

@Suite struct SigningSettingsTests {
    private func read(_ text: String) -> (Configuration, [String]) {
        let reading = ConfigurationReading(parsing: Array(text.utf8), file: "t.toml")
        return (reading.configuration, reading.faults.map(\.phrase.english))
    }

    @Test func `domains, keys of one's own and keys of accounts come together`() {
        let (configuration, faults) = read(
            """
            [signing]
            domains = ["kaede.example", "かえで.example"]
            subdomains = true
            rotate = "never"
            lifetime = "10d"
            key-types = "ed25519"
            [[key]]
            domain = "news.example"
            accounts = ["news", "@news.example"]
            """
        )
        #expect(faults == [])
        let signing = configuration.signing
        #expect(signing.keptDomains.map(\.description) == ["kaede.example", "xn--r8jf9f.example", "news.example"])
        #expect(signing.keys.map(\.coversSubdomains) == [true, true, false])
        #expect(signing.keys[2].accounts.count == 2)
        #expect(signing.rotation.period == nil)
        #expect(signing.rotation.types == [.ed25519])
        #expect(signing.lifetime == 864_000)
    }

    @Test(arguments: [
        ("[signing]\ndomains = [\"a b\"]", "t.toml:2: signing.domains"),
        ("[signing]\nkey-types = []", "t.toml:2: signing.key-types"),
        ("[signing]\nrsa-bits = 2100", "t.toml:2: signing.rsa-bits"),
        ("[signing]\nrotate = \"10d\"", "t.toml:2: signing.rotate"),
        ("[signing]\naccounts = \"some\"", "t.toml:2: signing.accounts"),
        ("[[key]]\nsubdomains = true", "t.toml:1: key[1].domain"),
        ("[[key]]\ndomain = \"a.example\"\nselector = \"s\"", "t.toml:3: key[1].selector"),
        ("[[key]]\ndomain = \"a.example\"\nfile = \"/nonexistent/k\"", "t.toml:1: key[1].selector"),
        ("[[key]]\ndomain = \"a.example\"\naccounts = [\"a@b..c\"]", "t.toml:3: key[1].accounts"),
        ("[sealing]\nwhen = \"always\"", "t.toml:1: sealing.domain"),
    ])
    func `what cannot be is told with its line`(text: String, start: String) {
        let faults = read(text).1
        #expect(faults.contains { $0.hasPrefix(start) }, "\(faults)")
    }
}
