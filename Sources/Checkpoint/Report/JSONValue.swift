import Foundation

/// A JSON value (RFC 8259), as reports build it.
public enum JSONValue: Sendable, Hashable, Encodable {
    case null
    case bool(Bool)
    case integer(Int64)
    /// Neither infinite nor NaN, which JSON does not have.
    case decimal(Double)
    case string(String)
    case array([JSONValue])
    case object(JSONMembers)

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .decimal(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .array(let values): try container.encode(values)
        case .object(let members): try container.encode(members.dictionary)
        }
    }

    /// UTF-8, indented, keys in alphabetical order, with a final line break.
    ///
    /// Characters that a terminal obeys instead of showing (controls, formatting, bidirectional) are escaped, so that
    /// a page of JSON is as harmless to look at as any other page.
    public func text() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let text = String(decoding: try encoder.encode(self), as: UTF8.self)
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\n" || Visible.isHarmless(scalar) {
                escaped.append(scalar)
            } else {
                escaped.append(contentsOf: Self.escape(scalar).unicodeScalars)
            }
        }
        return Array(String(escaped).utf8) + [0x0A]
    }

    /// `\u202E`, above the first plane as a pair of surrogates (RFC 8259 section 7).
    private static func escape(_ scalar: Unicode.Scalar) -> String {
        String(scalar).utf16.map { unit in
            let digits = String(unit, radix: 16, uppercase: true)
            return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        }.joined()
    }

    /// The members of both objects; those of `other` win. A value that is no object counts as none.
    func merging(_ other: JSONValue) -> JSONValue {
        guard case .object(let mine) = self, case .object(let theirs) = other else { return self }
        return .object(mine.merging(theirs))
    }
}

extension JSONValue: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int64) { self = .integer(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(nilLiteral: ()) { self = .null }
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(JSONMembers(elements))
    }
}

extension JSONValue {
    /// The text of `value`, or null.
    static func optional(_ value: (some CustomStringConvertible)?) -> JSONValue {
        value.map { .string($0.description) } ?? .null
    }

    /// The number, or null.
    static func number(_ value: (some BinaryInteger)?) -> JSONValue {
        value.map { .integer(Int64(clamping: $0)) } ?? .null
    }
}

extension JSONValue {
    /// A check that found nothing to look at.
    static func notDone(_ phrase: Phrase, in language: Language) -> JSONValue {
        ["result": "none", "reason": .string(phrase.text(in: language))]
    }
}
