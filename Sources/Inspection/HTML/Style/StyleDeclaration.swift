/// One property set to one value.
struct StyleDeclaration: Sendable, Hashable {
    let property: StyleProperty
    let value: StyleValue
    let isImportant: Bool
}

/// What declarations say besides: it is noted once, whether they apply or not.
struct StyleNotes: Sendable {
    /// Names of fonts.
    var fonts: [ArraySlice<UInt8>] = []
    /// What is loaded.
    var addresses: [ArraySlice<UInt8>] = []
    /// Strings given to `content`.
    var texts: [String] = []
}
