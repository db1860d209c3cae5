import Authentication
import DNS

/// The answer to `sekisho inspect --outbound`: does everything that names the sender name one organisation?
public struct OutboundReport: Report {
    let chain: IdentityChain
    let envelope: Envelope

    init(_ evidence: Evidence) {
        chain = IdentityChain(IdentitySources(received: evidence))
        envelope = evidence.envelope
    }

    /// Whole is fine; a break is bad; what could not be seen leaves it open.
    public var exitCode: ReportExit {
        if chain.isWhole { return .fine }
        return chain.breaks.isEmpty && chain.organization != nil ? .unknown : .bad
    }

    public func body(in language: Language) -> JSONValue {
        [
            "schema": "sekisho/outbound/1",
            "result": .string(chain.word),
            "text": .string(chain.phrase.text(in: language)),
            "organization": .optional(chain.organization),
            "links": .array(chain.links.map { $0.json(chain.organization, in: language) }),
            "envelope": envelope.json,
        ]
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        page.line(
            Page.Piece(chain.isWhole ? "✓ " : exitCode == .bad ? "✗ " : "? ", chain.style),
            Page.Piece(chain.phrase.text(in: language), .strong)
        )
        page.blank()
        for link in chain.links {
            page.row(
                link.kind.phrase.text(in: language),
                width: 18,
                Page.Piece("\(link.mark) ", link.style),
                Page.Piece(link.domain?.shown ?? "—", link.standing.isBreak ? .strong : .plain),
                Page.Piece("  " + link.standing.phrase.text(in: language), link.style == .good ? .faint : .plain)
            )
            if let remedy = link.remedy(chain.organization) { page.note("→ " + remedy.text(in: language), indent: 20) }
        }
        page.blank()
        page.add(envelope, in: language)
        return page
    }
}

extension IdentityChain {
    /// Stable word for JSON and logs.
    var word: String { isWhole ? "whole" : breaks.isEmpty && organization != nil ? "unknown" : "broken" }

    fileprivate var style: Page.Style { isWhole ? .good : breaks.isEmpty ? .caution : .bad }
}

extension IdentityLink {
    fileprivate var style: Page.Style {
        switch standing {
        case .aligned, .notNeeded: .good
        case .unknown: .caution
        case .foreign, .unconfirmed, .absent: kind.isRequired ? .bad : .caution
        }
    }

    fileprivate var mark: String {
        switch style {
        case .good: "✓"
        case .bad: "✗"
        default: "?"
        }
    }

    fileprivate func json(_ organization: DomainName?, in language: Language) -> JSONValue {
        [
            "link": .string(kind.rawValue),
            "domain": .optional(domain),
            "result": .string(standing.word),
            "required": .bool(kind.isRequired),
            "text": .string(standing.phrase.text(in: language)),
            "remedy": .optional(remedy(organization)?.text(in: language)),
        ]
    }
}
