import Mail

/// Finds how elements are shown: what browsers give them, what their attributes say, what style sheets say, the most
/// specific last (CSS Cascading Level 4).
struct StyleResolver {
    let tree: HTMLTree
    let limits: InspectionLimits
    private let sheet: StyleSheet
    /// The numbers of elements that HTML does not know, by their names.
    private let codes: [PackedName: Int]
    /// What selectors ask of the elements around this place, outermost first; of none where there are no rules.
    private var elements: [StyledElement] = []
    private(set) var comparisons = 0
    /// The rules that may be for the element that is entered.
    private var candidates: [Int] = []
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

    /// How an element is shown within others, and the addresses of its own style. It is open until `leave`.
    mutating func enter(_ node: Int, within outer: ShownStyle) -> (ShownStyle, [ArraySlice<UInt8>]) {
        var cascade = StyleCascade()
        if !sheet.isEmpty {
            let element = StyledElement(tree, node)
            if comparisons < limits.styleComparisonsMax { matchRules(element, &cascade) }
            elements.append(element)
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
        style.apply(cascade, within: outer)
        return (style, addresses)
    }

    /// Leaves the element that was entered last.
    mutating func leave() { _ = elements.popLast() }

    private mutating func matchRules(_ element: StyledElement, _ cascade: inout StyleCascade) {
        candidates.removeAll(keepingCapacity: true)
        sheet.appendCandidates(for: element, to: &candidates)
        for place in candidates {
            guard comparisons < limits.styleComparisonsMax else { return }
            comparisons &+= 1
            guard matches(place, element) else { continue }
            let selector = sheet.selectors[place]
            for declaration in selector.declarations {
                comparisons &+= 1
                cascade.take(sheet.declarations[declaration], weight: StyleCascade.weight(selector))
            }
        }
    }

    /// Whether the element and those around it are what a selector asks for. The nearest that fits is taken for each
    /// part: a selector that would fit only with one farther away, on account of a `>`, is not seen to fit.
    private mutating func matches(_ selector: Int, _ element: StyledElement) -> Bool {
        let parts = sheet.selectors[selector].parts
        guard let subject = parts.first, element.matches(subject, codes: codes) else { return false }
        var place = elements.count
        for part in parts.dropFirst() {
            var isFound = false
            while !isFound, place > 0, comparisons < limits.styleComparisonsMax {
                place &-= 1
                comparisons &+= 1
                isFound = elements[place].matches(part, codes: codes)
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
