import Mail

/// A tag as it opens: its name, and its attributes when somebody asks for them.
struct XMLTag {
    /// Without its prefix.
    let name: ArraySlice<UInt8>
    let isEmpty: Bool
    private let attributes: ArraySlice<UInt8>

    /// - Parameter inside: what stands between the angle brackets.
    init(_ inside: ArraySlice<UInt8>) {
        isEmpty = inside.last == UInt8(ascii: "/")
        let inside = isEmpty ? inside.dropLast() : inside
        let end = inside.firstIndex { $0.isWhitespace } ?? inside.endIndex
        name = Self.local(inside[..<end])
        attributes = inside[end...]
    }

    func `is`(_ name: StaticString) -> Bool { self.name.equals(ignoringCase: name) }

    /// The value of an attribute, whatever its prefix, with references undone; nil if there is none.
    func attribute(_ name: StaticString) -> String? {
        var rest = attributes
        while let (key, value) = Self.nextAttribute(&rest) {
            if Self.local(key).equals(ignoringCase: name) { return XMLText.decoded(value) }
        }
        return nil
    }

    /// Every attribute: its name without prefix, and its value as it is written.
    func forEachAttribute(_ body: (_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) -> Void) {
        var rest = attributes
        while let (key, value) = Self.nextAttribute(&rest) { body(Self.local(key), value) }
    }

    private static func nextAttribute(
        _ rest: inout ArraySlice<UInt8>
    ) -> (key: ArraySlice<UInt8>, value: ArraySlice<UInt8>)? {
        guard let equals = rest.firstIndex(of: ASCII.equals) else { return nil }
        // Attributes without a value, as HTML has them, come before it.
        let key = rest[..<equals].trimmed.split(whereSeparator: \.isWhitespace).last ?? []
        rest = rest[(equals &+ 1)...].drop { $0.isWhitespace }
        guard let quote = rest.first, quote == ASCII.quote || quote == UInt8(ascii: "'") else {
            let value = rest.prefix { !$0.isWhitespace }
            rest = rest[value.endIndex...]
            return (key, value)
        }
        rest = rest.dropFirst()
        let value = rest.prefix { $0 != quote }
        rest = rest[value.endIndex...].dropFirst()
        return (key, value)
    }

    static func local(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        name.lastIndex(of: ASCII.colon).map { name[($0 &+ 1)...] } ?? name
    }
}

extension XMLTag {
    /// Where an attribute stands in the text of a tag (`<` to `>`), name and value; nil if it is not there.
    static func place(of name: String, in tag: ArraySlice<UInt8>) -> Range<Int>? {
        let name = Array(name.utf8).lowercased
        var offset = 0
        while let equals = tag.offset(of: [ASCII.equals], from: offset) {
            let before = tag.prefix(equals).reversed()
            let blanks = before.prefix(while: \.isWhitespace).count
            let key = before.dropFirst(blanks).prefix {
                !$0.isWhitespace && $0 != ASCII.quote && $0 != UInt8(ascii: "'")
            }
            let start = equals &- blanks &- key.count
            var end = equals &+ 1
            while tag.byte(at: end)?.isWhitespace == true { end &+= 1 }
            let quote = tag.byte(at: end)
            if quote == ASCII.quote || quote == UInt8(ascii: "'"), let quote {
                end = tag.offset(of: [quote], from: end &+ 1).map { $0 &+ 1 } ?? tag.count
            } else {
                while let byte = tag.byte(at: end), !byte.isWhitespace, byte != ASCII.greater { end &+= 1 }
            }
            if local(Array(key.reversed())[...]).lowercased == name { return start..<end }
            offset = max(end, equals &+ 1)
        }
        return nil
    }
}
