import Mail

/// What a property is set to, as far as it matters here.
enum StyleValue: Sendable, Hashable {
    case word(Word)
    case number(StyleNumber)
    case colour(StyleColour)
    /// A background whose colours nobody knows.
    case picture
    /// A box of which nothing is left.
    case nothing

    enum Word: UInt8, Sendable, CaseIterable {
        case absolute, bidiOverride, block, breakSpaces, clip, collapse, contents, fixed, flex, flowRoot, grid, hidden
        case inherit, initial, inline, isolateOverride, larger, listItem, ltr, none, normal, pre, preLine, preWrap
        case rtl, smaller, table, tableCaption, tableCell, tableRow, tableRowGroup, unset, visible
        case other

        private var spelling: [UInt8] {
            "\(self)".utf8.flatMap { $0 >= 0x41 && $0 <= 0x5A ? [0x2D, $0 | 0x20] : [$0] }
        }

        private static let known: [PackedName: Self] = Dictionary(
            uniqueKeysWithValues: allCases.map { (PackedName($0.spelling), $0) }
        )

        init(_ text: ArraySlice<UInt8>) { self = Self.known[PackedName(text.lazy.map(\.lowercased))] ?? .other }
    }
}
