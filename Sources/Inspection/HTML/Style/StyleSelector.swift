/// Which elements a rule is for: one simple element, perhaps within others.
struct StyleSelector: Sendable {
    /// The element itself first, then what must stand around it, outwards.
    var parts: [Part]
    /// By the standard (Selectors Level 4, section 17), in one number.
    let specificity: UInt64
    /// The declarations of the rule, in `StyleSheet.declarations`.
    var declarations: Range<Int> = 0..<0
    /// Counts up through all sheets: what is said last, wins.
    var order: UInt64 = 0

    /// Conditions on one element. An element that HTML does not know is told by its spelling.
    struct Part: Sendable {
        var name: HTMLName?
        var spelling: PackedName?
        var id: ArraySlice<UInt8>?
        var classes: [ArraySlice<UInt8>] = []
        /// Whether it must be the very parent of the part before.
        var isParent = false

        var isEmpty: Bool { name == nil && id == nil && classes.isEmpty }
    }
}
