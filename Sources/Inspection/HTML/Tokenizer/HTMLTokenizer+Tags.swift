import Mail

extension HTMLTokenizer {
    /// The tag whose name begins here; nil if the document ends within it, which makes it nothing.
    mutating func tag(isEnd: Bool) -> HTMLToken? {
        var packed = PackedName()
        while let here = byte(), !here.isSpace, here != 0x2F, here != ASCII.greater {
            packed.append(here.lowercased)
            position &+= 1
        }
        let name = HTMLName(packed)
        var tag = HTMLTag(name: name, code: name == .other ? code(of: packed) : 0)
        var seen: UInt64 = 0
        let start = characters.count
        while let here = byte() {
            if here == ASCII.greater {
                position &+= 1
                return isEnd ? .end(tag) : .start(tag)
            }
            if here == 0x2F {
                position &+= 1
                tag.isSelfClosing = byte() == ASCII.greater
            } else if here.isSpace {
                position &+= 1
            } else if let attribute = attribute(), seen & attribute.name.bit == 0 {
                seen |= attribute.name.bit
                tag.attributes.append(attribute)
            }
        }
        characters.removeSubrange(start...)
        return nil
    }

    /// The attribute that begins here; nil if it means nothing to us.
    private mutating func attribute() -> HTMLAttribute? {
        var packed = PackedName()
        // An equals sign at the start is a letter of the name.
        repeat {
            packed.append((byte() ?? 0).lowercased)
            position &+= 1
        } while byte().map { !$0.isSpace && $0 != 0x2F && $0 != ASCII.greater && $0 != ASCII.equals } ?? false
        let start = characters.count
        skipSpace()
        if byte() == ASCII.equals {
            position &+= 1
            skipSpace()
            value()
        }
        guard let name = HTMLAttribute.Name(packed) else {
            characters.removeSubrange(start...)
            return nil
        }
        if name == .event { eventHandlers &+= 1 }
        return HTMLAttribute(name: name, value: start..<characters.count)
    }

    private mutating func value() {
        guard let first = byte(), first != ASCII.greater else { return }
        let quote = first == ASCII.quote || first == 0x27 ? first : nil
        if quote != nil { position &+= 1 }
        while let here = byte() {
            if let quote {
                if here == quote {
                    position &+= 1
                    return
                }
            } else if here.isSpace || here == ASCII.greater {
                return
            }
            if here == 0x26 {
                appendReference(inAttribute: true)
                continue
            }
            let end = bytes[position...].firstIndex { byte in
                byte == 0x26 || (quote.map { byte == $0 } ?? (byte.isSpace || byte == ASCII.greater))
            }
            appendText(bytes[position..<(end ?? bytes.count)])
            position = end ?? bytes.count
        }
    }

    private mutating func skipSpace() {
        while byte()?.isSpace ?? false { position &+= 1 }
    }
}

extension UInt8 {
    /// A control character of ASCII that is no white space.
    var isControl: Bool { (self < 0x20 || self == 0x7F) && !isSpace }

    /// White space of HTML: tab, line feed, form feed, carriage return, space.
    var isSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C }
}
