import Mail

/// The field names of a header, made quick to compare: a signature may name 256 fields of a header with thousands.
struct FieldNames {
    /// A number for each field; equal for equal names, ASCII case aside, and nearly never else.
    private let keys: [UInt32]

    init(_ header: Header) {
        keys = header.fields.map { Self.key(header.name(of: $0)) }
    }

    /// The fields of `header` called `name`, from bottom to top.
    func fromBottom(_ name: ArraySlice<UInt8>, of header: Header, _ body: (Int) -> Bool) {
        let key = Self.key(name)
        for index in keys.indices.reversed()
        where keys[index] == key && header.name(of: header.fields[index]).equals(ignoringCase: name) {
            guard body(index) else { return }
        }
    }

    func count(_ name: ArraySlice<UInt8>, of header: Header) -> Int {
        var count = 0
        fromBottom(name, of: header) { _ in
            count += 1
            return true
        }
        return count
    }

    /// FNV-1a over the small letters.
    private static func key(_ name: ArraySlice<UInt8>) -> UInt32 {
        name.reduce(0x811C_9DC5) { ($0 ^ UInt32($1.lowercased)) &* 0x0100_0193 }
    }
}

extension ArraySlice<UInt8> {
    func equals(ignoringCase other: ArraySlice<UInt8>) -> Bool {
        count == other.count && zip(self, other).allSatisfy { $0.lowercased == $1.lowercased }
    }
}
