import Testing

@testable import Checkpoint

/// The words of records are for programs; a person reads sentences, in their own language.
@Suite struct ExplainWordsTests {
    private func page(_ language: Language, _ adjust: (inout LedgerRecord) -> Void) async throws -> String {
        var record = try await LedgerSamples.record()
        adjust(&record)
        let story = try #require(JSONValue(parsing: record.entry(limits: .standard).story))
        return ExplainReport(story).page(in: language).text(colours: false)
    }

    @Test func `what was changed, signed and observed is said in Japanese to Japanese readers`() async throws {
        let page = try await page(.japanese) { record in
            record.handling.edits = ["fields", "forged-fields-removed", "subject", "notice", "attachments"]
            record.handling.signatures = ["no-key"]
            record.verdict.observed = [Verdict.Observation(rule: "strict", action: .deliver)]
            var attachment = AttachmentRecord(part: 1, name: "a.doc", size: 1, action: .deliver, rule: "r")
            attachment.troubles = [.unconverted(by: "office", .tooSlow), .unopened(.died(signal: 9)), .fixed(.encoded)]
            record.handling.attachments = [attachment]
        }
        for words in [
            "ヘッダーの追加, 偽のヘッダーの削除, 件名の印, 本文への注意書き, 添付ファイル", "なし：このドメインの鍵がない（no-key）",
            "ルール「strict」なら「配送」", "office：制限時間を超えました", "異常終了", "符号化",
        ] { #expect(page.contains(words), "\(words)\n\(page)") }
    }

    @Test func `every reason why nothing was signed, and every trouble, has words in both languages`() {
        let reasons = [
            "not-outbound", "signing-off", "from-missing", "several-from-fields", "several-author-domains",
            "from-without-address", "from-domain-unusable", "from-ambiguous", "no-key", "no-key-ready",
            "key-unreadable", "account-not-entitled", "account-needed", "already-signed", "failed",
        ]
        for word in reasons {
            let phrase = Phrase.signature(word)
            #expect(phrase.english != word && phrase.japanese != phrase.english)
        }
        #expect(Phrase.signature("s1._domainkey.kaede.example").japanese == "s1._domainkey.kaede.example")
        let failures: [WorkerFailure] = [
            .died(signal: nil), .tooSlow, .tooMuch, .nonsense, .late, .refused("x: y"), .unavailable("z"),
        ]
        let obstacles = PartObstacle.allCases.map { AttachmentTrouble.fixed($0) }
        for trouble in failures.map({ .unconverted(by: "c", $0) }) + [.untried(converter: "c")] + obstacles {
            let phrase = Phrase.attachmentTrouble(trouble.word)
            #expect(phrase.japanese != phrase.english && phrase.japanese != trouble.word)
        }
        let refused = Phrase.attachmentTrouble(AttachmentTrouble.unpacked(.refused("bad: header")).word)
        #expect(refused.english == "pack: the file cannot be read (bad: header)")
    }
}
