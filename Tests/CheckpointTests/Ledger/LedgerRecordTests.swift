import Foundation
import Inspection
import TestSupport
import Testing
import Wire
@testable import Checkpoint

@Suite struct LedgerRecordTests {
    private static let zone = """
        tsubaki.example. 300 IN TXT "v=spf1 ip4:192.0.2.0/24 -all"
        _dmarc.tsubaki.example. 300 IN TXT "v=DMARC1; p=reject"
        """

    private func story(_ record: LedgerRecord, limits: LedgerLimits = .standard) throws -> JSONValue {
        try #require(JSONValue(parsing: record.entry(limits: limits).story))
    }

    @Test func `the story tells what was found, which rule decided, and what was done, in both languages`() async throws
    {
        var evidence = try await LedgerSamples.evidence(zone: Self.zone)
        evidence.findings = [
            Finding("blocklist.listed", .danger, points: 2.5, ["zen", "192.0.2.25", "127.0.0.2", "SBL", ""])
        ]
        var handling = LedgerHandling()
        (handling.edits, handling.seal, handling.copies) = (["results", "notice"], "i=1 kaede.example", ["second"])
        let verdict = Verdict(
            .reject(SMTPReply(550, "5.7.1", "No")),
            rule: "forged",
            grounds: [.result(method: "spf", word: "pass")],
            observed: [Verdict.Observation(rule: "trial", action: .hold(reason: "look"))]
        )
        let record = LedgerRecord(evidence, verdict, handling: handling, identifier: LedgerSamples.identifier(1))
        let story = try story(record)
        #expect(story["authentication"]?["spf"]?["result"]?.string == "pass")
        #expect(story["authentication"]?["dmarc"]?["result"]?.string == "pass")
        #expect(story["authentication"]?["dmarc"]?["record"]?.string?.contains("p=reject") == true)
        #expect(story["verdict"]?["reply"]?.string == "550 5.7.1 No")
        let texts = Language.allCases.map { ExplainReport(story).page(in: $0).text(colours: false) }
        for text in texts {
            for part in [
                "forged", "550 5.7.1 No", "trial", "yamada@tsubaki.example", "i=1 kaede.example", "second", "zen",
            ] {
                #expect(text.contains(part), "\(part)")
            }
            #expect(!text.contains(#""en""#))
        }
        #expect(texts[0].contains("The result of spf is pass."))
        #expect(texts[1].contains("spf の結果は pass です。"))
    }

    @Test func `steps are kept for what did not pass, unless asked otherwise`() async throws {
        let failing = try await LedgerSamples.evidence(
            zone: Self.zone.replacing("192.0.2.0/24", with: "203.0.113.0/24")
        )
        let passing = try await LedgerSamples.evidence(zone: Self.zone)
        func hasWalk(_ evidence: Evidence, _ steps: LedgerSettings.Steps) throws -> Bool {
            let record = LedgerRecord(
                evidence,
                Verdict(.deliver, rule: "default"),
                identifier: LedgerSamples.identifier(1),
                steps: steps
            )
            return try story(record)["authentication"]?["spf"]?["walk"] != nil
        }
        #expect(try hasWalk(failing, .failures))
        #expect(try !hasWalk(passing, .failures))
        #expect(try hasWalk(passing, .always))
        #expect(try !hasWalk(failing, .never))
    }

    @Test func `texts, lists and the whole are cut to their limits`() async throws {
        let long = String(repeating: "長", count: 5000)
        let evidence = try await LedgerSamples.evidence(
            "From: a@x.example\r\nSubject: \(long)\r\n\r\nb\r\n",
            zone: Self.zone
        ) { $0.recipients = (0..<5000).map { Array("user\($0)@kaede.example".utf8) } }
        let record = LedgerRecord(
            evidence,
            Verdict(.deliver, rule: "default"),
            identifier: LedgerSamples.identifier(1),
            steps: .always
        )
        let entry = record.entry(limits: .standard)
        #expect(entry.recipients.count == 200)
        #expect(try #require(entry.subject).utf8.count <= 1000)
        #expect(entry.subject?.hasSuffix("…") == true)
        #expect(LedgerFrame.encode(entry).count < LedgerFrame.payloadBytesMax)
        let tight = LedgerLimits.standard.with { $0.storyBytesMax = 1000 }
        #expect(try story(record, limits: tight)["authentication"] == nil)
        #expect(try story(record, limits: tight)["verdict"] != nil)
    }

    @Test func `the only author domain is stored once, and shown as inspect shows it`() async throws {
        let evidence = try await LedgerSamples.evidence()
        let story = try story(
            LedgerRecord(evidence, Verdict(.deliver, rule: "default"), identifier: LedgerSamples.identifier(1))
        )
        #expect(story["authentication"]?["dmarc"]?["authors"] == nil)
        for language in Language.allCases {
            let shown = ExplainReport(story).body(in: language)["authentication"]?["dmarc"]?["authors"]
            #expect(shown?.elements.count == 1)
            #expect(shown == evidence.dmarc.json(in: language)["authors"])
        }
    }

    @Test(arguments: ["\u{0}\u{1B}[2J", "\"}]", "\u{2028}\u{202E}", #"\u0000"#, "\u{10FFFF}"])
    func `hostile texts come back as they were, and are shown harmlessly`(text: String) async throws {
        var evidence = try await LedgerSamples.evidence { $0.helo = Array(text.utf8) }
        evidence.findings = [Finding("x", .note, [text])]
        let record = LedgerRecord(
            evidence,
            Verdict(.hold(reason: text), rule: text),
            identifier: LedgerSamples.identifier(1)
        )
        let story = try story(record)
        #expect(story["envelope"]?["helo"]?.string == text)
        #expect(story["verdict"]?["rule"]?.string == text)
        for language in Language.allCases {
            let page = ExplainReport(story).page(in: language).text(colours: false)
            #expect(!page.unicodeScalars.contains { $0 != "\n" && !Visible.isHarmless($0) })
            let json = String(decoding: try ExplainReport(story).body(in: language).text(), as: UTF8.self)
            #expect(!json.unicodeScalars.contains { $0 != "\n" && !Visible.isHarmless($0) })
        }
    }
}
