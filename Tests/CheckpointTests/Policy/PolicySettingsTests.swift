import Testing

@testable import Checkpoint

/// What is wrong with rules is told, each with its line, and nothing is taken for something else.
@Suite struct PolicySettingsTests {
    @Test(arguments: [
        ("action = \"discard\"", "does not discard"),
        ("", "action"),
        ("action = \"bounce\"", "deliver"),
        ("action = \"reject\"\ncode = 450", "500"),
        ("action = \"defer\"\ncode = 550", "400"),
        ("action = \"reject\"\nstatus = \"4.7.1\"", "status"),
        ("action = \"reject\"\nstatus = \"571\"", "status"),
        ("action = \"reject\"\ntext = \"a\\r\\n250 ok\"", "ASCII"),
        ("action = \"deliver\"\ncode = 550", "no effect"),
        ("action = \"deliver\"\ntext = \"why\"", "no effect"),
        ("action = \"reject\"\nsubject-tag = \"x\"", "no effect"),
        ("action = \"hold\"\nspf = \"failed\"", "softfail"),
        ("action = \"hold\"\nclient-network = \"192.0.2.0/33\"", "network"),
        ("action = \"hold\"\nfrom = \"a b@c\"", "address"),
        ("action = \"hold\"\nhelo = \"exa mple\"", "domain"),
        ("action = \"hold\"\nstanding = \"fine\"", "proven"),
        ("action = \"hold\"\nfinding = \"*\"", "finding"),
        ("action = \"hold\"\nfrom-domain = \"a.example\"", "from"),
        ("action = \"hold\"\nname = \"dmarc\"", "built-in"),
        ("action = \"hold\"\nname = \"a\"\n[[rule]]\naction = \"hold\"\nname = \"a\"", "same name|have this name"),
        ("action = \"hold\"\n[rule.unless]\nspf = 3", "spf"),
    ])
    func `mistakes`(rule: String, told: String) throws {
        let (_, faults) = try PolicyCase.settings("[[rule]]\n\(rule)")
        #expect(faults.count == 1, "\(faults)")
        let words = told.split(separator: "|")
        #expect(faults.contains { fault in words.contains { fault.contains($0) } }, "\(faults)")
        #expect(faults.allSatisfy { $0.hasPrefix("t:") })
    }

    @Test func `all of it is told at once`() throws {
        let (_, faults) = try PolicyCase.settings(
            "[policy]\nmode = \"maybe\"\ntrusted-forwarders = \"x\"\n[[rule]]\nspf = \"x\"\naction = \"discard\""
        )
        #expect(faults.count == 4, "\(faults)")
    }

    @Test func `nothing configured is to observe with all built-in rules`() throws {
        let (settings, faults) = try PolicyCase.settings("")
        #expect(faults == [])
        #expect(settings.mode == .observe)
        #expect(settings.rules == [])
        #expect(settings.builtIn.values.allSatisfy { $0 == .on })
    }
}
