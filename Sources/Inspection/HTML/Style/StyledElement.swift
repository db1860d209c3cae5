import Mail

/// What selectors ask of an element.
struct StyledElement: Sendable {
    let name: HTMLName
    /// Tells elements apart that are `other`.
    let code: Int
    let id: ArraySlice<UInt8>?
    /// Its first classes; one with more is nobody's.
    let classes: [ArraySlice<UInt8>]

    private static let classesMax = 32

    init(_ tree: HTMLTree, _ node: Int) {
        name = tree.nodes[node].name
        code = tree.nodes[node].code
        id = tree.value(.id, of: node)
        let list = tree.value(.class, of: node)?.prefix(4_096)
        classes = list?.split(maxSplits: Self.classesMax, whereSeparator: \.isSpace) ?? []
    }

    func matches(_ part: StyleSelector.Part, codes: [PackedName: Int]) -> Bool {
        if let wanted = part.name {
            guard wanted == name else { return false }
            if let spelling = part.spelling, codes[spelling] != code { return false }
        }
        if let wanted = part.id, wanted != id { return false }
        return part.classes.allSatisfy(classes.contains)
    }
}
