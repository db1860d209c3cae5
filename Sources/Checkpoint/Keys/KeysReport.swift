import Authentication
import DNS
import Inspection

/// The answer to `sekisho keys list`, `check`, `rotate` and `revoke`: every key with its state and record, and what the
/// DNS says.
public struct KeysReport: Report {
    enum Command: String, Sendable { case list, check, rotate, revoke }

    var command: Command
    let folder: String
    let keys: [KeyLine]
    var notices: [KeyNotice]
    let domains: [DomainName]

    /// The same after something was done.
    func following(_ command: Command, _ notices: [KeyNotice]) -> KeysReport {
        var report = self
        report.command = command
        report.notices = notices + report.notices
        return report
    }

    /// `list` only tells; `check` says whether all is well.
    public var exitCode: ReportExit {
        guard command == .check else { return .fine }
        let isUnsigned = domains.contains { domain in !keys.contains { $0.domain == domain && $0.signs } }
        if isUnsigned || keys.contains(where: \.isWrong) || notices.contains(where: { $0.news.severity == .danger }) {
            return .bad
        }
        return keys.contains { if case .unknown = $0.publication { true } else { false } } ? .unknown : .fine
    }

    public func body(in language: Language) -> JSONValue {
        [
            "schema": .string("sekisho/keys/\(command.rawValue)/1"),
            "folder": .string(folder),
            "keys": .array(keys.map { $0.json(in: language) }),
            "notices": .array(notices.map { $0.json(in: language) }),
        ]
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        for notice in notices { page.line(notice.phrase.text(in: language), notice.news.severity.style) }
        if !notices.isEmpty { page.blank() }
        if domains.isEmpty { page.line(Phrase.noKeyDomains.text(in: language)) }
        for domain in domains {
            page.line(domain.shown, .strong)
            let own = keys.filter { $0.domain == domain }
            if own.isEmpty { page.note(Phrase.noKeysYet.text(in: language), indent: 2) }
            for key in own { add(key, to: &page, in: language) }
        }
        return page
    }

    private func add(_ key: KeyLine, to page: inout Page, in language: Language) {
        page.row(
            key.selector,
            width: 16,
            Page.Piece(key.type.padded(to: 9)),
            Page.Piece(key.statePhrase.text(in: language), key.signs ? .good : .plain)
        )
        if let publication = key.publication {
            page.note(publication.phrase.text(in: language), indent: 18, key.isWrong ? .caution : .faint)
        }
        guard let record = key.record, key.isToBePublished, key.isUnpublished else { return }
        for line in record.zoneLine.utf8.split(separator: 0x0A) {
            page.note(String(decoding: line, as: UTF8.self), indent: 4)
        }
    }
}

extension KeyLine {
    fileprivate func json(in language: Language) -> JSONValue {
        [
            "domain": .string(domain.description),
            "selector": .string(selector),
            "keyType": .string(type),
            "keyBits": .number(bits),
            "file": .string(file),
            "state": .string(state),
            "signs": .bool(signs),
            "created": .optional(entry.map { Moment.text($0.created) }),
            "publishedSince": .optional(entry?.publishedSince.map(Moment.text)),
            "activeFrom": .optional(entry?.activeFrom.map(Moment.text)),
            "retiredAt": .optional(entry?.retiredAt.map(Moment.text)),
            "name": .optional(record?.name),
            "record": .optional(record?.text),
            "zoneLine": .optional(record?.zoneLine),
            "dns": .string(publication?.word ?? "unknown"),
            "text": .optional(publication?.phrase.text(in: language)),
        ]
    }
}

extension KeyNotice {
    func json(in language: Language) -> JSONValue {
        [
            "domain": .string(domain.description),
            "selector": .optional(selector),
            "news": .string(news.word),
            "severity": .string(news.severity.rawValue),
            "text": .string(phrase.text(in: language)),
            "zoneLine": .optional(zoneLine),
        ]
    }
}

extension Finding.Severity {
    fileprivate var style: Page.Style {
        switch self {
        case .note: .plain
        case .caution: .caution
        case .danger: .bad
        }
    }
}
