/// The declarations that win for one element.
struct StyleCascade: Sendable {
    /// One for each property that is set: few, so that they are searched rather than filed.
    private var winners: [(property: StyleProperty, weight: UInt64, value: StyleValue)] = []

    /// Of an attribute `style`.
    static let inline: UInt64 = 1 << 60
    private static let important: UInt64 = 1 << 62

    static func weight(_ selector: StyleSelector) -> UInt64 { selector.specificity << 28 | selector.order }

    var isEmpty: Bool { winners.isEmpty }

    /// What comes later wins among equals.
    mutating func take(_ declaration: StyleDeclaration, weight: UInt64) {
        let weight = weight | (declaration.isImportant ? Self.important : 0)
        guard let place = winners.firstIndex(where: { $0.property == declaration.property }) else {
            winners.append((declaration.property, weight, declaration.value))
            return
        }
        if winners[place].weight <= weight { winners[place] = (declaration.property, weight, declaration.value) }
    }

    subscript(property: StyleProperty) -> StyleValue? {
        winners.first { $0.property == property }?.value
    }

    func word(_ property: StyleProperty) -> StyleValue.Word? {
        if case .word(let word)? = self[property] { word } else { nil }
    }

    func number(_ property: StyleProperty) -> StyleNumber? {
        if case .number(let number)? = self[property] { number } else { nil }
    }
}
