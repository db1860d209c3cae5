import Mail

/// The parameters of a query (`application/x-www-form-urlencoded`), decoded, at most 64 of them.
struct QueryParameters: Sequence {
    struct Parameter {
        let name: String
        let value: [UInt8]
    }

    private let query: [UInt8]

    init(_ query: [UInt8]) { self.query = query }

    func makeIterator() -> AnyIterator<Parameter> {
        var rest = query[...]
        var room = 64
        return AnyIterator {
            guard !rest.isEmpty, room > 0 else { return nil }
            room -= 1
            let piece = rest.prefix { $0 != Self.ampersand }
            rest = rest[piece.endIndex...].dropFirst()
            let name = piece.prefix { $0 != ASCII.equals }
            let value = piece[name.endIndex...].dropFirst()
            return Parameter(name: Self.decoded(name).text, value: Self.decoded(value))
        }
    }

    private static let ampersand: UInt8 = 0x26

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        PercentCoding.decoded(bytes.map { $0 == 0x2B ? ASCII.space : $0 }[...])
    }
}
