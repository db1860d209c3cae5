import Mail

/// The field names of a header, made quick to compare: a signature may name 256 fields of a header with thousands.
struct FieldNames {
    /// A number for each field; equal for equal names, ASCII case aside, and nearly never else.
    private let keys: [UInt32]

    init(_ header: Header) {
        keys = header.fields.map { Self.key(header.bytes[$0.name].span) }
    }

    /// How many fields of `header` are called `name`.
    func count(_ name: String, of header: Header) -> Int {
        let key = Self.key(name)
        return keys.indices.count {
            keys[$0] == key && header.name(of: header.fields[$0]).equals(ignoringCase: name)
        }
    }

    /// The fields that a list of names means, in the order of the list: each name takes the next field from the bottom
    /// (RFC 6376 section 5.4.2). A name without a field left means nothing.
    func selected(_ names: some Sequence<ArraySlice<UInt8>>, of header: Header) -> [Int] {
        var isTaken = [Bool](repeating: false, count: keys.count)
        var selected: [Int] = []
        selected.reserveCapacity(16)
        for name in names {
            let key = Self.key(name.span)
            let index = keys.indices.last {
                keys[$0] == key && !isTaken[$0] && header.name(of: header.fields[$0]).equals(ignoringCase: name)
            }
            guard let index else { continue }
            isTaken[index] = true
            selected.append(index)
        }
        return selected
    }

    /// FNV-1a over the small letters.
    private static func key(_ name: Span<UInt8>) -> UInt32 {
        var key: UInt32 = 0x811C_9DC5
        for index in name.indices { key = (key ^ UInt32(name[index].lowercased)) &* 0x0100_0193 }
        return key
    }

    private static func key(_ name: String) -> UInt32 {
        name.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1.lowercased)) &* 0x0100_0193 }
    }
}

extension ArraySlice<UInt8> {
    func equals(ignoringCase other: ArraySlice<UInt8>) -> Bool {
        let (one, other) = (span, other.span)
        guard one.count == other.count else { return false }
        for index in one.indices where one[index].lowercased != other[index].lowercased { return false }
        return true
    }

    func equals(ignoringCase text: String) -> Bool {
        count == text.utf8.count && zip(self, text.utf8).allSatisfy { $0.lowercased == $1.lowercased }
    }
}
