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
        case absolute, auto, bidiOverride, block, breakSpaces, clip, collapse, contents, currentcolor, embed, fixed,
            flex
        case flowRoot, grid, hidden, inherit, initial, inline, inlineBlock, inlineFlex, inlineGrid, inlineTable, isolate
        case isolateOverride, larger, listItem, ltr, none, normal, nowrap, plaintext, pre, preLine, preWrap, relative
        case revert, rtl, scroll, smaller, `static`, sticky, table, tableCaption, tableCell, tableColumn
        case tableColumnGroup, tableFooterGroup, tableHeaderGroup, tableRow, tableRowGroup, unset, visible

        private var spelling: [UInt8] {
            "\(self)".utf8.flatMap { $0 >= 0x41 && $0 <= 0x5A ? [0x2D, $0 | 0x20] : [$0] }
        }

        private static let known = NameTable<Self>(naming: allCases.map { (PackedName($0.spelling), $0) })

        /// Nil for what is no word that a property knows: browsers pass over its declaration.
        init?(_ text: ArraySlice<UInt8>) {
            guard let word = Self.known[PackedName(text.lazy.map(\.lowercased))] else { return nil }
            self = word
        }
    }
}
