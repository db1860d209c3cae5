import Mail

/// Walks through a tree once, in the order of the document, and notes what a reader sees and what is there.
struct HTMLReader {
    let tree: HTMLTree
    /// The bytes in which comments stand.
    let source: [UInt8]
    let part: Int
    let limits: InspectionLimits
    /// Whether the text tells what is a link, an item, a picture.
    var isAnnotated = false
    var document = HTMLDocument()
    var text = TextFlow()
    /// How the elements around this place are shown, outermost first.
    var styles = [ShownStyle()]
    var hidden = HiddenTextCollector()
    /// The links around this place that have not ended, and what they show so far.
    var openLinks: [OpenLink] = []
    var resolver: StyleResolver

    struct OpenLink {
        let element: Int
        /// Its place in `HTMLDocument.links`; nil if there were too many.
        let place: Int?
        var label = TextFlow()
        var hasText = false
        var hasPicture = false
    }

    init(_ tree: HTMLTree, source: [UInt8], codes: [PackedName: Int], part: Int, limits: InspectionLimits) {
        self.tree = tree
        self.source = source
        self.part = part
        self.limits = limits
        resolver = StyleResolver(tree, codes: codes, limits: limits)
    }

    var style: ShownStyle { styles.last ?? ShownStyle() }

    mutating func read() -> HTMLDocument {
        for address in resolver.sheetAddresses { add(address, .embedded) }
        var place = tree.nodes[HTMLTree.root].first
        while let node = place {
            if enter(node), let first = tree.nodes[node].first {
                place = first
                continue
            }
            place = behind(node)
        }
        finish()
        return document
    }

    /// The next node behind one whose content has been read or is not to be read; ends what ends there.
    private mutating func behind(_ node: Int) -> Int? {
        var node = node
        while true {
            if tree.nodes[node].kind == .element, isEntered(node) { leave(node) }
            if let next = tree.nodes[node].next { return next }
            guard let parent = tree.nodes[node].parent, parent != HTMLTree.root else { return nil }
            node = parent
        }
    }

    /// Whether `enter` has opened that element.
    private func isEntered(_ node: Int) -> Bool { styles.last?.element == node }

    /// Whether to read what is in a node.
    private mutating func enter(_ node: Int) -> Bool {
        switch tree.nodes[node].kind {
        case .document: return true
        case .comment:
            noteConditional(tree.nodes[node].range)
            return false
        case .text:
            show(tree.characters[tree.nodes[node].range])
            return false
        case .element: break
        }
        guard styles.count < limits.nestingMax &* 2 else {
            passOver(node)
            return true
        }
        let name = tree.nodes[node].name
        let (inner, addresses) = resolver.enter(node, within: style)
        styles.append(inner)
        note(node)
        for address in addresses { add(address, .embedded) }
        if tree.nodes[node].space == .html, name.holdsNothingShown {
            closeStyle()
            return false
        }
        breakAround(inner, name)
        if name == .br { lineBreak() }
        annotateStart(node)
        if let value = buttonText(node) { show(value) }
        openLink(node)
        return true
    }

    /// What nests deeper, for which it takes hostility, is shown as what holds it; its links are seen all the same.
    private mutating func passOver(_ node: Int) {
        document.isLimited = true
        note(node)
        if tree.nodes[node].name == .a, let target = tree.value(.href, of: node) { add(target, .anchor) }
    }

    private mutating func leave(_ node: Int) {
        if openLinks.last?.element == node { closeLink() }
        let inner = style
        breakAround(inner, tree.nodes[node].name)
        closeStyle()
    }

    private mutating func closeStyle() {
        _ = styles.popLast()
        resolver.leave()
    }

    private mutating func breakAround(_ style: ShownStyle, _ name: HTMLName) {
        switch style.layout {
        case .block:
            if style.hiding == nil { text.breakLine() } else { hidden.breakLine() }
        case .paragraph:
            if style.hiding == nil { text.breakParagraph() } else { hidden.breakLine() }
        case .cell:
            if style.hiding == nil { text.space() } else { hidden.space() }
        case .inline: break
        }
    }

    private mutating func lineBreak() {
        if style.hiding == nil { text.newLine() } else { hidden.breakLine() }
    }

    /// The first hidden text is a preheader if it is short and hardly anything stands before it.
    private mutating func markPreheader() {
        guard let place = document.hiddenTexts.firstIndex(where: { $0.letters > 0 }) else { return }
        let first = document.hiddenTexts[place]
        guard !first.splitsWord, first.letters <= 500, Letters.count(text.bytes.prefix(first.offset)) <= 40 else {
            return
        }
        document.hiddenTexts[place].isPreheader = true
    }

    private mutating func tellStyle() {
        document.fonts = resolver.fonts.map(\.text)
        document.styledTexts = Array(resolver.texts.prefix(limits.hiddenPiecesMax))
        document.isLimited = document.isLimited || resolver.isLimited
    }

    private mutating func finish() {
        while !openLinks.isEmpty { closeLink() }
        hidden.close(joined: false, limits: limits)
        document.hiddenTexts = hidden.pieces
        markPreheader()
        document.hiddenLetters = hidden.letters
        document.visibleText = text.bytes[...].text
        document.visibleLetters = Letters.count(text.bytes[...])
        tellStyle()
    }
}
