import Foundation
import TestSupport
import Testing

/// The other ways by which Postfix reaches its milter, and its clients Postfix.
@Suite(.enabled(if: House.isPossible, "\(House.excuse)"))
struct SocketScenarioTests {
    @Test func throughAUnixSocketThatOnlyPostfixMayUse() async throws {
        let house = try await House(postfix: "smtpd_milters = unix:sekisho/milter\n")
        let folder = house.scratch.path("postfix/queue/sekisho")
        try await house.shell("mkdir \(folder)")
        // The TCP port comes last: when it listens, the socket does.
        let configuration = """
            [milter]
            listen = ["unix:\(folder)/milter", "inet:127.0.0.1:8891"]
            socket-group = "postfix"
            socket-mode = "0660"

            """
        try await house.serving(configuration) { sekisho in
            #expect(try await house.post(.plain("unix")).code == 250, "\(sekisho.said)")
            let results = try await house.delivered("unix").values("Authentication-Results")
            #expect(results.first?.contains("spf=pass") == true, "\(results)")
            let status = try await house.run("/usr/bin/stat", ["-c", "%a %G", "\(folder)/milter"])
            #expect(status.text == "660 postfix\n")
        }
    }

    @Test func overIPv6FromAClientWithIPv6() async throws {
        let postfix = """
            smtpd_milters = inet:[::1]:8891
            inet_protocols = all
            inet_interfaces = 127.0.0.1, 192.0.2.1, 2001:db8::1

            """
        let house = try await House(
            records: "six.example. TXT \"v=spf1 ip6:2001:db8::10 -all\"\n",
            postfix: postfix
        )
        let configuration = "[milter]\nlisten = [\"inet6:[::1]:8891\", \"inet:127.0.0.1:8891\"]\n"
        try await house.serving(configuration) { sekisho in
            var letter = Letter.plain("six", from: "a@six.example")
            (letter.client, letter.server, letter.sender) = ("2001:db8::10", "2001:db8::1", "a@six.example")
            #expect(try await house.post(letter).code == 250, "\(sekisho.said)")
            let results = try await house.delivered("six").values("Authentication-Results")
            #expect(results.first?.contains("spf=pass smtp.mailfrom=a@six.example") == true, "\(results)")
            #expect(results.first?.contains("policy.iprev=\"2001:db8::10\"") == true, "\(results)")
        }
    }
}
