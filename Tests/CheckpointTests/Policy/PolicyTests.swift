import Inspection
import Testing
import Wire
@testable import Checkpoint

@Suite struct PolicyTests {
    @Test func `the first rule that applies decides`() async throws {
        let verdict = try await PolicyCase().verdict(
            """
            [policy]
            mode = "enforce"
            [[rule]]
            name = "not this"
            spf = "fail"
            action = "reject"
            [[rule]]
            name = "this"
            spf = "pass"
            from = "author.example"
            action = "mark"
            subject-tag = "[?]"
            notice = false
            [[rule]]
            name = "too late"
            action = "reject"
            """
        )
        #expect(verdict.action == .mark(Verdict.Marks(subjectTag: "[?]", hasNotice: false)))
        #expect(verdict.rule == "this")
        #expect(
            verdict.grounds == [
                .author(address: "taro@author.example", pattern: "author.example"),
                .result(method: "spf", word: "pass"),
            ]
        )
        #expect(verdict.observed == [])
    }

    @Test func `every action with its values`() async throws {
        func action(_ text: String) async throws -> Verdict.Action {
            try await PolicyCase().verdict("[policy]\nmode = \"enforce\"\n[[rule]]\n\(text)").action
        }
        #expect(try await action("action = \"deliver\"") == .deliver)
        #expect(try await action("action = \"mark\"") == .mark(Verdict.Marks(hasNotice: true)))
        #expect(try await action("action = \"hold\"\ntext = \"why\"") == .hold(reason: "why"))
        #expect(
            try await action("action = \"reject\"\ncode = 554\nstatus = \"5.7.0\"\ntext = \"No\"")
                == .reject(SMTPReply(554, "5.7.0", "No"))
        )
        #expect(try await action("action = \"defer\"\ntext = \"Later\"") == .deferral(SMTPReply(451, "4.7.1", "Later")))
    }

    @Test func `rules that observe are noted and do not decide`() async throws {
        let verdict = try await PolicyCase().verdict(
            """
            [policy]
            mode = "enforce"
            [[rule]]
            name = "trial"
            action = "hold"
            observe = true
            [[rule]]
            name = "decides"
            action = "deliver"
            [[rule]]
            name = "behind"
            action = "hold"
            observe = true
            """
        )
        #expect(verdict.rule == "decides")
        #expect(verdict.observed.map(\.rule) == ["trial"])
        #expect(verdict.observed.map(\.action.word) == ["hold"])
    }

    @Test func `without a configuration everything is delivered, and what would have been is told`() async throws {
        var forged = PolicyCase()
        forged.client = "203.0.113.5"
        let verdict = try await forged.verdict("")
        #expect(verdict.action == .deliver)
        #expect(verdict.rule == "observe")
        #expect(verdict.observed.map(\.rule) == ["dmarc"])
        #expect(verdict.observed.map(\.action.word) == ["reject"])
        #expect(verdict.observed.first?.grounds == [.dmarcAsks(domain: "author.example", policy: "reject")])
        #expect(try await PolicyCase().verdict("") == Verdict(.deliver, rule: "default"))
    }

    @Test func `a policy that only observes reaches no further than one that decides`() async throws {
        let verdict = try await PolicyCase().verdict(
            "[[rule]]\nname = \"one\"\naction = \"reject\"\n[[rule]]\nname = \"two\"\naction = \"reject\""
        )
        #expect(verdict.action == .deliver)
        #expect(verdict.observed.map(\.rule) == ["one"])
    }

    @Test func `built-in rules can be observed and switched off`() async throws {
        var forged = PolicyCase()
        forged.client = "203.0.113.5"
        let observed = try await forged.verdict("[policy]\nmode = \"enforce\"\ndmarc = \"observe\"")
        #expect(observed.action == .deliver)
        #expect(observed.rule == "default")
        #expect(observed.observed.map(\.rule) == ["dmarc"])
        let off = try await forged.verdict("[policy]\nmode = \"enforce\"\ndmarc = \"off\"")
        #expect(off == Verdict(.deliver, rule: "default"))
    }

    @Test func `what our own users send is not judged by the built-in rules`() async throws {
        var sent = PolicyCase()
        sent.client = "203.0.113.5"
        sent.direction = .outbound
        #expect(try await sent.verdict("[policy]\nmode = \"enforce\"") == Verdict(.deliver, rule: "default"))
    }

    @Test func `several From fields are refused, several domains in one are marked`() async throws {
        var message = PolicyCase()
        message.header = "From: taro@author.example\r\nFrom: jiro@plain.example\r\n"
        let two = try await message.verdict("[policy]\nmode = \"enforce\"")
        #expect(two.rule == "from-fields")
        #expect(two.action.word == "reject")
        #expect(two.grounds == [.fromFields(count: 2)])
        message.header = "From: taro@plain.example, jiro@none.example\r\n"
        let one = try await message.verdict("[policy]\nmode = \"enforce\"")
        #expect(one.rule == "author-domains")
        #expect(one.action.word == "mark")
        message.header = "From: taro@plain.example, jiro@author.example\r\n"
        message.client = "203.0.113.5"
        let strict = try await message.verdict("[policy]\nmode = \"enforce\"")
        #expect(strict.rule == "dmarc")
        #expect(strict.action.word == "reject")
        message.header = "Subject: no author\r\n"
        #expect(try await message.verdict("[policy]\nmode = \"enforce\"").rule == "author-domains")
    }

    @Test func `a zone that is to be refused is, unless another vouches`() async throws {
        var listed = Finding(
            "blocklist.listed",
            .danger,
            points: 5,
            ["bl.example", "192.0.2.1", "127.0.0.2", "spam", ""]
        )
        listed.asksRefusal = true
        var message = PolicyCase()
        message.findings = [Finding("blocklist.listed", .caution, points: 9, ["other.example"]), listed]
        let verdict = try await message.verdict("[policy]\nmode = \"enforce\"")
        #expect(verdict.rule == "blocklists")
        #expect(verdict.action == .reject(SMTPReply(550, "5.7.1", "Not accepted: 192.0.2.1 is listed by bl.example")))
        #expect(verdict.grounds == [.refusedByZone(zone: "bl.example", subject: "192.0.2.1", meaning: "spam")])
        message.findings.append(Finding("blocklist.allowed", .note, points: -1, ["wl.example"]))
        #expect(try await message.verdict("[policy]\nmode = \"enforce\"").rule == "default")
    }
}
