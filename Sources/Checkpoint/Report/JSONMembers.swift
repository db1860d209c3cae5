/// The members of a JSON object, in the order in which they were put in; which order that is makes no difference.
///
/// Pairs in a row rather than a dictionary: a record is written for each message, member by member, and nobody looks
/// for one of its members by name before a person asks.
public struct JSONMembers: Sendable, ExpressibleByDictionaryLiteral {
    public private(set) var pairs: [(key: String, value: JSONValue)]

    /// - Parameter pairs: each name once.
    public init(_ pairs: [(key: String, value: JSONValue)]) { self.pairs = pairs }

    public init(_ members: [String: JSONValue]) { pairs = members.map { ($0.key, $0.value) } }

    public init(dictionaryLiteral elements: (String, JSONValue)...) { pairs = elements }

    public var count: Int { pairs.count }

    public subscript(_ key: String) -> JSONValue? {
        get { pairs.first { $0.key == key }?.value }
        set {
            guard let place = pairs.firstIndex(where: { $0.key == key }) else {
                if let newValue { pairs.append((key, newValue)) }
                return
            }
            if let newValue { pairs[place].value = newValue } else { pairs.remove(at: place) }
        }
    }

    /// The members of both; those of `other` win.
    public func merging(_ other: JSONMembers) -> JSONMembers {
        var result = self
        for (key, value) in other.pairs { result[key] = value }
        return result
    }

    public func mapValues(_ transform: (JSONValue) -> JSONValue) -> JSONMembers {
        JSONMembers(pairs.map { ($0.key, transform($0.value)) })
    }

    public func filter(_ isIncluded: (String) -> Bool) -> JSONMembers {
        JSONMembers(pairs.filter { isIncluded($0.key) })
    }

    var dictionary: [String: JSONValue] { Dictionary(pairs.map { ($0.key, $0.value) }) { $1 } }
}

extension JSONMembers: Hashable {
    public static func == (one: Self, other: Self) -> Bool { one.dictionary == other.dictionary }

    public func hash(into hasher: inout Hasher) { hasher.combine(dictionary) }
}
