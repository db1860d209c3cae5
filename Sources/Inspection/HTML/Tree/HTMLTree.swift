/// What a document is made of: nodes, their attributes, and the characters of both.
struct HTMLTree: Sendable {
    var nodes = [HTMLNode(kind: .document, range: 0..<0)]
    var attributes: [HTMLAttribute] = []
    var characters: [UInt8] = []

    static let root = 0

    /// The value of an attribute, entities undone.
    func value(_ name: HTMLAttribute.Name, of node: Int) -> ArraySlice<UInt8>? {
        guard nodes[node].kind == .element else { return nil }
        for place in nodes[node].range where attributes[place].name == name {
            return characters[attributes[place].value]
        }
        return nil
    }

    /// The text directly within an element.
    func text(in node: Int) -> [UInt8] {
        var result: [UInt8] = []
        var child = nodes[node].first
        while let place = child {
            if nodes[place].kind == .text { result.append(contentsOf: characters[nodes[place].range]) }
            child = nodes[place].next
        }
        return result
    }

    /// The node behind this one and all it holds: the next in the order of the document that is no descendant.
    func following(_ node: Int) -> Int? {
        var place: Int? = node
        while let here = place {
            if let next = nodes[here].next { return next }
            place = nodes[here].parent
        }
        return nil
    }

    // MARK: changing

    mutating func insert(_ node: Int, into parent: Int, before sibling: Int? = nil) {
        let previous = sibling.map { nodes[$0].previous } ?? nodes[parent].last
        nodes[node].parent = parent
        nodes[node].next = sibling
        nodes[node].previous = previous
        if let previous { nodes[previous].next = node } else { nodes[parent].first = node }
        if let sibling { nodes[sibling].previous = node } else { nodes[parent].last = node }
    }

    mutating func detach(_ node: Int) {
        guard let parent = nodes[node].parent else { return }
        let (previous, next) = (nodes[node].previous, nodes[node].next)
        if let previous { nodes[previous].next = next } else { nodes[parent].first = next }
        if let next { nodes[next].previous = previous } else { nodes[parent].last = previous }
        nodes[node].parent = nil
        nodes[node].previous = nil
        nodes[node].next = nil
    }

    /// Hands all children of one node on to another that has none.
    mutating func moveChildren(of node: Int, to other: Int) {
        var child = nodes[node].first
        while let place = child {
            nodes[place].parent = other
            child = nodes[place].next
        }
        nodes[other].first = nodes[node].first
        nodes[other].last = nodes[node].last
        nodes[node].first = nil
        nodes[node].last = nil
    }
}
