public import Authentication
import Mail

/// The answer to `sekisho query pra`: the purported responsible address of a message (RFC 4407).
public struct PRAReport: Report {
    /// The address with the field it stands in, or why the message has none.
    public let responsible: Result<ResponsibleAddress, ResponsibleAddress.Failure>

    public init(parsing bytes: [UInt8], named name: String) throws(InputError) {
        let header = Header(parsing: try MessageFile(bytes, named: name).bytes)
        do throws(ResponsibleAddress.Failure) {
            responsible = .success(try ResponsibleAddress(in: header))
        } catch {
            responsible = .failure(error)
        }
    }

    public var exitCode: ReportExit {
        if case .success = responsible { .fine } else { .bad }
    }

    public func body(in language: Language) -> JSONValue {
        var body: JSONValue = ["schema": "sekisho/query/pra/1", "pra": nil, "field": nil, "result": "none"]
        switch responsible {
        case .success(let found):
            body = body.merging([
                "result": "found",
                "pra": .string(found.address.address),
                "field": .string(found.source.rawValue),
                "reason": .string(Phrase.responsible(found).text(in: language)),
            ])
        case .failure(let failure):
            body = body.merging(["reason": .string(failure.phrase.text(in: language))])
        }
        return body
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        switch responsible {
        case .success(let found):
            page.line(found.address.address, .strong)
            page.note(Phrase.responsible(found).text(in: language), indent: 2)
        case .failure(let failure): page.line(failure.phrase.text(in: language), .caution)
        }
        return page
    }
}
