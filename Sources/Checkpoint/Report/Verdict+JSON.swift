import Inspection
import Wire

extension Verdict {
    /// The verdict as documented in `docs/json.md`.
    func json(in language: Language) -> JSONValue {
        Observation(rule: rule, action: action, grounds: grounds).json(in: language).merging([
            "observed": .array(observed.map { $0.json(in: language) })
        ])
    }
}

extension Verdict.Observation {
    func json(in language: Language) -> JSONValue {
        action.json.merging([
            "rule": .string(rule),
            "text": .string(phrase.text(in: language)),
            "grounds": .array(
                grounds.map { ["kind": .string($0.word), "text": .string($0.phrase.text(in: language))] }
            ),
        ])
    }
}

extension Verdict.Action {
    /// The word, and what belongs to it; null where it has none.
    var json: JSONValue {
        var body: JSONValue = [
            "action": .string(word), "subjectTag": nil, "notice": false, "holdReason": nil, "reply": nil,
        ]
        switch self {
        case .deliver: break
        case .mark(let marks):
            body = body.merging(["subjectTag": .optional(marks.subjectTag), "notice": .bool(marks.hasNotice)])
        case .hold(let reason): body = body.merging(["holdReason": .string(reason)])
        case .reject(let reply), .deferral(let reply):
            body = body.merging(["reply": .string(reply.line)])
        }
        return body
    }
}

extension SMTPReply {
    /// All of it in one line, as logs have it.
    var line: String { ([String(code)] + (status.map { [$0] } ?? []) + lines).joined(separator: " ") }
}

extension Finding {
    /// The finding as documented in `docs/json.md`.
    func json(in language: Language) -> JSONValue {
        [
            "identifier": .string(identifier),
            "severity": .string(severity.rawValue),
            "points": .decimal(points),
            "arguments": .array(arguments.map { .string($0) }),
            "aspect": .string(aspect.rawValue),
            "place": place.json,
            "text": .string(phrase.text(in: language)),
            "why": .optional(words?.why.text(in: language)),
            "against": .optional(words?.against?.text(in: language)),
        ]
    }
}
