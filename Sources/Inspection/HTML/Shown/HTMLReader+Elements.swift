import Mail

extension HTMLReader {
    /// Notes what an element is, whatever it holds.
    mutating func note(_ node: Int) {
        let element = tree.nodes[node]
        if element.space == .html {
            noteHTML(node, element.name)
        } else if element.name == .script {
            document.scripts &+= 1
            noteEmbedded(node, .href)
            noteEmbedded(node, .xlinkHref)
        } else if element.name == .image || element.name == .use {
            noteEmbedded(node, .href)
            noteEmbedded(node, .xlinkHref)
        }
        noteFont(node)
    }

    private mutating func noteHTML(_ node: Int, _ name: HTMLName) {
        switch name {
        case .base: if document.base == nil { document.base = cut(.href, of: node) }
        case .meta: noteMeta(node)
        case .title:
            if document.title == nil { document.title = tree.text(in: node).prefix(limits.shownBytesMax).trimmed.text }
        case .img: notePicture(node)
        case .area:
            guard let target = tree.value(.href, of: node) else { return }
            add(target, .area, text: tree.value(.alt, of: node)?.prefix(limits.shownBytesMax).text ?? "")
        case .script:
            document.scripts &+= 1
            noteEmbedded(node, .src)
        case .link: noteEmbedded(node, .href)
        case .iframe, .frame, .embed, .source, .track, .audio: noteEmbedded(node, .src)
        case .video:
            noteEmbedded(node, .src)
            noteEmbedded(node, .poster)
        case .object: noteEmbedded(node, .data)
        case .form: noteForm(node)
        case .input, .button, .select, .textarea: noteInput(node, name)
        default: break
        }
        if name == .iframe || name == .frame || name == .object || name == .embed { document.frames &+= 1 }
        if name != .img { noteEmbedded(node, .background) }
    }

    private func cut(_ attribute: HTMLAttribute.Name, of node: Int) -> String? {
        tree.value(attribute, of: node)?.prefix(limits.linkBytesMax).text
    }

    mutating func noteEmbedded(_ node: Int, _ attribute: HTMLAttribute.Name) {
        if let target = tree.value(attribute, of: node), !target.isEmpty { add(target, .embedded) }
    }

    private mutating func noteMeta(_ node: Int) {
        if document.charset == nil { document.charset = cut(.charset, of: node) }
        guard let content = tree.value(.content, of: node) else { return }
        if let name = tree.value(.name, of: node), name.equals(ignoringCase: "generator") {
            if document.generator == nil { document.generator = content.prefix(limits.shownBytesMax).text }
            return
        }
        guard let kind = tree.value(.httpEquiv, of: node) else { return }
        if kind.equals(ignoringCase: "refresh") {
            if let target = Self.refreshTarget(content) { add(target, .refresh) }
        } else if kind.equals(ignoringCase: "content-type"), document.charset == nil {
            document.charset = Self.charset(in: content.prefix(limits.shownBytesMax))?.text
        }
    }

    private static func charset(in content: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let word = Array("charset=".utf8)
        var rest = content
        while let place = rest.firstIndex(where: { $0 | 0x20 == 0x63 }) {
            rest = rest[place...]
            if rest.count > word.count, rest.prefix(word.count).map(\.lowercased) == word {
                let value = rest.dropFirst(word.count).prefix { !$0.isSpace && $0 != ASCII.semicolon }
                return value.filter { $0 != ASCII.quote && $0 != 0x27 }[...]
            }
            rest = rest.dropFirst()
        }
        return nil
    }

    private mutating func notePicture(_ node: Int) {
        let size = PictureSize(tree, node, style)
        document.pictures.count &+= 1
        if let source = tree.value(.src, of: node), !source.isEmpty { add(source, .embedded) }
        if size.isTracker || style.hiding == .display {
            document.pictures.trackers &+= 1
            return
        }
        if size.isLarge {
            document.pictures.large &+= 1
            if !openLinks.isEmpty { document.pictures.largeLinked &+= 1 }
        }
        guard !openLinks.isEmpty, style.hiding == nil else { return }
        openLinks[openLinks.count &- 1].hasPicture = true
        if let name = tree.value(.alt, of: node) { addToLabel(name) }
    }

    private mutating func noteFont(_ node: Int) {
        guard let face = tree.value(.face, of: node) else { return }
        resolver.noteFonts(face)
    }
}
