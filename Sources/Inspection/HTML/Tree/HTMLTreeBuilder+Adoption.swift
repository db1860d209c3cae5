/// The adoption agency: what becomes of `<b><p></b>` (WHATWG HTML section 13.2.6.4.7).
extension HTMLTreeBuilder {
    /// Ends a formatting element; false if it is to be treated as any other end tag.
    mutating func adopt(_ tag: HTMLTag) -> Bool {
        if isCurrent(tag.name), placeInFormatting(current) == nil {
            pop()
            return true
        }
        for _ in 0..<8 {
            guard let element = formattingElement(tag.name) else { return false }
            guard let place = placeInStack(element) else {
                removeFromFormatting(element)
                return true
            }
            guard isInScope(element) else { return true }
            guard let block = furthestBlock(above: place) else {
                while open.count > place { pop() }
                removeFromFormatting(element)
                return true
            }
            move(element, at: place, block)
        }
        return true
    }

    /// The place of the topmost special element inside of the one at `place`.
    private mutating func furthestBlock(above place: Int) -> Int? {
        for other in open.indices.dropFirst(place &+ 1) {
            steps &+= 1
            let node = tree.nodes[open[other]]
            if node.space == .html ? node.name.isSpecial : isSpecialForeign(node) { return other }
        }
        return nil
    }

    func isSpecialForeign(_ node: HTMLNode) -> Bool {
        switch node.name {
        case .mi, .mo, .mn, .ms, .mtext, .annotationXML: node.space == .mathML
        case .foreignObject, .desc, .title: node.space == .svg
        default: false
        }
    }

    /// Ends the element around the block and begins it again inside of the block.
    private mutating func move(_ element: Int, at place: Int, _ blockPlace: Int) {
        let block = open[blockPlace]
        let ancestor = place > 0 ? open[place &- 1] : HTMLTree.root
        // Where the element will stand in the list again, as the entry before which.
        var bookmark = (placeInFormatting(element) ?? 0)
        var last = block
        var inner = 0
        var other = blockPlace &- 1
        while other > place {
            inner &+= 1
            let node = open[other]
            var entry = placeInFormatting(node)
            if inner > 3, let found = entry {
                formatting.remove(at: found)
                if found < bookmark { bookmark &-= 1 }
                entry = nil
            }
            guard let entry else {
                open.remove(at: other)
                openCounts[Int(tree.nodes[node].name.rawValue)] &-= 1
                other &-= 1
                continue
            }
            let clone = copy(node)
            formatting[entry] = .element(clone)
            open[other] = clone
            if last == block { bookmark = entry &+ 1 }
            tree.detach(last)
            tree.insert(last, into: clone)
            last = clone
            other &-= 1
        }
        tree.detach(last)
        let spot = spot(in: ancestor)
        tree.insert(last, into: spot.parent, before: spot.before)
        let clone = copy(element)
        tree.moveChildren(of: block, to: clone)
        tree.insert(clone, into: block)
        replace(element, by: clone, bookmark: bookmark, behind: block)
    }

    /// Puts the new element where the old one stood in the list, and behind the block on the stack.
    private mutating func replace(_ element: Int, by clone: Int, bookmark: Int, behind block: Int) {
        var bookmark = bookmark
        if let old = placeInFormatting(element) {
            formatting.remove(at: old)
            if old < bookmark { bookmark &-= 1 }
        }
        formatting.insert(.element(clone), at: min(bookmark, formatting.count))
        removeFromStack(element)
        guard let place = placeInStack(block) else { return }
        open.insert(clone, at: place &+ 1)
        openCounts[Int(tree.nodes[clone].name.rawValue)] &+= 1
    }
}
