import Mail

/// What is added to the text for those who read it as plain text.
extension HTMLReader {
    mutating func annotateStart(_ node: Int) {
        guard isAnnotated, style.hiding == nil, tree.nodes[node].space == .html else { return }
        switch tree.nodes[node].name {
        case .li:
            text.append([ASCII.hyphen])
            text.space()
        case .hr: text.append([UInt8]("----".utf8)[...])
        case .img:
            guard !PictureSize(tree, node, style).isTracker, let name = tree.value(.alt, of: node)?.trimmed,
                !name.isEmpty
            else { return }
            text.append([ASCII.openBracket] + name.prefix(limits.shownBytesMax) + [ASCII.closeBracket])
        default: break
        }
    }

    mutating func annotateEnd(of link: ShownLink) {
        guard isAnnotated, style.hiding == nil, !link.isHidden else { return }
        let target = HTMLText.address(link.target)
        guard let first = target.first, first != 0x23, !isShown(target, by: link.text) else { return }
        text.space()
        text.append([ASCII.less] + target + [ASCII.greater])
    }

    /// Whether a link shows its address, perhaps without what all of them have in common.
    private func isShown(_ target: [UInt8], by label: String) -> Bool {
        let label = Array(label.utf8)
        var candidates = [target[...]]
        for prefix in ["mailto:", "https://", "http://", "tel:"] where target.starts(with: prefix.utf8) {
            candidates.append(target.dropFirst(prefix.utf8.count))
        }
        return candidates.contains {
            $0.elementsEqual(label) || ($0.last == 0x2F && $0.dropLast().elementsEqual(label))
        }
    }
}
