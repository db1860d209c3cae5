import Mail
import Testing

@testable import Checkpoint

@Suite struct ForgedFieldsTests {
    @Test(arguments: [
        " mx.example.jp; spf=pass", "MX.Example.JP; dkim=pass header.d=bank.example", " mx.example.jp 1; none",
        " (comment) mx.example.jp (another); spf=pass", " \"mx.example.jp\"; spf=pass",
        "\r\n mx.example.jp;\r\n spf=pass",
        " mx.example.jp.; spf=pass", " \"mx.ex\\ample.jp\" ; spf=pass", " =?utf-8?q?mx.example.jp?=; spf=pass",
        " mx.example.jp", " mx.exam\r\n ple.jp; spf=pass", " ((nested) \\) ) mx.example.jp; none",
        " (mx.example.jp; spf=pass", " i=1; mx.example.jp; spf=pass", "\tmx.example.jp\t1\t; spf=pass",
        " mx.example.jp/1; spf=pass", " mx.e\u{0}xample.jp; spf=pass", " (=?utf-8?q?a?=)mx.example.jp ; dmarc=pass",
        " ｍｘ．example．jp; spf=pass", " 1 ; mx.other.example; none",
    ])
    func `our name is found in every spelling`(value: String) {
        let isOurs = ForgedFields(servers: ["mx.example.jp"]).isOurs(Array(value.utf8)[...])
        #expect(isOurs != ["/1", " 1 ;"].contains { value.contains($0) })
    }

    @Test(arguments: [
        " mx.example.com; spf=pass", " notmx.example.jp; spf=pass", " mx.example.jp.evil.example; spf=pass",
        " spf=pass smtp.mailfrom=mx.example.jp", " mx.other.example (mx.example.jp); spf=pass", "", " ;",
        " \"mx.other.example\"; reason=\"mx.example.jp\"",
    ])
    func `other servers keep theirs`(value: String) {
        #expect(!ForgedFields(servers: ["mx.example.jp"]).isOurs(Array(value.utf8)[...]))
    }

    @Test func `an international name is found as A-label and as U-label`() {
        let spellings = [("xn--wgv71a119e.example", "日本語.example"), ("日本語.example", "XN--WGV71A119E.example")]
        for (ours, theirs) in spellings {
            let forged = ForgedFields(servers: [ours])
            #expect(forged.isOurs(Array(" \(theirs); spf=pass".utf8)[...]), "\(theirs)")
            #expect(forged.isOurs(Array(" \"\(theirs).\" 1; spf=pass".utf8)[...]), "\(theirs)")
        }
    }

    @Test func `forged fields go from the last backwards and ARC stays`() async throws {
        let text = """
            Authentication-Results: mx.example.jp; spf=pass\r
            ARC-Authentication-Results: i=1; mx.example.jp; spf=pass\r
            AUTHENTICATION-RESULTS : mx.example.jp; spf=pass\r
            Authentication-Results: other.example; spf=pass\r
            sekisho-verdict: standing=proven\r
            From: a@bank.example\r
            \r
            Authentication-Results: mx.example.jp; this is text\r

            """
        let evidence = try await MarkingWorkshop.evidence(text)
        let marking = Marker(MarkingWorkshop.settings(MarkingWorkshop.bare), server: "mx.example.jp")
            .marking(for: evidence, verdict: Verdict(.deliver, rule: "default"))
        #expect(marking.forgedFields == 3)
        #expect(marking.edits.map(\.range.lowerBound) == marking.edits.map(\.range.lowerBound).sorted(by: >))
        let result = try Editor(evidence.message.bytes).applying(marking.edits).text
        #expect(
            result == """
                ARC-Authentication-Results: i=1; mx.example.jp; spf=pass\r
                Authentication-Results: other.example; spf=pass\r
                From: a@bank.example\r
                \r
                Authentication-Results: mx.example.jp; this is text\r

                """
        )
    }

    @Test func `names listed by the administrator go too`() async throws {
        let evidence = try await MarkingWorkshop.evidence(
            "Authentication-Results: old.example.jp; spf=pass\r\nFrom: a@bank.example\r\n\r\n"
        )
        let result = try MarkingWorkshop.marked(evidence) {
            MarkingWorkshop.bare(&$0)
            $0.removeOthers = ["old.example.jp"]
        }
        #expect(result.text == "From: a@bank.example\r\n\r\n")
    }

    @Test func `a forged field behind a lone CR becomes part of its line`() async throws {
        let evidence = try await MarkingWorkshop.evidence(
            "X-A: a\rb\r\nX-B: b\rAuthentication-Results: mx.example.jp; spf=pass\r\nFrom: a@bank.example\r\n\r\n"
        )
        #expect(
            try MarkingWorkshop.marked(evidence, .deliver, MarkingWorkshop.bare).text
                == "X-A: a\rb\r\nX-B: b Authentication-Results: mx.example.jp; spf=pass\r\nFrom: a@bank.example\r\n\r\n"
        )
    }

    @Test func `thousands of fields in front do not hide a forged one`() async throws {
        let many = String(repeating: "X-Filler: x\r\n", count: 2500)
        let forged = "Authentication-Results: mx.example.jp; dmarc=pass\r\n"
        let evidence = try await MarkingWorkshop.evidence("From: a@bank.example\r\n\(many)\(forged)\r\nbody")
        let result = try MarkingWorkshop.marked(evidence, .deliver, MarkingWorkshop.bare)
        #expect(result.text == "From: a@bank.example\r\n\(many)\r\nbody")
    }
}
