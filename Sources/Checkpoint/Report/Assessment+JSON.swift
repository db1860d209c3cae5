import Inspection

extension Assessment {
    /// The assessment as documented in `docs/json.md`.
    func json(in language: Language) -> JSONValue {
        [
            "level": .optional(level?.rawValue),
            "score": .decimal(score),
            "aspects": .object(
                JSONMembers(
                    Dictionary(uniqueKeysWithValues: aspects.map { ($0.key.rawValue, JSONValue.decimal($0.value)) })
                )
            ),
            "text": .string((phrase ?? Self.foundNothing).text(in: language)),
        ]
    }
}

extension Finding.Place {
    /// Where in the message it was seen, as documented in `docs/json.md`.
    var json: JSONValue {
        switch self {
        case .message: ["kind": "message"]
        case .field(let name): ["kind": "field", "field": .string(name)]
        case .part(let part, let offset):
            ["kind": "part", "part": .number(part), "offset": offset.map { .number($0) } ?? nil]
        case .attachment(let part, let path):
            ["kind": "attachment", "part": .number(part), "path": .array(path.map { .string($0) })]
        }
    }
}
