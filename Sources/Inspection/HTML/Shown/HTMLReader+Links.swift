import Mail

extension HTMLReader {
    /// Notes a link; its place, or nil if there are too many.
    @discardableResult
    mutating func add(_ target: ArraySlice<UInt8>, _ origin: ShownLink.Origin, text: String = "") -> Int? {
        document.linkCount &+= 1
        guard document.links.count < limits.linksMax else {
            document.isLimited = true
            return nil
        }
        let cut = target.prefix(limits.linkBytesMax)
        var link = ShownLink(target: cut.text, text: text, origin: origin, part: part)
        link.isHidden = origin == .anchor && style.hiding != nil
        document.links.append(link)
        return document.links.count &- 1
    }

    /// Begins a link if the element is one.
    mutating func openLink(_ node: Int) {
        let element = tree.nodes[node]
        guard element.name == .a, element.space != .mathML else { return }
        guard let target = tree.value(.href, of: node) ?? tree.value(.xlinkHref, of: node) else { return }
        openLinks.append(OpenLink(element: node, place: add(target, .anchor)))
    }

    mutating func closeLink() {
        guard let link = openLinks.popLast() else { return }
        if let place = link.place {
            document.links[place].text = link.label.bytes[...].text
            document.links[place].isPicture = link.hasPicture && !link.hasText
            document.links[place].isHidden = document.links[place].isHidden && !link.hasText && !link.hasPicture
            annotateEnd(of: document.links[place])
        }
        // What stands in it stands in the link around it, too, if tables made one link part of another.
        guard !openLinks.isEmpty else { return }
        let last = openLinks.count &- 1
        openLinks[last].hasText = openLinks[last].hasText || link.hasText
        openLinks[last].hasPicture = openLinks[last].hasPicture || link.hasPicture
        addToLabel(link.label.bytes[...])
    }

    /// Links in what Outlook alone takes for markup, `<!--[if mso]>…<![endif]-->`: others see nothing of them.
    mutating func noteConditional(_ range: Range<Int>) {
        guard source[range].starts(with: "[if".utf8) else { return }
        var tokenizer = HTMLTokenizer(Array(source[range]))
        while document.links.count < limits.linksMax {
            switch tokenizer.next() {
            case .finish: return
            case .start(let tag):
                guard let target = tag.attributes.first(where: { $0.name == .href })?.value else { continue }
                if let place = add(tokenizer.characters[target], .anchor) { document.links[place].isHidden = true }
            default: break
            }
        }
    }

    /// The address in the `content` of `<meta http-equiv=refresh>` (WHATWG HTML section 4.2.5.3).
    static func refreshTarget(_ content: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var rest = content.drop(while: \.isSpace)
        rest = rest.drop { $0.isDigit || $0 == ASCII.dot }.drop(while: \.isSpace)
        guard let separator = rest.first, rest.startIndex > content.startIndex else { return nil }
        if separator == ASCII.semicolon || separator == ASCII.comma { rest = rest.dropFirst() }
        rest = rest.drop(while: \.isSpace)
        if rest.prefix(3).equals(ignoringCase: "url") {
            let behind = rest.dropFirst(3).drop(while: \.isSpace)
            if behind.first == ASCII.equals { rest = behind.dropFirst().drop(while: \.isSpace) }
        }
        if let quote = rest.first, quote == ASCII.quote || quote == 0x27 {
            rest = rest.dropFirst().prefix { $0 != quote }
        }
        return rest.isEmpty ? nil : rest
    }
}
