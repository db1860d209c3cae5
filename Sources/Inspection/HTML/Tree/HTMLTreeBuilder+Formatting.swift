/// The list of active formatting elements (WHATWG HTML section 13.2.4.3).
extension HTMLTreeBuilder {
    mutating func pushFormatting(_ node: Int) {
        // Three of a kind are enough: a fourth puts the first out.
        var alike = 0
        var earliest: Int?
        var behindMarker = 0
        for place in formatting.indices.reversed() {
            steps &+= 1
            guard case .element(let other) = formatting[place] else {
                behindMarker = place &+ 1
                break
            }
            if isAlike(other, node) {
                alike &+= 1
                earliest = place
            }
        }
        if alike >= 3, let earliest {
            formatting.remove(at: earliest)
        } else if formatting.count &- behindMarker >= limits.formattingMax {
            isLimited = true
            formatting.remove(at: behindMarker)
        }
        formatting.append(.element(node))
    }

    private func isAlike(_ one: Int, _ other: Int) -> Bool {
        guard tree.nodes[one].name == tree.nodes[other].name else { return false }
        let (mine, theirs) = (tree.attributes[tree.nodes[one].range], tree.attributes[tree.nodes[other].range])
        return mine.count == theirs.count
            && mine.allSatisfy { attribute in
                theirs.contains {
                    $0.name == attribute.name
                        && tokenizer.characters[$0.value] == tokenizer.characters[attribute.value]
                }
            }
    }

    mutating func placeInFormatting(_ node: Int) -> Int? {
        for place in formatting.indices.reversed() {
            steps &+= 1
            if case .element(node) = formatting[place] { return place }
        }
        return nil
    }

    mutating func removeFromFormatting(_ node: Int) {
        if let place = placeInFormatting(node) { formatting.remove(at: place) }
    }

    /// The last element of that name behind the last marker.
    mutating func formattingElement(_ name: HTMLName) -> Int? {
        for entry in formatting.reversed() {
            steps &+= 1
            guard case .element(let node) = entry else { return nil }
            if tree.nodes[node].name == name { return node }
        }
        return nil
    }

    mutating func clearFormattingToMarker() {
        while let entry = formatting.popLast() {
            if case .marker = entry { return }
        }
    }

    /// Opens formatting elements again that something else has closed.
    mutating func reconstructFormatting() {
        guard case .element(let last)? = formatting.last, placeInStack(last) == nil else { return }
        var place = formatting.count &- 1
        while place > 0, case .element(let earlier) = formatting[place &- 1], placeInStack(earlier) == nil {
            place &-= 1
        }
        while place < formatting.count {
            guard case .element(let old) = formatting[place] else { return }
            let node = copy(old)
            let spot = spot(in: nestingParent)
            tree.insert(node, into: spot.parent, before: spot.before)
            push(node)
            formatting[place] = .element(node)
            place &+= 1
        }
    }
}
