import DNS
import Testing

@testable import Checkpoint

@Suite struct SectionTests {
    @Test(arguments: [
        ("inet:127.0.0.1:8891", "inet:127.0.0.1:8891"), ("inet:localhost:0", "inet:127.0.0.1:0"),
        ("inet6:[::1]:8891", "inet:[::1]:8891"), ("inet:[2001:db8::1]:1", "inet:[2001:db8::1]:1"),
        ("unix:/run/a", "unix:/run/a"), ("local:/run/a", "unix:/run/a"),
    ])
    func `addresses to listen on`(text: String, shown: String) throws {
        #expect(try #require(ListenAddress(parsing: text)).description == shown)
    }

    @Test(arguments: [
        "", ":", "inet:", "inet:127.0.0.1", "inet:127.0.0.1:", "inet:127.0.0.1:65536", "inet:127.0.0.1:x",
        "inet::1:8891",
        "inet:[127.0.0.1]:1", "unix:run/a", "unix:", "127.0.0.1:8891", "inet:mx.example.jp:8891",
        "unix:/" + String(repeating: "a", count: 107),
    ])
    func `what is no address`(text: String) { #expect(ListenAddress(parsing: text) == nil) }

    @Test(arguments: [("90s", 90), ("5m", 300), ("2h", 7200), ("5d", 432_000), ("0s", 0)])
    func `times`(text: String, seconds: Int) { #expect(Measure.seconds.value(of: text) == seconds) }

    @Test(arguments: [("1B", 1), ("64KiB", 65_536), ("25MB", 25_000_000), ("1GiB", 1 << 30), ("3kB", 3000)])
    func `sizes`(text: String, bytes: Int) { #expect(Measure.bytes.value(of: text) == bytes) }

    @Test(arguments: ["", "5", "m", "5 m", "-5m", "5.5m", "5min", "9999999999999d", "999999999999d", "５m"])
    func `what is no time`(text: String) {
        let value = Measure.seconds.value(of: text)
        // The largest that fits into its digits is still a number; its bounds then refuse it.
        #expect(value == nil || text == "999999999999d")
    }

    @Test func `a measure is written in the largest unit that divides it`() {
        #expect([0, 59, 120, 5400, 172_800].map(Measure.seconds.text(of:)) == ["0s", "59s", "2m", "90m", "2d"])
        #expect(
            [0, 1500, 2000, 1 << 20, 5 << 30].map(Measure.bytes.text(of:)) == ["0B", "1500B", "2kB", "1MiB", "5GiB"]
        )
    }

    @Test(arguments: [
        ("lisetn", "listen"), ("Socket_Mode", "socket-mode"), ("memroy", "memory"), ("conection", "connections"),
    ])
    func `the key that was meant`(typed: String, meant: String) {
        let names: Set = ["listen", "socket-mode", "memory", "connections"]
        #expect(NearestKey.to(typed, among: names) == meant)
    }

    @Test func `nothing is proposed for what is like nothing`() {
        #expect(NearestKey.to("colour", among: ["listen", "memory"]) == nil)
        #expect(NearestKey.to(String(repeating: "a", count: 100_000), among: ["listen"]) == nil)
    }
}
