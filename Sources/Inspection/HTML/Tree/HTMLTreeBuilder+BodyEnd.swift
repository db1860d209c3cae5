/// End tags within the body, and what follows it (WHATWG HTML sections 13.2.6.4.7 and 13.2.6.4.19).
extension HTMLTreeBuilder {
    mutating func end(_ tag: HTMLTag, _ token: HTMLToken) -> Step {
        switch tag.name {
        case .template: return inHead(token)
        case .body, .html:
            guard has(.body) else { return .done }
            mode = .afterBody
            return tag.name == .html ? .again : .done
        case .form: endForm()
        case .p:
            if !has(.p, in: .button) { insertImplied(.p) }
            closeParagraph()
        case .li: endItem(.li, in: .listItem)
        case .dd, .dt: endItem(tag.name, in: .normal)
        case _ where tag.name.isHeading:
            guard has(where: \.isHeading) else { return .done }
            popImplied()
            pop(untilAfter: \.isHeading)
        case .a, .nobr: endFormatting(tag)
        case _ where tag.name.isPlainFormatting: endFormatting(tag)
        case .applet, .marquee, .object:
            guard has(tag.name) else { return .done }
            endBlock(tag.name)
            clearFormattingToMarker()
        case .br:
            reconstructFormatting()
            insertEmpty(HTMLTag(name: .br))
        case .button, .pre, .listing, .select: endBlock(tag.name)
        case _ where tag.name.isBlock: endBlock(tag.name)
        default: endAny(tag)
        }
        return .done
    }

    private mutating func endBlock(_ name: HTMLName) {
        guard has(name) else { return }
        popImplied()
        pop(untilAfter: name)
    }

    private mutating func endItem(_ name: HTMLName, in scope: Scope) {
        guard has(name, in: scope) else { return }
        popImplied(except: name)
        pop(untilAfter: name)
    }

    private mutating func endForm() {
        if isOpen(.template) { return endBlock(.form) }
        guard let node = form else { return }
        form = nil
        guard isInScope(node) else { return }
        popImplied()
        removeFromStack(node)
    }

    private mutating func endFormatting(_ tag: HTMLTag) {
        if !adopt(tag) { endAny(tag) }
    }

    private mutating func endAny(_ tag: HTMLTag) {
        guard isOpen(tag.name) else { return }
        for place in open.indices.reversed() {
            steps &+= 1
            let element = tree.nodes[open[place]]
            if element.isHTML(tag.name), element.code == tag.code {
                while open.count > place { pop() }
                return
            }
            if element.space == .html ? element.name.isSpecial : isSpecialForeign(element) { return }
        }
    }

    mutating func afterBody(_ token: HTMLToken) -> Step {
        switch token {
        case .text(let range) where leadingSpace(range).count == range.count: return inBody(token)
        case .comment(let range): insertComment(range)
        case .doctype: break
        case .start(let tag) where tag.name == .html: return inBody(token)
        case .end(let tag) where tag.name == .html: break
        default:
            mode = .inBody
            return .again
        }
        return .done
    }

    mutating func startTemplate(_ tag: HTMLTag) {
        insert(tag)
        formatting.append(.marker)
        mode = .inTemplate
        if templateModes.count < limits.nestingMax { templateModes.append(.inTemplate) }
    }

    mutating func endTemplate() {
        guard isOpen(.template) else { return }
        popImplied()
        pop(untilAfter: .template)
        clearFormattingToMarker()
        _ = templateModes.popLast()
        resetMode()
    }

    mutating func inTemplate(_ token: HTMLToken) -> Step {
        guard case .start(let tag) = token else {
            if case .end(let tag) = token, tag.name != .template { return .done }
            return inBody(token)
        }
        let next: Mode
        switch tag.name {
        case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
            return inHead(token)
        case .caption, .colgroup, .tbody, .tfoot, .thead: next = .inTable
        case .col: next = .inColumnGroup
        case .tr: next = .inTableBody
        case .td, .th: next = .inRow
        default: next = .inBody
        }
        if !templateModes.isEmpty { templateModes[templateModes.count &- 1] = next }
        mode = next
        return .again
    }
}
