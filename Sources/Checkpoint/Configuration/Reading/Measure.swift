/// How times and sizes are written: a whole number with its unit, nothing between.
struct Measure: Sendable {
    /// From the largest to the smallest; a unit that comes again under another name only reads.
    private let units: [(name: String, factor: Int)]

    static let seconds = Measure(units: [("d", 86_400), ("h", 3600), ("m", 60), ("s", 1)])
    static let bytes = Measure(
        units: [
            ("GiB", 1 << 30), ("GB", 1_000_000_000), ("MiB", 1 << 20), ("MB", 1_000_000), ("KiB", 1 << 10),
            ("kB", 1000), ("KB", 1000), ("B", 1),
        ]
    )

    /// nil when it is no number with one of the units, or too large to be meant.
    func value(of text: String) -> Int? {
        let bytes = Array(text.utf8)
        let digits = bytes.prefix { $0 >= 0x30 && $0 <= 0x39 }
        guard (1...12).contains(digits.count) else { return nil }
        let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        let unit = bytes[digits.count...]
        guard let factor = units.first(where: { unit.elementsEqual($0.name.utf8) })?.factor else { return nil }
        let (value, isTooLarge) = number.multipliedReportingOverflow(by: factor)
        return isTooLarge ? nil : value
    }

    /// The shortest way to write a value: the largest unit that divides it.
    func text(of value: Int) -> String {
        guard value != 0, let unit = units.first(where: { value.isMultiple(of: $0.factor) }) else {
            return "\(value)" + (units.last?.name ?? "")
        }
        return "\(value / unit.factor)\(unit.name)"
    }
}
