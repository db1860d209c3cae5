/// The algorithm of RFC 8621 section 4.1.4, with a stack of its own instead of recursion.
struct BodySelector {
    private let message: Message
    private(set) var selection = BodySelection()
    /// The multiparts that enclose the place, from outside.
    private var levels: [Level] = []

    /// One multipart on the way down.
    private struct Level {
        let children: [Int]
        let subtype: String
        let isInAlternative: Bool
        /// How long the lists were when it began.
        let textStart: Int
        let htmlStart: Int
        /// Whether text for either kind of reader is still wanted.
        var takesText: Bool
        var takesHTML: Bool
        var next = 0
    }

    init(message: Message) {
        self.message = message
    }

    mutating func select(in part: Part) {
        // The part itself is the only one of an imaginary multipart/mixed.
        levels = [level(children: [part.id], subtype: "mixed", within: nil)]
        while let current = levels.last {
            guard current.next < current.children.count else {
                finishLevel()
                continue
            }
            levels[levels.count &- 1].next &+= 1
            let child = message.parts[current.children[current.next]]
            if child.mediaType.isMultipart, child.isContainer {
                levels.append(level(children: child.children, subtype: child.mediaType.subtype, within: current))
            } else {
                place(child, isFirst: current.next == 0)
            }
        }
    }

    private func level(children: [Int], subtype: String, within outer: Level?) -> Level {
        Level(
            children: children,
            subtype: subtype,
            isInAlternative: subtype == "alternative" || (outer?.isInAlternative ?? false),
            textStart: selection.text.count,
            htmlStart: selection.html.count,
            takesText: outer?.takesText ?? true,
            takesHTML: outer?.takesHTML ?? true
        )
    }

    /// Puts a part that holds no others into the lists.
    private mutating func place(_ part: Part, isFirst: Bool) {
        guard isInline(part, isFirst: isFirst), let level = levels.last else {
            selection.attachments.append(part.id)
            return
        }
        let isPlain = part.mediaType == .plainText
        let isHTML = part.mediaType.isText && !isPlain
        if level.subtype == "alternative" {
            if isPlain { selection.text.append(part.id) }
            if isHTML { selection.html.append(part.id) }
            if part.mediaType.isMedia { selection.attachments.append(part.id) }
            return
        }
        if level.isInAlternative {
            // Plain text on the way down is for the one kind of reader, HTML for the other.
            if isPlain { levels[levels.count &- 1].takesHTML = false }
            if isHTML { levels[levels.count &- 1].takesText = false }
        }
        guard let level = levels.last else { return }
        if level.takesText { selection.text.append(part.id) }
        if level.takesHTML { selection.html.append(part.id) }
        if part.mediaType.isMedia { selection.attachments.append(part.id) }
    }

    /// Whether a part is text to show, and not an attachment.
    private func isInline(_ part: Part, isFirst: Bool) -> Bool {
        let type = part.mediaType
        let isShown = type == .plainText || (type.isText && type.subtype == "html") || type.isMedia
        guard isShown, !message.isAttachment(part) else { return false }
        if isFirst { return true }
        guard levels.last?.subtype != "related" else { return false }
        return type.isMedia || message.fileName(of: part) == nil
    }

    /// If an alternative offered only one kind, readers of the other kind get it as well.
    private mutating func finishLevel() {
        guard let level = levels.popLast(), level.subtype == "alternative", level.takesText, level.takesHTML else {
            return
        }
        let newText = selection.text[level.textStart...]
        let newHTML = selection.html[level.htmlStart...]
        if newText.isEmpty { selection.text.append(contentsOf: newHTML) }
        if newHTML.isEmpty { selection.html.append(contentsOf: newText) }
    }
}
