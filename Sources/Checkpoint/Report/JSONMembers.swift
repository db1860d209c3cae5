/// The members of a JSON object, in the order in which they were put in; which order that is makes no difference.
///
/// Pairs in a row rather than a dictionary: a record is written for each message, member by member, and nobody looks
/// for one of its members by name before a person asks.
public struct JSONMembers: Sendable, ExpressibleByDictionaryLiteral {
    /// Without labels, as literals have them: to put labels on costs a copy.
    public private(set) var pairs: [(String, JSONValue)]

    /// - Parameter pairs: each name once.
    public init(_ pairs: [(String, JSONValue)]) { self.pairs = pairs }

    public init(_ members: [String: JSONValue]) { pairs = members.map { ($0.key, $0.value) } }

    public init(dictionaryLiteral elements: (String, JSONValue)...) { pairs = elements }

    public var count: Int { pairs.count }

    public subscript(_ key: String) -> JSONValue? {
        get { pairs.first { $0.0 == key }?.1 }
        set {
            guard let place = pairs.firstIndex(where: { $0.0 == key }) else {
                if let newValue { pairs.append((key, newValue)) }
                return
            }
            if let newValue { pairs[place].1 = newValue } else { pairs.remove(at: place) }
        }
    }

    /// The members of both; those of `other` win.
    public func merging(_ other: JSONMembers) -> JSONMembers {
        let isNew = other.pairs.allSatisfy { pair in !pairs.contains { $0.0 == pair.0 } }
        if isNew { return JSONMembers(pairs + other.pairs) }
        var result = self
        for (key, value) in other.pairs { result[key] = value }
        return result
    }

    public func mapValues(_ transform: (JSONValue) -> JSONValue) -> JSONMembers {
        JSONMembers(pairs.map { ($0.0, transform($0.1)) })
    }

    public func filter(_ isIncluded: (String) -> Bool) -> JSONMembers {
        JSONMembers(pairs.filter { isIncluded($0.0) })
    }

    var dictionary: [String: JSONValue] { Dictionary(pairs) { $1 } }
}

extension JSONMembers: Hashable {
    public static func == (one: Self, other: Self) -> Bool { one.dictionary == other.dictionary }

    public func hash(into hasher: inout Hasher) { hasher.combine(dictionary) }
}
