import Mail

/// Finds where the body of an HTML text begins, as the parser of the WHATWG standard (section 13.2.6.4) has it:
/// comments, quoted attributes, styles and titles are passed over. Linear in what stands before the body.
///
/// Whatever is unusual before `<body>` (a script, a template, a tag that never ends) begins the body itself: what is
/// put before it is shown, what is put behind it could be swallowed.
struct HTMLBodyStart {
    enum Place: Sendable, Hashable {
        case offset(Int)
        /// A page of frames has no body.
        case frames
    }

    private let html: ArraySlice<UInt8>

    private init(_ html: ArraySlice<UInt8>) { self.html = html }

    /// The place within `html`, counted from its start.
    static func place(in html: ArraySlice<UInt8>) -> Place {
        switch HTMLBodyStart(html).place() {
        case .offset(let index): .offset(index &- html.startIndex)
        case .frames: .frames
        }
    }

    private func place() -> Place {
        var position = html.startIndex
        if html.starts(with: [0xEF, 0xBB, 0xBF]) { position &+= 3 }
        while true {
            while let byte = byte(position), byte.isWhitespace || byte == 0x0C { position &+= 1 }
            guard byte(position) == ASCII.less, let next = byte(position &+ 1) else { return .offset(position) }
            let end: Int?
            switch next {
            case Self.exclamation, ASCII.question: end = endOfDeclaration(position)
            case Self.slash: end = endOfEndTag(position)
            case _ where next.isLetter:
                let (name, tagEnd) = tag(position &+ 1)
                guard let tagEnd else { return .offset(position) }
                switch name {
                case "body": return .offset(tagEnd)
                case "frameset": return .frames
                case "title", "style": end = endOfRawText(name, from: tagEnd)
                default: end = Self.passed.contains(name) ? tagEnd : nil
                }
            default: end = nil
            }
            guard let end else { return .offset(position) }
            position = end
        }
    }

    private static let exclamation = UInt8(ascii: "!")
    private static let slash = UInt8(ascii: "/")
    private static let apostrophe = UInt8(ascii: "'")
    private static let passed: Set<String> = ["html", "head", "meta", "link", "base", "basefont", "bgsound"]
    /// Longer names are none that matter.
    private static let nameBytesMax = 16

    private func byte(_ position: Int) -> UInt8? { position < html.endIndex ? html[position] : nil }

    private func firstIndex(of byte: UInt8, from position: Int) -> Int? {
        position <= html.endIndex ? html[position...].firstIndex(of: byte) : nil
    }

    /// Behind a comment, a document type, or what is taken for a comment.
    private func endOfDeclaration(_ start: Int) -> Int? {
        guard html[start...].starts(with: Array("<!--".utf8)) else {
            return firstIndex(of: ASCII.greater, from: start).map { $0 &+ 1 }
        }
        let content = start &+ 4
        if byte(content) == ASCII.greater { return content &+ 1 }
        if byte(content) == ASCII.hyphen, byte(content &+ 1) == ASCII.greater { return content &+ 2 }
        var position = content
        while let greater = firstIndex(of: ASCII.greater, from: position) {
            let before = html[content..<greater]
            if before.ends(with: "--") || before.ends(with: "--!") { return greater &+ 1 }
            position = greater &+ 1
        }
        return nil
    }

    /// Behind an end tag; nil for one that begins the body.
    private func endOfEndTag(_ start: Int) -> Int? {
        guard let first = byte(start &+ 2), first.isLetter else {
            return firstIndex(of: ASCII.greater, from: start).map { $0 &+ 1 }
        }
        let (name, end) = tag(start &+ 2)
        return ["body", "html", "br"].contains(name) ? nil : end
    }

    /// The name of the tag whose name begins at `start`, in small letters, and where the tag ends.
    private func tag(_ start: Int) -> (name: String, end: Int?) {
        var position = start
        while let byte = byte(position), !endsName(byte) { position &+= 1 }
        let name = html[start..<position].prefix(Self.nameBytesMax &+ 1).map(\.lowercased).text
        return (name, endOfAttributes(position))
    }

    private func endsName(_ byte: UInt8) -> Bool {
        byte.isWhitespace || byte == 0x0C || byte == Self.slash || byte == ASCII.greater
    }

    private func endOfAttributes(_ start: Int) -> Int? {
        var position = start
        while let byte = byte(position) {
            if byte == ASCII.greater { return position &+ 1 }
            if endsName(byte) {
                position &+= 1
                continue
            }
            // An equals sign that begins a name belongs to it.
            position &+= 1
            while let byte = self.byte(position), !endsName(byte), byte != ASCII.equals { position &+= 1 }
            guard let end = endOfValue(position) else { return nil }
            position = end
        }
        return nil
    }

    /// Behind the value of an attribute whose name ends at `start`.
    private func endOfValue(_ start: Int) -> Int? {
        func skipBlanks(_ start: Int) -> Int {
            var position = start
            while let byte = byte(position), byte.isWhitespace || byte == 0x0C { position &+= 1 }
            return position
        }
        var position = skipBlanks(start)
        guard byte(position) == ASCII.equals else { return position }
        position = skipBlanks(position &+ 1)
        guard let quote = byte(position) else { return nil }
        if quote == ASCII.quote || quote == Self.apostrophe {
            return firstIndex(of: quote, from: position &+ 1).map { $0 &+ 1 }
        }
        while let byte = byte(position), !byte.isWhitespace, byte != 0x0C, byte != ASCII.greater { position &+= 1 }
        return position
    }

    /// Behind the end tag of an element that holds nothing but text.
    private func endOfRawText(_ name: String, from start: Int) -> Int? {
        var position = start
        while let less = firstIndex(of: ASCII.less, from: position) {
            position = less &+ 1
            guard byte(position) == Self.slash else { continue }
            let nameEnd = position &+ 1 &+ name.utf8.count
            guard let behind = byte(nameEnd), endsName(behind),
                html[(position &+ 1)..<nameEnd].map(\.lowercased) == Array(name.utf8)
            else { continue }
            return endOfAttributes(nameEnd)
        }
        return nil
    }
}

extension ArraySlice<UInt8> {
    fileprivate func ends(with text: StaticString) -> Bool { suffix(text.utf8CodeUnitCount).equals(ignoringCase: text) }
}
