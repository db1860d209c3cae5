import Foundation

extension JSONValue: Decodable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .integer(value)
        } else if let value = try? container.decode(Double.self) {
            self = .decimal(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let values = try? container.decode([JSONValue].self) {
            self = .array(values)
        } else {
            self = .object(JSONMembers(try container.decode([String: JSONValue].self)))
        }
    }

    /// nil if the bytes are no JSON.
    init?(parsing bytes: [UInt8]) {
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else { return nil }
        self = value
    }

    subscript(_ key: String) -> JSONValue? {
        guard case .object(let members) = self, let value = members[key], value != .null else { return nil }
        return value
    }

    /// With a member, found by its names from the outside in, changed; the same where there is none.
    func changing(_ names: ArraySlice<String>, _ change: (JSONValue) -> JSONValue) -> JSONValue {
        guard let name = names.first else { return change(self) }
        guard case .object(var members) = self, let value = members[name] else { return self }
        members[name] = value.changing(names.dropFirst(), change)
        return .object(members)
    }

    var string: String? { if case .string(let text) = self { text } else { nil } }

    var number: Int64? { if case .integer(let number) = self { number } else { nil } }

    var elements: [JSONValue] { if case .array(let values) = self { values } else { [] } }

    /// With one of two languages chosen wherever a text is there in both (`Phrase.both`).
    func localized(in language: Language) -> JSONValue {
        switch self {
        case .array(let values): .array(values.map { $0.localized(in: language) })
        case .object(let members):
            if members.count == 2, members["en"] != nil, let text = members[language.rawValue] {
                text
            } else {
                .object(members.mapValues { $0.localized(in: language) })
            }
        default: self
        }
    }
}
