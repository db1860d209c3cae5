import Mail

extension ShownStyle {
    /// An element before style sheets speak: what it inherits, what browsers give it, and its attributes.
    init(of node: Int, in tree: HTMLTree, within outer: ShownStyle) {
        self = outer
        element = node
        hasHiddenAttribute = false
        (width, height) = (nil, nil)
        let name = tree.nodes[node].name
        layout = name.layout
        guard tree.nodes[node].space == .html else {
            layout = .inline
            if name == .title || name == .desc { hidesAll = hidesAll ?? .display }
            return
        }
        switch name {
        case .pre, .listing, .plaintext, .xmp, .textarea: keepsSpace = true
        case .bdo: overridesDirection = true
        case .a: if tree.value(.href, of: node) != nil { colour = .link }
        case .font: applyFont(node, tree)
        case .body:
            if let value = tree.value(.text, of: node).flatMap(StyleColour.init(attribute:)) { colour = value }
        default: break
        }
        if let direction = tree.value(.dir, of: node) { isRightToLeft = direction.equals(ignoringCase: "rtl") }
        if let value = tree.value(.bgcolor, of: node).flatMap(StyleColour.init(attribute:)) { ground = value }
        if tree.value(.background, of: node) != nil { ground = nil }
        // A dialogue that nobody has opened is not there.
        hasHiddenAttribute =
            tree.value(.hidden, of: node) != nil || (name == .dialog && tree.value(.open, of: node) == nil)
    }

    private mutating func applyFont(_ node: Int, _ tree: HTMLTree) {
        if let value = tree.value(.color, of: node).flatMap(StyleColour.init(attribute:)) { colour = value }
        guard let text = tree.value(.size, of: node)?.trimmed, let number = StyleNumber(text) else { return }
        let isRelative = text.first == ASCII.hyphen || text.first == 0x2B
        let step = min(max(Int(isRelative ? 3 + number.value : number.value), 1), 7)
        size = Self.fontSizes[step &- 1]
    }

    /// In pixels, of `<font size>` 1 to 7.
    private static let fontSizes: [Double] = [10, 13, 16, 18, 24, 32, 48]
}
