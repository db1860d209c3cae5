/// The stack of open elements (WHATWG HTML section 13.2.4.2).
extension HTMLTreeBuilder {
    /// What bounds the search for an open element.
    enum Scope { case normal, listItem, button, table }

    /// The element into which the next one goes: at the limit, the one that holds the innermost.
    var nestingParent: Int {
        open.count < limits.nestingMax ? current : (open.dropLast().last ?? HTMLTree.root)
    }

    mutating func push(_ node: Int) {
        if open.count >= limits.nestingMax {
            isLimited = true
            pop()
        }
        open.append(node)
        openCounts[Int(tree.nodes[node].name.rawValue)] &+= 1
    }

    mutating func pop() {
        guard let node = open.popLast() else { return }
        openCounts[Int(tree.nodes[node].name.rawValue)] &-= 1
    }

    /// Takes an element off the stack, wherever it stands.
    mutating func removeFromStack(_ node: Int) {
        guard let place = placeInStack(node) else { return }
        open.remove(at: place)
        openCounts[Int(tree.nodes[node].name.rawValue)] &-= 1
    }

    mutating func placeInStack(_ node: Int) -> Int? {
        for place in open.indices.reversed() {
            steps &+= 1
            if open[place] == node { return place }
        }
        return nil
    }

    func isOpen(_ name: HTMLName) -> Bool { openCounts[Int(name.rawValue)] > 0 }
    func isCurrent(_ name: HTMLName) -> Bool { tree.nodes[current].isHTML(name) }

    mutating func has(_ name: HTMLName, in scope: Scope = .normal) -> Bool {
        isOpen(name) && has(in: scope) { $0 == name }
    }

    mutating func has(in scope: Scope = .normal, where matches: (HTMLName) -> Bool) -> Bool {
        for node in open.reversed() {
            steps &+= 1
            let element = tree.nodes[node]
            if element.space == .html, matches(element.name) { return true }
            if ends(scope, element) { return false }
        }
        return false
    }

    /// Whether that very element is in scope.
    mutating func isInScope(_ node: Int) -> Bool {
        for place in open.reversed() {
            steps &+= 1
            if place == node { return true }
            if ends(.normal, tree.nodes[place]) { return false }
        }
        return false
    }

    private func ends(_ scope: Scope, _ element: HTMLNode) -> Bool {
        guard element.space == .html else { return scope != .table && isIntegrationPoint(element) }
        switch element.name {
        case .html, .table, .template: return true
        case .applet, .caption, .td, .th, .marquee, .object, .select: return scope != .table
        case .ol, .ul: return scope == .listItem
        case .button: return scope == .button
        default: return false
        }
    }

    /// Foreign elements that bound a scope: those whose content is HTML, or text of a formula.
    private func isIntegrationPoint(_ element: HTMLNode) -> Bool {
        switch element.name {
        case .mi, .mo, .mn, .ms, .mtext, .annotationXML: element.space == .mathML
        case .foreignObject, .desc, .title: element.space == .svg
        default: false
        }
    }

    mutating func popImplied(except name: HTMLName? = nil) {
        while let node = open.last, tree.nodes[node].space == .html, tree.nodes[node].name.isImplied,
            tree.nodes[node].name != name
        {
            pop()
        }
    }

    /// Closes elements up to and with the first for which `matches`.
    mutating func pop(untilAfter matches: (HTMLName) -> Bool) {
        while let node = open.last {
            steps &+= 1
            let element = tree.nodes[node]
            pop()
            if element.space == .html, matches(element.name) { return }
        }
    }

    mutating func pop(untilAfter name: HTMLName) { pop { $0 == name } }

    /// Closes elements until one of those is the innermost.
    mutating func clear(to matches: (HTMLName) -> Bool) {
        while let node = open.last {
            steps &+= 1
            let element = tree.nodes[node]
            if element.space == .html, matches(element.name) || element.name == .template || element.name == .html {
                return
            }
            pop()
        }
    }

    mutating func closeParagraph() {
        guard has(.p, in: .button) else { return }
        popImplied(except: .p)
        pop(untilAfter: .p)
    }

    /// Finds the mode that fits the innermost element (section 13.2.4.1).
    mutating func resetMode() {
        for node in open.reversed() {
            steps &+= 1
            guard tree.nodes[node].space == .html, let found = fittingMode(tree.nodes[node].name) else { continue }
            mode = found
            return
        }
        mode = .inBody
    }

    private func fittingMode(_ name: HTMLName) -> Mode? {
        switch name {
        case .td, .th: .inCell
        case .tr: .inRow
        case .tbody, .thead, .tfoot: .inTableBody
        case .caption: .inCaption
        case .colgroup: .inColumnGroup
        case .table: .inTable
        case .template: templateModes.last ?? .inBody
        case .head: .inHead
        case .body: .inBody
        case .html: head == nil ? .beforeHead : .afterHead
        default: nil
        }
    }
}
