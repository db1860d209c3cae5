/// Rows and cells of tables (WHATWG HTML sections 13.2.6.4.13 to 13.2.6.4.15).
extension HTMLTreeBuilder {
    mutating func inTableBody(_ token: HTMLToken) -> Step {
        switch token {
        case .start(let tag):
            switch tag.name {
            case .tr:
                clear(to: \.isRowGroup)
                insert(tag)
                mode = .inRow
                return .done
            case .td, .th:
                clear(to: \.isRowGroup)
                insertImplied(.tr)
                mode = .inRow
                return .again
            case .caption, .col, .colgroup, .tbody, .tfoot, .thead: return leaveTableBody()
            default: break
            }
        case .end(let tag):
            switch tag.name {
            case .tbody, .tfoot, .thead:
                guard has(tag.name, in: .table) else { return .done }
                clear(to: \.isRowGroup)
                pop()
                mode = .inTable
                return .done
            case .table: return leaveTableBody()
            case .body, .caption, .col, .colgroup, .html, .td, .th, .tr: return .done
            default: break
            }
        default: break
        }
        return inTable(token)
    }

    private mutating func leaveTableBody() -> Step {
        guard has(in: .table, where: \.isRowGroup) else { return .done }
        clear(to: \.isRowGroup)
        pop()
        mode = .inTable
        return .again
    }

    mutating func inRow(_ token: HTMLToken) -> Step {
        switch token {
        case .start(let tag):
            switch tag.name {
            case .td, .th:
                clear { $0 == .tr }
                insert(tag)
                mode = .inCell
                formatting.append(.marker)
                return .done
            case .caption, .col, .colgroup, .tbody, .tfoot, .thead, .tr: return leaveRow() ? .again : .done
            default: break
            }
        case .end(let tag):
            switch tag.name {
            case .tr:
                _ = leaveRow()
                return .done
            case .table: return leaveRow() ? .again : .done
            case .tbody, .tfoot, .thead:
                guard has(tag.name, in: .table) else { return .done }
                return leaveRow() ? .again : .done
            case .body, .caption, .col, .colgroup, .html, .td, .th: return .done
            default: break
            }
        default: break
        }
        return inTable(token)
    }

    private mutating func leaveRow() -> Bool {
        guard has(.tr, in: .table) else { return false }
        clear { $0 == .tr }
        pop()
        mode = .inTableBody
        return true
    }

    mutating func inCell(_ token: HTMLToken) -> Step {
        switch token {
        case .start(let tag):
            switch tag.name {
            case .caption, .col, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr: return leaveCell()
            default: break
            }
        case .end(let tag):
            switch tag.name {
            case .td, .th:
                guard has(tag.name, in: .table) else { return .done }
                popImplied()
                pop(untilAfter: tag.name)
                clearFormattingToMarker()
                mode = .inRow
                return .done
            case .body, .caption, .col, .colgroup, .html: return .done
            case .table, .tbody, .tfoot, .thead, .tr:
                guard has(tag.name, in: .table) else { return .done }
                return leaveCell()
            default: break
            }
        default: break
        }
        return inBody(token)
    }

    private mutating func leaveCell() -> Step {
        guard has(in: .table, where: \.isCell) else { return .done }
        popImplied()
        pop(untilAfter: \.isCell)
        clearFormattingToMarker()
        mode = .inRow
        return .again
    }
}
