import Mail

/// Finds how elements are shown: what browsers give them, what their attributes say, what style sheets say, the most
/// specific last (CSS Cascading Level 4).
struct StyleResolver {
    let tree: HTMLTree
    let limits: InspectionLimits
    private let sheet: StyleSheet
    /// The numbers of elements that HTML does not know, by their names.
    private let codes: [PackedName: Int]
    private(set) var comparisons = 0
    /// Names of fonts, each once, in order.
    private(set) var fonts: [ArraySlice<UInt8>] = []
    private var knownFonts: Set<ArraySlice<UInt8>> = []
    /// Text that style sheets add.
    private(set) var texts: [String] = []

    init(_ tree: HTMLTree, codes: [PackedName: Int], limits: InspectionLimits) {
        self.tree = tree
        self.codes = codes
        self.limits = limits
        var reader = StyleSheetReader(limits: limits)
        for node in tree.nodes.indices where tree.nodes[node].name == .style && tree.nodes[node].kind == .element {
            guard MediaQuery.holds(tree.value(.media, of: node) ?? []) else { continue }
            reader.read(tree.text(in: node))
        }
        sheet = reader.sheet
        note(sheet.notes)
    }

    /// What style sheets load.
    var sheetAddresses: [ArraySlice<UInt8>] { sheet.notes.addresses }
    var isLimited: Bool { sheet.isLimited || comparisons >= limits.styleComparisonsMax }

    /// How an element is shown within others, and the addresses of its own style.
    mutating func style(of node: Int, within styles: [ShownStyle]) -> (ShownStyle, [ArraySlice<UInt8>]) {
        let outer = styles.last ?? ShownStyle()
        var cascade = StyleCascade()
        var element: StyledElement?
        if !sheet.isEmpty, comparisons < limits.styleComparisonsMax {
            let styled = StyledElement(tree, node)
            matchRules(styled, within: styles, &cascade)
            element = styled
        }
        var addresses: [ArraySlice<UInt8>] = []
        if let text = tree.value(.style, of: node) {
            var reader = StyleDeclarationReader(StyleScanner.plain(text))
            reader.read()
            for declaration in reader.declarations { cascade.take(declaration, weight: StyleCascade.inline) }
            note(reader.notes)
            addresses = reader.notes.addresses
        }
        var style = ShownStyle(of: node, in: tree, within: outer)
        style.identity = element
        style.apply(cascade, within: outer)
        return (style, addresses)
    }

    private mutating func matchRules(
        _ element: StyledElement,
        within styles: [ShownStyle],
        _ cascade: inout StyleCascade
    ) {
        var spent = comparisons
        sheet.candidates(for: element) { place in
            guard spent < limits.styleComparisonsMax else { return }
            spent &+= 1
            let selector = sheet.selectors[place]
            guard matches(selector, element, within: styles, &spent) else { return }
            for declaration in sheet.declarations[selector.declarations] {
                spent &+= 1
                cascade.take(declaration, weight: StyleCascade.weight(selector))
            }
        }
        comparisons = spent
    }

    /// Whether the element and those around it are what a selector asks for. The nearest that fits is taken for each
    /// part: a selector that would fit only with one farther away, on account of a `>`, is not seen to fit.
    private func matches(
        _ selector: StyleSelector,
        _ element: StyledElement,
        within styles: [ShownStyle],
        _ spent: inout Int
    ) -> Bool {
        guard let subject = selector.parts.first, element.matches(subject, codes: codes) else { return false }
        var place = styles.count
        for part in selector.parts.dropFirst() {
            var isFound = false
            while !isFound, place > 0, spent < limits.styleComparisonsMax {
                place &-= 1
                spent &+= 1
                isFound = styles[place].identity?.matches(part, codes: codes) ?? false
                if part.isParent, !isFound { return false }
            }
            if !isFound { return false }
        }
        return true
    }

    private mutating func note(_ notes: StyleNotes) {
        for font in notes.fonts where knownFonts.insert(font).inserted { fonts.append(font) }
        texts.append(contentsOf: notes.texts)
    }

    mutating func noteFonts(_ list: ArraySlice<UInt8>) {
        var reader = StyleDeclarationReader([])
        reader.noteFonts(list)
        note(reader.notes)
    }
}
