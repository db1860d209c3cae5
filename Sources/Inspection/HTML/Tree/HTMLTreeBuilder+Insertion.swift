/// Putting nodes into the tree (WHATWG HTML section 13.2.6.1).
extension HTMLTreeBuilder {
    /// The innermost open element.
    var current: Int { open.last ?? HTMLTree.root }

    /// Where a node goes that belongs into `parent`, and before which of its children.
    typealias Spot = (parent: Int, before: Int?)

    /// Into that element; out of a table, before it, what does not belong in tables.
    mutating func spot(in element: Int) -> Spot {
        guard fosters, tree.nodes[element].space == .html, tree.nodes[element].name.isTablePart else {
            return (element, nil)
        }
        for place in open.indices.reversed() {
            steps &+= 1
            let node = open[place]
            if tree.nodes[node].isHTML(.template) { return (node, nil) }
            guard tree.nodes[node].isHTML(.table) else { continue }
            if let parent = tree.nodes[node].parent { return (parent, node) }
            return (place > 0 ? open[place &- 1] : HTMLTree.root, nil)
        }
        return (open.first ?? HTMLTree.root, nil)
    }

    @discardableResult
    mutating func insert(_ tag: HTMLTag, space: HTMLNode.Space = .html) -> Int {
        let node = make(tag, space: space)
        let place = spot(in: nestingParent)
        tree.insert(node, into: place.parent, before: place.before)
        push(node)
        return node
    }

    /// An element that holds nothing.
    mutating func insertEmpty(_ tag: HTMLTag, space: HTMLNode.Space = .html) {
        let node = make(tag, space: space)
        let place = spot(in: current)
        tree.insert(node, into: place.parent, before: place.before)
    }

    /// A node of its own, in no place yet.
    mutating func make(_ tag: HTMLTag, space: HTMLNode.Space = .html) -> Int {
        let start = tree.attributes.count
        tree.attributes.append(contentsOf: tag.attributes)
        let range = start..<tree.attributes.count
        tree.nodes.append(HTMLNode(kind: .element, name: tag.name, code: tag.code, space: space, range: range))
        return tree.nodes.count &- 1
    }

    /// Another element like that one, sharing its attributes.
    mutating func copy(_ node: Int) -> Int {
        let (name, code, range) = (tree.nodes[node].name, tree.nodes[node].code, tree.nodes[node].range)
        tree.nodes.append(HTMLNode(kind: .element, name: name, code: code, range: range))
        return tree.nodes.count &- 1
    }

    /// An element that no tag asked for.
    @discardableResult
    mutating func insertImplied(_ name: HTMLName) -> Int { insert(HTMLTag(name: name)) }

    mutating func insertText(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        let place = spot(in: current)
        let neighbour = place.before.map { tree.nodes[$0].previous } ?? tree.nodes[place.parent].last
        if let neighbour, tree.nodes[neighbour].kind == .text,
            tree.nodes[neighbour].range.upperBound == range.lowerBound
        {
            tree.nodes[neighbour].range = tree.nodes[neighbour].range.lowerBound..<range.upperBound
            return
        }
        tree.nodes.append(HTMLNode(kind: .text, range: range))
        tree.insert(tree.nodes.count &- 1, into: place.parent, before: place.before)
    }

    mutating func insertComment(_ range: Range<Int>) {
        tree.nodes.append(HTMLNode(kind: .comment, range: range))
        tree.insert(tree.nodes.count &- 1, into: current)
    }

    /// Gives an element the attributes of a tag that it does not have.
    mutating func merge(_ tag: HTMLTag, into node: Int?) {
        guard let node, !tag.attributes.isEmpty else { return }
        let old = tree.attributes[tree.nodes[node].range]
        let new = tag.attributes.filter { attribute in !old.contains { $0.name == attribute.name } }
        guard !new.isEmpty else { return }
        let start = tree.attributes.count
        tree.attributes.append(contentsOf: old)
        tree.attributes.append(contentsOf: new)
        tree.nodes[node].range = start..<tree.attributes.count
    }

    /// How much of a text is white space at its start.
    func leadingSpace(_ range: Range<Int>) -> Range<Int> {
        let end = tokenizer.characters[range].firstIndex { !$0.isSpace } ?? range.upperBound
        return range.lowerBound..<end
    }
}
