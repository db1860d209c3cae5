import Authentication
import Inspection
import Mail
import Testing
import Wire
@testable import Checkpoint

@Suite struct MarkerTests {
    private let text = "From: a@bank.example\r\nSubject: x\r\n\r\nbody\r\n"

    @Test func `results and verdict stand on top, and nothing else changes`() async throws {
        let evidence = try await MarkingWorkshop.evidence(text)
        let result = Message(parsing: try MarkingWorkshop.marked(evidence))
        #expect(
            result.header.fields.prefix(2).map { result.header.name(of: $0).text }
                == ["Authentication-Results", "Sekisho-Verdict"]
        )
        #expect(result.bytes.text.hasSuffix(text))
        let results = AuthenticationResults(parsing: result.header.value(of: result.header.fields[0]))
        #expect(results.authservID == "mx.example.jp")
        #expect(results.results(of: "dmarc").map(\.result) == ["fail"])
        let verdict = HeaderText.decode(result.header.value(of: result.header.fields[1]))
        #expect(
            verdict == "standing=contradicted; domain=bank.example; action=deliver; rule=default; score=0;"
                + " queue=4XyZ12; version=\(Version.text)"
        )
    }

    @Test func `a refused message is not edited`() async throws {
        let evidence = try await MarkingWorkshop.evidence("Sekisho-Verdict: x\r\n" + text)
        for action in [Verdict.Action.reject(.init(550)), .deferral(.init(450))] {
            #expect(
                Marker(MarkingWorkshop.settings(), server: "mx.example.jp").edits(
                    for: evidence,
                    verdict: Verdict(action, rule: "r")
                ).isEmpty
            )
        }
    }

    @Test func `outgoing mail says nothing of our rules and carries nothing forged`() async throws {
        var evidence = try await MarkingWorkshop.evidence("Authentication-Results: mx.example.jp; none\r\n" + text)
        evidence.direction = .outbound
        #expect(try MarkingWorkshop.marked(evidence).text == text)
    }

    @Test func `values from strangers and rules cannot look like other tags`() async throws {
        var evidence = try await MarkingWorkshop.evidence(text)
        evidence.findings = [
            Finding("a.b", .danger, points: 2.25), Finding("x; standing=proven\r\nX: y", .note, points: 1),
        ]
        var verdict = Verdict(.hold(reason: "r"), rule: "規則; action=deliver")
        verdict.observed = [Verdict.Observation(rule: "strict", action: .reject(.init(550)))]
        let field = VerdictField(limits: .standard).bytes(for: evidence, verdict)
        #expect(
            HeaderText.decode(field[...])
                == "Sekisho-Verdict: standing=contradicted; domain=bank.example; action=hold;"
                + " rule=%E8%A6%8F%E5%89%87%3B%20action%3Ddeliver; would=reject; would-rule=strict; score=3.3;"
                + " findings=a.b,x%3B%20standing%3Dproven%0D%0AX:%20y; queue=4XyZ12; version=\(Version.text)"
        )
        #expect(field.allSatisfy { $0 < 0x80 })
    }

    @Test(arguments: [
        (0.0, "0"), (2.5, "2.5"), (-1.25, "-1.3"), (.infinity, "0"), (.nan, "0"), (1e300, "99999"), (-0.4, "-0.4"),
    ])
    func `scores have one decimal place`(points: Double, text: String) {
        #expect(VerdictField.decimal(points) == text)
    }

    @Test(arguments: [
        "", "Hello\n", "\r\nHello\r\n", "From: a@bank.example\n\nHello\n", "From MAILER\nFrom: a@b.example\n\nx",
    ])
    func `files of any kind get a readable header`(text: String) async throws {
        let evidence = try await MarkingWorkshop.evidence(text)
        let result = Message(parsing: try MarkingWorkshop.marked(evidence))
        #expect(result.header.first(named: "Sekisho-Verdict") != nil)
        #expect(result.header.first(named: "Authentication-Results") != nil)
        #expect(result.bytes[result.root.body].elementsEqual(evidence.message.bytes[evidence.message.root.body]))
        if !text.contains("\r") {
            #expect(!result.bytes.text.utf8.contains(ASCII.carriageReturn) || !text.contains("\n"))
        }
    }
}
