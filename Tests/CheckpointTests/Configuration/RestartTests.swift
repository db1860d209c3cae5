import DNS
import Testing

@testable import Checkpoint

/// What a reload takes up, what waits for a restart, and what Postfix is to do meanwhile.
@Suite struct RestartTests {
    private func reading(_ text: String) -> ConfigurationReading {
        ConfigurationReading(parsing: Array(text.utf8), file: "/nonexistent/a.toml")
    }

    private func configuration(_ text: String) throws -> Configuration { try reading(text).usable() }

    @Test(arguments: [
        ("server.stop = '9s'", ["server.stop"]), ("milter.listen = 'inet:127.0.0.1:1'", ["milter.listen"]),
        ("milter.connections = 7", ["milter.connections"]), ("http.listen = []", ["http.listen"]),
        ("milter.socket-group = 'postfix'", ["milter.socket-group"]), ("dns.timeout = '1s'", ["dns.timeout"]),
        ("log.format = 'json'", ["log.format"]), ("worker.processes = 3", ["worker.processes"]),
        ("spool.lifetime = '1d'\nspool.folder = '/srv/x'", ["spool.folder", "spool.lifetime"]),
        ("ledger.outbox-max = '9MB'", ["ledger.outbox-max"]), ("lists.look-every = '9s'", ["lists.look-every"]),
        ("server.data = '/x'\nlog.level = 'debug'", ["log.level", "server.data"]),
        ("milter.connections = 1000\ndns.timeout = '10s'\nspool.lifetime = '120h'", []),
        ("policy.mode = 'enforce'\nledger.keep = '1d'\nnotices.to = 'a@example.jp'", []),
    ])
    func `every key that waits for a restart is named`(text: String, keys: [String]) throws {
        let (start, changed) = (reading(""), reading(text))
        #expect(changed.faults.isEmpty)
        #expect(changed.waitingForRestart(since: start.entries).sorted() == keys)
        #expect(start.waitingForRestart(since: changed.entries).sorted() == keys, "and on the way back")
    }

    @Test func `a scanner that comes, changes or goes waits for a restart`() {
        let (none, one) = (reading(""), reading("[[scanner]]\naddress = 'inet:127.0.0.1:1'"))
        let other = reading("[[scanner]]\naddress = 'inet:127.0.0.1:2'")
        #expect(one.waitingForRestart(since: none.entries).contains("scanner[1].address"))
        #expect(none.waitingForRestart(since: one.entries).contains("scanner[1].address"))
        #expect(other.waitingForRestart(since: one.entries) == ["scanner[1].address"])
    }

    @Test(arguments: [
        ("", PostfixOrder.DefaultAction.accept), ("policy.mode = 'enforce'", .tempfail),
        ("signing.domains = 'example.jp'", .tempfail), ("sealing.domain = 'example.jp'", .tempfail),
        ("sealing.domain = 'example.jp'\nsealing.when = 'never'", .accept),
        ("[[copy]]\nname = 'a'\nhost = '127.0.0.1'", .tempfail),
    ])
    func `mail waits for us as soon as we do more than observe`(text: String, action: PostfixOrder.DefaultAction) throws
    {
        let configuration = try configuration(text)
        #expect(configuration.actionWhileAway == action)
        let address = ListenAddress(.internet(.v4(0x7F00_0001), port: 8891))
        let page = StartPage(
            milter: [address],
            http: [],
            folder: "/x",
            file: nil,
            observes: true,
            sandbox: nil,
            defaultAction: configuration.actionWhileAway
        )
        #expect(page.postfixLines.contains("milter_default_action = \(action.rawValue)"))
        #expect(page.text(in: .english).contains("(\(action.rawValue):"))
    }
}
