import Foundation
import Inspection

extension ExplainReport {
    public func page(in language: Language) -> Page {
        let story = story.localized(in: language)
        var page = Page()
        addStanding(story, to: &page, in: language)
        page.blank()
        addMessage(story, to: &page, in: language)
        page.blank()
        if !Self.isUnexamined(story) { addChecks(story["authentication"], to: &page, in: language) }
        addFindings(story, to: &page, in: language)
        page.blank()
        addVerdict(story, to: &page, in: language)
        addAttachments(story, to: &page, in: language)
        addChanges(story, to: &page, in: language)
        if !others.isEmpty {
            page.blank()
            page.line(Phrase.otherRecords(others.map(\.description)).text(in: language), .faint)
        }
        return page
    }

    private static func isUnexamined(_ story: JSONValue) -> Bool {
        story["verdict"]?["rule"]?.string == Policy.unexaminedRule
    }

    private func addStanding(_ story: JSONValue, to page: inout Page, in language: Language) {
        if Self.isUnexamined(story) { return page.line(Phrase.notExamined.text(in: language), .strong) }
        if story["direction"]?.string == Direction.outbound.rawValue {
            return page.line(Phrase.outboundNotJudged.text(in: language), .strong)
        }
        page.line(story["standing"]?["text"]?.string ?? "", .strong)
        if let grounds = story["standing"]?["grounds"]?.string { page.note(grounds, indent: 2) }
    }

    private func addMessage(_ story: JSONValue, to page: inout Page, in language: Language) {
        func row(_ label: Phrase, _ value: String?) {
            if let value, !value.isEmpty { page.row(label.text(in: language), Page.Piece(value)) }
        }
        let (envelope, message) = (story["envelope"], story["message"])
        let identifier = story["id"]?.string
        let moment = identifier.flatMap(LedgerIdentifier.init)?.microseconds
        row(.time, moment.map { LedgerTime.local($0, zone: zone) })
        row(.recordIdentifier, identifier)
        row(.queueIdentifier, story["queueID"]?.string)
        row(.direction, story["direction"]?.string.map { Phrase.direction($0).text(in: language) })
        row(.from, message?["from"]?.elements.map(Self.mailbox).joined(separator: ", "))
        row(.to, envelope?["recipients"]?.elements.compactMap(\.string).joined(separator: ", "))
        row(.subject, message?["subject"]?.string)
        row(.messageIdentifier, message?["messageID"]?.string)
        row(.size, message?["bytes"]?.number.map { Phrase.bytes($0).text(in: language) })
        row(.sentBy, Self.client(envelope))
        row(.account, envelope?["account"]?.string)
        let path = envelope?["returnPath"]?.string
        row(.returnPath, path == "" ? Phrase.nullSender.text(in: language) : path)
    }

    private static func mailbox(_ value: JSONValue) -> String {
        let address = value["address"]?.string ?? ""
        return value["name"]?.string.map { "“\($0)” <\(address)>" } ?? address
    }

    private static func client(_ envelope: JSONValue?) -> String {
        let names = [envelope?["client"]?.string, envelope?["clientName"]?.string].compactMap(\.self)
        let helo = envelope?["helo"]?.string.map { ["HELO \($0)"] } ?? []
        let tls = envelope?["tls"]?["version"]?.string.map { [$0] } ?? []
        return (names + helo + tls).joined(separator: ", ")
    }

    private func addFindings(_ story: JSONValue, to page: inout Page, in language: Language) {
        let findings = story["findings"]?.elements ?? []
        guard !findings.isEmpty else { return }
        page.blank()
        let level = story["level"]?.string.flatMap(Finding.Severity.init)?.levelWord.text(in: language)
        page.line([Phrase.findings.text(in: language), level].compactMap(\.self).joined(separator: ": "), .faint)
        for finding in findings {
            page.note(finding["text"]?.string ?? finding["identifier"]?.string ?? "?", indent: 2)
            if let why = finding["why"]?.string { page.note(why, indent: 4, .faint) }
            if let against = finding["against"]?.string {
                let sentence = Phrase.against(Phrase(en: against, ja: against))
                page.note(sentence.text(in: language), indent: 4, .faint)
            }
        }
    }

    private func addVerdict(_ story: JSONValue, to page: inout Page, in language: Language) {
        guard let verdict = story["verdict"] else { return }
        page.line(Self.decision(verdict, in: language), .strong)
        addGrounds(verdict, to: &page)
        for observed in verdict["observed"]?.elements ?? [] {
            let sentence = Phrase.wouldHaveDecided(
                rule: observed["rule"]?.string ?? "?",
                action: observed["action"]?.string ?? "?"
            )
            page.note(sentence.text(in: language), indent: 2, .caution)
            addGrounds(observed, to: &page)
        }
    }

    private static func decision(_ verdict: JSONValue, in language: Language) -> String {
        let (rule, action) = (verdict["rule"]?.string ?? "?", verdict["action"]?.string ?? "?")
        let details = verdict["reply"]?.string ?? verdict["holdReason"]?.string
        let sentence = Phrase.ruleDecided(rule: rule, action: action).text(in: language)
        return details.map { "\(sentence) (\($0))" } ?? sentence
    }

    private func addGrounds(_ verdict: JSONValue, to page: inout Page) {
        for ground in verdict["grounds"]?.elements ?? [] { page.note(ground.string ?? "", indent: 4) }
    }

    private func addChanges(_ story: JSONValue, to page: inout Page, in language: Language) {
        func row(_ label: Phrase, _ values: [String]) {
            if !values.isEmpty { page.row(label.text(in: language), Page.Piece(values.joined(separator: ", "))) }
        }
        func words(_ member: String, _ phrase: (String) -> Phrase) -> [String] {
            (story[member]?.elements ?? []).compactMap(\.string).map { phrase($0).text(in: language) }
        }
        row(.changes, words("edits", Phrase.edit))
        row(.signatures, words("signatures", Phrase.signature))
        row(.seal, [story["seal"]?.string].compactMap(\.self))
        row(.copies, story["copies"]?.elements.compactMap(\.string) ?? [])
        row(.duration, [story["microseconds"]?.number.map(Self.milliseconds)].compactMap(\.self))
    }

    private static func milliseconds(_ microseconds: Int64) -> String {
        let tenths = microseconds / 100
        return "\(tenths / 10).\(abs(tenths % 10)) ms"
    }
}
