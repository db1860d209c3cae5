import Mail

/// Drawings and formulas (WHATWG HTML section 13.2.6.5).
extension HTMLTreeBuilder {
    /// Whether the rules of foreign content hold for a token.
    func isForeign(_ token: HTMLToken) -> Bool {
        guard let node = open.last, tree.nodes[node].space != .html else { return false }
        let element = tree.nodes[node]
        if holdsFormulaText(element) {
            if case .text = token { return false }
            if case .start(let tag) = token, tag.name != .mglyph, tag.name != .malignmark { return false }
        }
        if case .start(let tag) = token, tag.name == .svg, element.name == .annotationXML { return false }
        if holdsHTML(node) {
            switch token {
            case .text, .start: return false
            default: break
            }
        }
        return true
    }

    private func holdsFormulaText(_ element: HTMLNode) -> Bool {
        switch element.name {
        case .mi, .mo, .mn, .ms, .mtext: element.space == .mathML
        default: false
        }
    }

    /// HTML integration point.
    private func holdsHTML(_ node: Int) -> Bool {
        let element = tree.nodes[node]
        switch element.name {
        case .foreignObject, .desc, .title: return element.space == .svg
        case .annotationXML where element.space == .mathML:
            for attribute in tree.attributes[element.range] where attribute.name == .encoding {
                let value = tokenizer.characters[attribute.value]
                return value.equals(ignoringCase: "text/html") || value.equals(ignoringCase: "application/xhtml+xml")
            }
            return false
        default: return false
        }
    }

    mutating func inForeignContent(_ token: HTMLToken) -> Step {
        switch token {
        case .text(let range): insertText(range)
        case .comment(let range): insertComment(range)
        case .doctype, .finish: break
        case .start(let tag):
            if tag.name.endsForeignContent || isFontOfText(tag) { return leaveForeignContent(token) }
            let space = tree.nodes[current].space
            if tag.isSelfClosing { insertEmpty(tag, space: space) } else { insert(tag, space: space) }
        case .end(let tag):
            if tag.name == .br || tag.name == .p { return leaveForeignContent(token) }
            return endForeign(tag, token)
        }
        return .done
    }

    private func isFontOfText(_ tag: HTMLTag) -> Bool {
        tag.name == .font && (tag.has(.color) || tag.has(.face) || tag.has(.size))
    }

    private mutating func leaveForeignContent(_ token: HTMLToken) -> Step {
        while let node = open.last, tree.nodes[node].space != .html {
            if holdsFormulaText(tree.nodes[node]) || holdsHTML(node) { break }
            steps &+= 1
            pop()
        }
        // By the rules of the mode, even within a formula's text.
        var token = token
        return step(token: &token, in: mode)
    }

    private mutating func endForeign(_ tag: HTMLTag, _ token: HTMLToken) -> Step {
        for place in open.indices.reversed() {
            steps &+= 1
            let element = tree.nodes[open[place]]
            if element.space == .html { break }
            if element.name == tag.name, element.code == tag.code {
                while open.count > place { pop() }
                return .done
            }
        }
        var token = token
        return step(token: &token, in: mode)
    }

    mutating func startForeign(_ tag: HTMLTag, _ space: HTMLNode.Space) {
        reconstructFormatting()
        if tag.isSelfClosing { insertEmpty(tag, space: space) } else { insert(tag, space: space) }
    }
}
