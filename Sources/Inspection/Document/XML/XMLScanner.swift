import Mail

/// Goes through the tags and texts of an XML document, well formed or not, in one pass. Entities of a DTD are not
/// known to it, so none can grow.
struct XMLScanner {
    enum Event {
        case open(XMLTag)
        /// The name without its prefix.
        case close(ArraySlice<UInt8>)
        /// As it is written; `XMLText` undoes references.
        case text(ArraySlice<UInt8>)
    }

    private let bytes: ArraySlice<UInt8>
    /// Behind the last event.
    private(set) var position = 0
    /// Where the last event begins.
    private(set) var start = 0

    /// UTF-16 is narrowed: markup is ASCII.
    init(_ bytes: ArraySlice<UInt8>) {
        let hasMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        let isWide = hasMark || bytes.byte(at: 1) == 0 || bytes.first == 0
        self.bytes = isWide ? TextForm.narrowed(bytes)[...] : bytes
    }

    mutating func next() -> Event? {
        while position < bytes.count {
            start = position
            guard bytes.byte(at: position) == ASCII.less else { return text() }
            switch bytes.byte(at: start &+ 1) {
            case UInt8(ascii: "!"):
                if bytes.stands("<![CDATA[", at: start) { return data() }
                skip(behind: bytes.stands("<!--", at: start) ? "-->" : ">")
            case ASCII.question: skip(behind: "?>")
            case UInt8(ascii: "/"):
                position = bytes.offset(of: ASCII.greater, from: start &+ 2).map { $0 &+ 1 } ?? bytes.count
                let name = bytes.run(at: start &+ 2, max(0, position &- start &- 3)) ?? []
                return .close(XMLTag.local(name.trimmed))
            default: if let tag = tag() { return .open(tag) }
            }
        }
        return nil
    }

    /// Everything up to a closing tag, whatever it holds: scripts are not markup. The tag itself comes next.
    mutating func raw(until end: StaticString) -> ArraySlice<UInt8> {
        let start = position
        while let place = bytes.offset(of: [ASCII.less, UInt8(ascii: "/")], from: position) {
            if bytes.stands(end, at: place) {
                position = place
                return bytes.run(at: start, place &- start) ?? []
            }
            position = place &+ 2
        }
        position = bytes.count
        return bytes.from(start)
    }

    private mutating func text() -> Event {
        let start = position
        position = bytes.offset(of: ASCII.less, from: start) ?? bytes.count
        return .text(bytes.run(at: start, position &- start) ?? [])
    }

    private mutating func data() -> Event {
        let start = position &+ 9
        skip(behind: "]]>")
        return .text(bytes.run(at: start, max(0, position &- start &- 3)) ?? [])
    }

    private mutating func skip(behind word: String) {
        position = bytes.offset(of: word, from: position &+ 1).map { $0 &+ word.utf8.count } ?? bytes.count
    }

    /// A tag that opens; ">" within quotes does not end it.
    private mutating func tag() -> XMLTag? {
        let start = position &+ 1
        var quote: UInt8?
        position = start
        while let byte = bytes.byte(at: position) {
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == ASCII.quote || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == ASCII.greater {
                let inside = bytes.run(at: start, position &- start) ?? []
                position &+= 1
                return XMLTag(inside)
            }
            position &+= 1
        }
        return nil
    }
}
