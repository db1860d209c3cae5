import Mail

/// Tables (WHATWG HTML sections 13.2.6.4.9 and 13.2.6.4.11 to 13.2.6.4.12).
extension HTMLTreeBuilder {
    mutating func inTable(_ token: HTMLToken) -> Step {
        switch token {
        case .text(let range):
            let isBetweenCells =
                tree.nodes[current].space == .html
                && (tree.nodes[current].name.isTablePart || isCurrent(.template))
            if isBetweenCells, leadingSpace(range).count == range.count {
                insertText(range)
                return .done
            }
        case .comment(let range):
            insertComment(range)
            return .done
        case .doctype, .finish: return .done
        case .start(let tag): if let step = startInTable(tag, token) { return step }
        case .end(let tag): if let step = endInTable(tag, token) { return step }
        }
        // What does not belong in a table is put before it.
        fosters = true
        defer { fosters = false }
        return inBody(token)
    }

    private mutating func startInTable(_ tag: HTMLTag, _ token: HTMLToken) -> Step? {
        switch tag.name {
        case .caption:
            clearToTable()
            formatting.append(.marker)
            insert(tag)
            mode = .inCaption
        case .colgroup:
            clearToTable()
            insert(tag)
            mode = .inColumnGroup
        case .col:
            clearToTable()
            insertImplied(.colgroup)
            mode = .inColumnGroup
            return .again
        case .tbody, .tfoot, .thead:
            clearToTable()
            insert(tag)
            mode = .inTableBody
        case .td, .th, .tr:
            clearToTable()
            insertImplied(.tbody)
            mode = .inTableBody
            return .again
        case .table:
            guard has(.table, in: .table) else { return .done }
            pop(untilAfter: .table)
            resetMode()
            return .again
        case .style, .script, .template: return inHead(token)
        case .input:
            guard isHiddenInput(tag) else { return nil }
            insertEmpty(tag)
        case .form:
            guard form == nil, !isOpen(.template) else { return .done }
            form = insert(tag)
            pop()
        default: return nil
        }
        return .done
    }

    private func isHiddenInput(_ tag: HTMLTag) -> Bool {
        tag.attributes.contains {
            $0.name == .type && tokenizer.characters[$0.value].equals(ignoringCase: "hidden")
        }
    }

    private mutating func endInTable(_ tag: HTMLTag, _ token: HTMLToken) -> Step? {
        switch tag.name {
        case .table:
            guard has(.table, in: .table) else { return .done }
            pop(untilAfter: .table)
            resetMode()
            return .done
        case .body, .caption, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr: return .done
        case .template: return inHead(token)
        default: return nil
        }
    }

    private mutating func clearToTable() { clear { $0 == .table } }

    mutating func inCaption(_ token: HTMLToken) -> Step {
        var isEnd = false
        switch token {
        case .end(let tag):
            switch tag.name {
            case .caption: isEnd = true
            case .table: break
            case .body, .col, .colgroup, .html, .tbody, .td, .tfoot, .th, .thead, .tr: return .done
            default: return inBody(token)
            }
        case .start(let tag) where tag.name.isRowGroup || tag.name.isCell || tag.name == .tr: break
        case .start(let tag) where tag.name == .caption || tag.name == .col || tag.name == .colgroup: break
        default: return inBody(token)
        }
        guard has(.caption, in: .table) else { return .done }
        popImplied()
        pop(untilAfter: .caption)
        clearFormattingToMarker()
        mode = .inTable
        return isEnd ? .done : .again
    }

    mutating func inColumnGroup(_ token: inout HTMLToken) -> Step {
        switch token {
        case .text(let range):
            let space = leadingSpace(range)
            insertText(space)
            if space.count == range.count { return .done }
            token = .text(space.upperBound..<range.upperBound)
        case .comment(let range):
            insertComment(range)
            return .done
        case .doctype, .finish: return .done
        case .start(let tag):
            switch tag.name {
            case .html: return inBody(token)
            case .col:
                insertEmpty(tag)
                return .done
            case .template: return inHead(token)
            default: break
            }
        case .end(let tag):
            switch tag.name {
            case .colgroup:
                if isCurrent(.colgroup) {
                    pop()
                    mode = .inTable
                }
                return .done
            case .col: return .done
            case .template: return inHead(token)
            default: break
            }
        }
        guard isCurrent(.colgroup) else { return .done }
        pop()
        mode = .inTable
        return .again
    }
}
