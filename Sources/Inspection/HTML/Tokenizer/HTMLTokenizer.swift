import Mail

/// Cuts HTML into tags, text and comments as browsers do (WHATWG HTML section 13.2.5). Any bytes are HTML.
///
/// Each byte is looked at a bounded number of times. Text and values, with references undone, are appended to
/// `characters`, which becomes the store of the tree; tokens are ranges of it.
struct HTMLTokenizer {
    let bytes: [UInt8]
    var position = 0
    var characters: [UInt8] = []
    /// How text is read now; the tree sets it behind a start tag.
    var content = Content.data
    /// Whether `<![CDATA[` is text: within foreign content alone.
    var readsCDATA = false
    /// Event handlers seen, of whatever element.
    var eventHandlers = 0
    /// The numbers by which elements without rules of their own are told from others.
    private(set) var otherNames: [PackedName: Int] = [:]

    enum Content: Equatable {
        case data
        /// Until its own end tag: with references, without them, with the rules of scripts.
        case escapable(HTMLName)
        case raw(HTMLName)
        case script
        case plain
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        characters.reserveCapacity(bytes.count)
    }

    mutating func next() -> HTMLToken {
        guard position < bytes.count else { return .finish }
        switch content {
        case .data: return data()
        case .escapable(let name): return rawText(until: name, undoingReferences: true)
        case .raw(let name): return rawText(until: name, undoingReferences: false)
        case .script: return script()
        case .plain:
            let start = characters.count
            appendText(bytes[position...])
            position = bytes.count
            return .text(start..<characters.count)
        }
    }

    /// The byte at a distance from here.
    func byte(_ distance: Int = 0) -> UInt8? {
        let place = position &+ distance
        return place < bytes.count ? bytes[place] : nil
    }

    mutating func code(of name: PackedName) -> Int {
        if let code = otherNames[name] { return code }
        let code = otherNames.count &+ 1
        otherNames[name] = code
        return code
    }

    private mutating func data() -> HTMLToken {
        let start = characters.count
        while let here = byte() {
            if here == ASCII.less {
                if opensMarkup {
                    if characters.count > start { break }
                    if let token = markup() { return token }
                } else {
                    characters.append(here)
                    position &+= 1
                }
            } else if here == 0x26 {
                appendReference(inAttribute: false)
            } else {
                let end = bytes[position...].firstIndex { $0 == ASCII.less || $0 == 0x26 } ?? bytes.count
                appendText(bytes[position..<end], nul: nil)
                position = end
            }
        }
        return characters.count > start ? .text(start..<characters.count) : .finish
    }

    /// Whether the `<` here begins something other than text.
    private var opensMarkup: Bool {
        switch byte(1) {
        case 0x21, 0x3F: true
        case 0x2F: byte(2) != nil
        case let next?: next.isLetter
        case nil: false
        }
    }

    /// What begins with the `<` here; nil if it is nothing.
    private mutating func markup() -> HTMLToken? {
        switch byte(1) {
        case 0x21: return declaration()
        case 0x3F:
            position &+= 1
            return bogusComment()
        case 0x2F:
            position &+= 2
            guard let next = byte() else { return nil }
            if next.isLetter { return tag(isEnd: true) }
            if next == ASCII.greater {
                position &+= 1
                return nil
            }
            return bogusComment()
        default:
            position &+= 1
            return tag(isEnd: false)
        }
    }

    /// Appends source text: CR and CRLF are line feeds, NUL becomes `nul`.
    mutating func appendText(_ text: ArraySlice<UInt8>, nul: StaticString? = "\u{FFFD}") {
        if !text.contains(where: { $0 == ASCII.carriageReturn || $0 == 0 }) {
            characters.append(contentsOf: text)
            return
        }
        var previous: UInt8 = 0
        for byte in text {
            switch byte {
            case 0: nul?.withUTF8Buffer { unsafe characters.append(contentsOf: $0) }
            case ASCII.carriageReturn: characters.append(ASCII.lineFeed)
            case ASCII.lineFeed where previous == ASCII.carriageReturn: break
            default: characters.append(byte)
            }
            previous = byte
        }
    }
}
