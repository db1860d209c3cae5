import Mail

/// Finds how elements are shown.
struct StyleResolver {
    let tree: HTMLTree
    let limits: InspectionLimits
    private var fonts: [String] = []

    init(_ tree: HTMLTree, limits: InspectionLimits) {
        self.tree = tree
        self.limits = limits
    }

    mutating func style(of node: Int, within outer: ShownStyle) -> ShownStyle {
        var style = outer
        style.element = node
        style.layout = tree.nodes[node].name.layout
        if tree.value(.hidden, of: node) != nil { style.hiding = style.hiding ?? .display }
        return style
    }

    mutating func noteFonts(_ list: ArraySlice<UInt8>) {}
    func tell(_ document: inout HTMLDocument) { document.fonts = fonts }
}
