/// A parameter as it stands in the field, before continuations are joined.
struct ParameterPiece {
    /// The name without stars, in small letters.
    let name: [UInt8]
    /// The section number of `name*1=`, or nil.
    let section: Int?
    /// Whether the name ends in `*`: the value is percent-encoded.
    let isExtended: Bool
    /// The value, quotes, escapes and folding undone.
    let value: [UInt8]

    /// Takes the name apart (RFC 2231 section 7): `title*0*`, `title*0`, `title*`, `title`. Nil if nothing is left.
    init?(name written: ArraySlice<UInt8>, value: [UInt8]) {
        let parts = written.split(separator: ASCII.asterisk, omittingEmptySubsequences: true)
        guard let first = parts.first else { return nil }
        name = first.map(\.lowercased)
        isExtended = written.last == ASCII.asterisk
        section = parts.dropFirst().first.flatMap(Self.number)
        self.value = value
    }

    /// Section numbers; absurd ones count as the last.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy(\.isDigit) else { return nil }
        guard digits.count <= 9 else { return Int.max }
        return digits.reduce(0) { $0 &* 10 &+ Int($1 &- 0x30) }  // nine digits at most
    }
}
