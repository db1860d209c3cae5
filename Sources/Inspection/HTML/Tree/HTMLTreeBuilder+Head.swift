/// What stands before the body (WHATWG HTML sections 13.2.6.4.1 to 13.2.6.4.6).
extension HTMLTreeBuilder {
    mutating func beforeBody(_ token: inout HTMLToken, _ mode: Mode) -> Step {
        if case .text(let range) = token {
            let space = leadingSpace(range)
            if mode == .inHead || mode == .inHeadNoscript || mode == .afterHead { insertText(space) }
            if space.count == range.count { return .done }
            token = .text(space.upperBound..<range.upperBound)
        }
        switch token {
        case .comment(let range):
            insertComment(range)
            return .done
        case .doctype(let range):
            if mode == .initial {
                self.mode = .beforeHTML
                isQuirky = Self.isQuirky(tokenizer.bytes[range])
            }
            return .done
        default: break
        }
        switch mode {
        case .initial:
            self.mode = .beforeHTML
            return .again
        case .beforeHTML: return beforeHTML(token)
        case .beforeHead: return beforeHead(token)
        case .inHeadNoscript: return inHeadNoscript(token)
        case .afterHead: return afterHead(token)
        default: return inHead(token)
        }
    }

    /// Whether an end tag says that something begins all the same; others are nothing there.
    private func isEndThatBegins(_ name: HTMLName) -> Bool {
        name == .head || name == .body || name == .html || name == .br
    }

    private mutating func beforeHTML(_ token: HTMLToken) -> Step {
        switch token {
        case .start(let tag) where tag.name == .html:
            insert(tag)
            mode = .beforeHead
            return .done
        case .end(let tag) where !isEndThatBegins(tag.name): return .done
        default:
            insertImplied(.html)
            mode = .beforeHead
            return .again
        }
    }

    private mutating func beforeHead(_ token: HTMLToken) -> Step {
        switch token {
        case .start(let tag) where tag.name == .html: return inBody(token)
        case .start(let tag) where tag.name == .head:
            head = insert(tag)
            mode = .inHead
            return .done
        case .end(let tag) where !isEndThatBegins(tag.name): return .done
        default:
            head = insertImplied(.head)
            mode = .inHead
            return .again
        }
    }

    mutating func inHead(_ token: HTMLToken) -> Step {
        switch token {
        case .text(let range) where leadingSpace(range).count == range.count: insertText(range)
        case .comment(let range): insertComment(range)
        case .start(let tag):
            switch tag.name {
            case .html: return inBody(token)
            case .base, .basefont, .bgsound, .link, .meta: insertEmpty(tag)
            case .title: startText(tag, .escapable(.title))
            case .noframes, .style: startText(tag, .raw(tag.name))
            case .script: startText(tag, .script)
            case .noscript:
                insert(tag)
                mode = .inHeadNoscript
            case .template: startTemplate(tag)
            case .head: break
            default: return leaveHead()
            }
        case .end(let tag):
            switch tag.name {
            case .head:
                pop()
                mode = .afterHead
            case .template: endTemplate()
            case .body, .html, .br: return leaveHead()
            default: break
            }
        case .doctype: break
        default: return leaveHead()
        }
        return .done
    }

    private mutating func leaveHead() -> Step {
        pop()
        mode = .afterHead
        return .again
    }

    private mutating func inHeadNoscript(_ token: HTMLToken) -> Step {
        switch token {
        case .start(let tag):
            switch tag.name {
            case .html: return inBody(token)
            case .basefont, .bgsound, .link, .meta, .noframes, .style: return inHead(token)
            case .head, .noscript: return .done
            default: break
            }
        case .end(let tag) where tag.name == .noscript:
            pop()
            mode = .inHead
            return .done
        case .end(let tag) where tag.name != .br: return .done
        default: break
        }
        pop()
        mode = .inHead
        return .again
    }

    private mutating func afterHead(_ token: HTMLToken) -> Step {
        switch token {
        case .start(let tag):
            switch tag.name {
            case .html: return inBody(token)
            case .body:
                body = insert(tag)
                mode = .inBody
                return .done
            case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
                guard let head else { break }
                push(head)
                _ = inHead(token)
                removeFromStack(head)
                return .done
            case .head, .frameset: return .done
            default: break
            }
        case .end(let tag) where tag.name == .template: return inHead(token)
        case .end(let tag) where tag.name == .head || !isEndThatBegins(tag.name): return .done
        default: break
        }
        body = insertImplied(.body)
        mode = .inBody
        return .again
    }

    /// Begins an element whose content is text and no markup.
    mutating func startText(_ tag: HTMLTag, _ content: HTMLTokenizer.Content) {
        insert(tag)
        tokenizer.content = content
        modeBehindText = mode
        mode = .text
    }
}
