/// The declarations that win for one element.
struct StyleCascade: Sendable {
    private var winners: [(weight: UInt64, value: StyleValue)?] = []

    /// Of an attribute `style`.
    static let inline: UInt64 = 1 << 60
    private static let important: UInt64 = 1 << 62

    static func weight(_ selector: StyleSelector) -> UInt64 { selector.specificity << 28 | selector.order }

    var isEmpty: Bool { winners.isEmpty }

    /// What comes later wins among equals.
    mutating func take(_ declaration: StyleDeclaration, weight: UInt64) {
        if winners.isEmpty { winners = Array(repeating: nil, count: StyleProperty.allCases.count) }
        let weight = weight | (declaration.isImportant ? Self.important : 0)
        let place = Int(declaration.property.rawValue)
        if let winner = winners[place], winner.weight > weight { return }
        winners[place] = (weight, declaration.value)
    }

    subscript(property: StyleProperty) -> StyleValue? {
        winners.isEmpty ? nil : winners[Int(property.rawValue)]?.value
    }

    func word(_ property: StyleProperty) -> StyleValue.Word? {
        if case .word(let word)? = self[property] { word } else { nil }
    }

    func number(_ property: StyleProperty) -> StyleNumber? {
        if case .number(let number)? = self[property] { number } else { nil }
    }
}
