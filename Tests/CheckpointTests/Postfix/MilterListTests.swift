import Testing

@testable import Checkpoint

@Suite struct MilterListTests {
    @Test(arguments: [
        ("", []), ("  ", []), ("inet:a:1", ["inet:a:1"]), ("inet:a:1,unix:b", ["inet:a:1", "unix:b"]),
        ("inet:a:1  unix:b ,, local:c", ["inet:a:1", "unix:b", "local:c"]),
        ("{ inet:a:1, default_action=accept }, unix:b", ["{ inet:a:1, default_action=accept }", "unix:b"]),
        ("{inet:a:1 protocol=6}", ["{inet:a:1 protocol=6}"]), ("$x, ${y}", ["$x", "${y}"]), ("a}b, c", ["a}b, c"]),
        ("{a, b", ["{a, b"]),
    ])
    func `entries as Postfix takes them apart`(text: String, entries: [String]) {
        #expect(MilterList(text).entries == entries)
    }

    @Test(arguments: [
        ("inet:127.0.0.1:8891", true), ("inet:localhost:8891", true), ("{ inet:localhost:8891, protocol=6 }", true),
        ("inet:127.0.0.1:8892", false), ("unix:sekisho/milter", true), ("unix:/var/spool/postfix/sekisho/milter", true),
        ("local:sekisho/milter", true), ("unix:/sekisho/milter", false), ("inet6:[::1]:8891", true), ("$x", false),
        ("", false),
    ])
    func `ours is known however it is written`(entry: String, isOurs: Bool) {
        let addresses = ["inet:0.0.0.0:8891", "inet6:[::]:8891", "unix:/var/spool/postfix/sekisho/milter"]
            .compactMap(ListenAddress.init(parsing:))
        #expect(MilterList.isOurs(entry, addresses, queueFolder: "/var/spool/postfix") == isOurs)
    }
}
