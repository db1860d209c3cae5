import DNS
import Testing

@testable import Checkpoint

/// What a reload takes up, what waits for a restart, and what Postfix is to do meanwhile.
@Suite struct RestartTests {
    private func configuration(_ text: String) throws -> Configuration {
        try ConfigurationReading(parsing: Array(text.utf8), file: "/nonexistent/a.toml").usable()
    }

    @Test(arguments: [
        ("server.stop = '9s'", ["server.stop"]), ("milter.listen = 'inet:127.0.0.1:1'", ["milter"]),
        ("milter.connections = 7", ["milter"]), ("milter.socket-group = 'postfix'", ["milter"]),
        ("http.listen = []", ["http"]), ("dns.timeout = '1s'", ["dns"]), ("log.format = 'json'", ["log"]),
        ("spool.lifetime = '1d'\nspool.folder = '/srv/x'", ["spool"]),
        ("ledger.outbox-max = '9MB'", ["ledger.outbox-max"]),
        ("lists.look-every = '9s'", ["lists"]), ("server.data = '/x'\nlog.level = 'debug'", ["server.data", "log"]),
        ("policy.mode = 'enforce'\nledger.keep = '1d'\nnotices.to = 'a@example.jp'", []),
    ])
    func `every key that waits for a restart is named`(text: String, keys: [String]) throws {
        #expect(try configuration(text).waitingForRestart(since: Configuration()) == keys)
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
