/// Start tags within the body (WHATWG HTML section 13.2.6.4.7).
extension HTMLTreeBuilder {
    mutating func inBody(_ token: HTMLToken) -> Step {
        switch token {
        case .text(let range):
            reconstructFormatting()
            insertText(range)
        case .comment(let range): insertComment(range)
        case .doctype, .finish: break
        case .start(let tag): return start(tag, token)
        case .end(let tag): return end(tag, token)
        }
        return .done
    }

    private mutating func start(_ tag: HTMLTag, _ token: HTMLToken) -> Step {
        switch tag.name {
        case .html: merge(tag, into: open.first)
        case .body: merge(tag, into: body)
        case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title:
            return inHead(token)
        case .caption, .col, .colgroup, .frameset, .head, .tbody, .td, .tfoot, .th, .thead, .tr: break
        case .a: startLink(tag)
        case .nobr:
            reconstructFormatting()
            if has(.nobr) {
                _ = adopt(tag)
                reconstructFormatting()
            }
            pushFormatting(insert(tag))
        case _ where tag.name.isPlainFormatting:
            reconstructFormatting()
            pushFormatting(insert(tag))
        case .li, .dd, .dt: startItem(tag)
        case .option, .optgroup, .rb, .rtc, .rp, .rt: startImplied(tag)
        case .math: startForeign(tag, .mathML)
        case .svg: startForeign(tag, .svg)
        case .textarea, .xmp, .iframe, .noembed, .plaintext: startTextual(tag)
        case .form, .button, .select, .table, .applet, .marquee, .object: startContainer(tag)
        case .area, .br, .embed, .frame, .hr, .image, .img, .input, .keygen, .param, .source, .track, .wbr:
            startEmpty(tag)
        case _
        where tag.name.isBlock || tag.name.isHeading || tag.name == .p || tag.name == .pre || tag.name == .listing:
            startBlock(tag)
        default:
            reconstructFormatting()
            insert(tag)
        }
        return .done
    }

    private mutating func startBlock(_ tag: HTMLTag) {
        closeParagraph()
        if tag.name.isHeading, tree.nodes[current].space == .html, tree.nodes[current].name.isHeading { pop() }
        insert(tag)
        skipsLineFeed = tag.name == .pre || tag.name == .listing
    }

    private mutating func startLink(_ tag: HTMLTag) {
        if let old = formattingElement(.a) {
            _ = adopt(tag)
            removeFromFormatting(old)
            removeFromStack(old)
        }
        reconstructFormatting()
        pushFormatting(insert(tag))
    }

    /// An item ends the one before, unless something else lies between.
    private mutating func startItem(_ tag: HTMLTag) {
        for node in open.reversed() {
            steps &+= 1
            let element = tree.nodes[node]
            let isSibling = tag.name == .li ? element.isHTML(.li) : element.isHTML(.dd) || element.isHTML(.dt)
            if isSibling {
                popImplied(except: element.name)
                pop(untilAfter: element.name)
                break
            }
            if element.space == .html ? element.name.isSpecial : isSpecialForeign(element),
                element.name != .address, element.name != .div, element.name != .p
            {
                break
            }
        }
        closeParagraph()
        insert(tag)
    }

    private mutating func startImplied(_ tag: HTMLTag) {
        switch tag.name {
        case .option, .optgroup:
            if has(.select) {
                popImplied(except: tag.name == .option ? .optgroup : nil)
            } else if isCurrent(.option) {
                pop()
            }
            reconstructFormatting()
        default:
            if has(.ruby) { popImplied(except: tag.name == .rp || tag.name == .rt ? .rtc : nil) }
        }
        insert(tag)
    }

    private mutating func startTextual(_ tag: HTMLTag) {
        switch tag.name {
        case .textarea:
            startText(tag, .escapable(.textarea))
            skipsLineFeed = true
        case .plaintext:
            closeParagraph()
            insert(tag)
            tokenizer.content = .plain
        case .xmp:
            closeParagraph()
            reconstructFormatting()
            startText(tag, .raw(.xmp))
        default: startText(tag, .raw(tag.name))
        }
    }

    private mutating func startContainer(_ tag: HTMLTag) {
        switch tag.name {
        case .form:
            guard form == nil || isOpen(.template) else { return }
            closeParagraph()
            let node = insert(tag)
            if !isOpen(.template) { form = node }
        case .button:
            if has(.button) {
                popImplied()
                pop(untilAfter: .button)
            }
            reconstructFormatting()
            insert(tag)
        case .select:
            if has(.select) { return pop(untilAfter: .select) }
            reconstructFormatting()
            insert(tag)
        case .table:
            if !isQuirky { closeParagraph() }
            insert(tag)
            mode = .inTable
        default:
            reconstructFormatting()
            insert(tag)
            formatting.append(.marker)
        }
    }

    private mutating func startEmpty(_ tag: HTMLTag) {
        var tag = tag
        switch tag.name {
        case .param, .source, .track, .frame: break
        case .hr:
            closeParagraph()
            if has(.select) { popImplied() }
        case .input:
            if has(.select) { pop(untilAfter: .select) }
            reconstructFormatting()
        default:
            if tag.name == .image { tag.name = .img }
            reconstructFormatting()
        }
        insertEmpty(tag)
    }
}
