import Mail

extension HTMLTokenizer {
    /// Text up to the end tag of the element it stands in, then that tag.
    mutating func rawText(until name: HTMLName, undoingReferences: Bool) -> HTMLToken {
        let start = characters.count
        while let here = byte() {
            if here == ASCII.less, isEndTag(of: name) {
                if characters.count > start { return .text(start..<characters.count) }
                return rawEnd()
            }
            if here == 0x26, undoingReferences {
                appendReference(inAttribute: false)
                continue
            }
            let from = here == ASCII.less ? position &+ 1 : position
            let end = bytes[from...].firstIndex { $0 == ASCII.less || ($0 == 0x26 && undoingReferences) }
            appendText(bytes[position..<(end ?? bytes.count)])
            position = end ?? bytes.count
        }
        return characters.count > start ? .text(start..<characters.count) : .finish
    }

    /// The text of a script, then its end tag. Within `<!--`, a `<script>` hides the next `</script>` (section
    /// 13.2.5.15 and on).
    mutating func script() -> HTMLToken {
        let start = position
        var escape = Escape.none
        while let here = byte() {
            if here == ASCII.less {
                if escape != .double, isEndTag(of: .script) { break }
                switch escape {
                case .none: if bytes[position...].starts(with: "<!--".utf8) { escape = .single }
                case .single: if isTag(of: .script, at: 1) { escape = .double }
                case .double: if isEndTag(of: .script) { escape = .single }
                }
            } else if here == ASCII.hyphen, escape != .none, bytes[position...].starts(with: "-->".utf8) {
                escape = .none
            }
            position &+= 1
        }
        if position == start { return rawEnd() }
        let text = characters.count
        appendText(bytes[start..<position])
        return .text(text..<characters.count)
    }

    private enum Escape { case none, single, double }

    /// The end tag here; whatever comes of it, what follows is ordinary again.
    private mutating func rawEnd() -> HTMLToken {
        content = .data
        position &+= 2
        return tag(isEnd: true) ?? .finish
    }

    private func isEndTag(of name: HTMLName) -> Bool { byte(1) == 0x2F && isTag(of: name, at: 2) }

    private func isTag(of name: HTMLName, at distance: Int) -> Bool {
        var place = distance
        for letter in name.spelling.utf8 {
            guard byte(place)?.lowercased == letter else { return false }
            place &+= 1
        }
        guard let next = byte(place) else { return false }
        return next.isSpace || next == 0x2F || next == ASCII.greater
    }
}
