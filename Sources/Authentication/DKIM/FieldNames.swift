import Mail

/// The field names of a header, made quick to compare: a signature may name 256 fields of a header with thousands.
struct FieldNames {
    /// A number for each field; equal for equal names, ASCII case aside, and nearly never else.
    private let keys: [UInt32]

    init(_ header: Header) {
        keys = header.fields.map { Self.key(header.bytes[$0.name].span) }
    }

    /// How many fields of `header` are called `name`.
    func count(_ name: String, of header: Header) -> Int { count(name, Self.key(name), of: header) }

    /// The same, when the key of the name is known.
    func count(_ name: String, _ key: UInt32, of header: Header) -> Int {
        var count = 0
        for index in keys.indices
        where keys[index] == key && header.name(of: header.fields[index]).equals(ignoringCase: name) {
            count += 1
        }
        return count
    }

    /// The fields that a list of names means, in the order of the list: each name takes the next field from the bottom
    /// (RFC 6376 section 5.4.2). A name without a field left means nothing.
    func selected(_ names: [ArraySlice<UInt8>], of header: Header) -> [Int] {
        let list = names.map { Self.key($0.span) }
        return selected(list, of: header) { index, name in
            header.name(of: header.fields[index]).equals(ignoringCase: names[name])
        }
    }

    /// The fields that a signature in `header` covers.
    func selected(by signature: DKIMSignature, of header: Header) -> [Int] {
        selected(signature.signedKeys, of: header) { index, name in
            header.name(of: header.fields[index]).equals(ignoringCase: header.bytes[signature.signedNames[name]])
        }
    }

    /// `isNamed`: whether the field with an index has the name at a place of the list.
    private func selected(_ list: [UInt32], of header: Header, _ isNamed: (Int, Int) -> Bool) -> [Int] {
        var isTaken = [Bool](repeating: false, count: keys.count)
        var selected: [Int] = []
        selected.reserveCapacity(min(list.count, keys.count))
        for name in list.indices {
            var index = keys.count
            while index > 0 {
                index -= 1
                guard keys[index] == list[name], !isTaken[index], isNamed(index, name) else { continue }
                isTaken[index] = true
                selected.append(index)
                break
            }
        }
        return selected
    }

    /// FNV-1a over the small letters.
    static func key(_ name: Span<UInt8>) -> UInt32 {
        var key: UInt32 = 0x811C_9DC5
        for index in name.indices { key = (key ^ UInt32(name[index].lowercased)) &* 0x0100_0193 }
        return key
    }

    static func key(_ name: String) -> UInt32 {
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
