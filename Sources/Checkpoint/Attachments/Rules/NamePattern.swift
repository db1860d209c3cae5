import Mail

/// A name with wildcards, as an administrator writes it: `*.exe`, `invoice-????.*`, `image/*`. `*` stands for any
/// characters, `?` for one. Capitals of ASCII make no difference, and wide letters (`．ｅｘｅ`) count as the narrow ones.
struct NamePattern: Sendable, Hashable {
    private let scalars: [UInt32]
    let text: String

    /// nil for an empty one, and one that is longer than any name.
    init?(_ text: String) {
        guard !text.isEmpty, text.utf8.count <= Self.bytesMax else { return nil }
        self.text = text
        scalars = Self.folded(text)
    }

    private static let bytesMax = 255
    private static let any = Unicode.Scalar("*").value
    private static let one = Unicode.Scalar("?").value
    /// No name is looked at further: the time is the product of both lengths.
    private static let nameScalarsMax = 1_024

    func matches(_ name: String) -> Bool {
        let name = Self.folded(name)
        var (place, star, mark) = (0, -1, 0)
        var index = 0
        while index < name.count {
            if place < scalars.count, scalars[place] == Self.any {
                star = place
                mark = index
                place += 1
            } else if place < scalars.count, scalars[place] == Self.one || scalars[place] == name[index] {
                place += 1
                index += 1
            } else if star >= 0 {
                place = star + 1
                mark += 1
                index = mark
            } else {
                return false
            }
        }
        return scalars[place...].allSatisfy { $0 == Self.any }
    }

    private static func folded(_ text: String) -> [UInt32] {
        let scalars = text.unicodeScalars
        // The end of a name is what programs are started by.
        let kept = scalars.count <= nameScalarsMax ? scalars[...] : scalars.suffix(nameScalarsMax)
        return kept.map { scalar in
            let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
            return (0x41...0x5A).contains(value) ? value | 0x20 : value
        }
    }
}

extension NamePattern: CustomStringConvertible {
    var description: String { text }
}
