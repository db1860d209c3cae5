extension Span<UInt8> {
    /// The character that begins there, and the bytes it takes, in well-formed UTF-8; of what is cut off, a byte.
    @inline(__always)
    func character(at index: Int) -> (value: UInt32, length: Int) {
        let lead = UInt32(self[index])
        if lead < 0x80 { return (lead, 1) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard index &+ length <= count else { return (lead, 1) }
        let second = UInt32(self[index &+ 1] & 0x3F)
        if length == 2 { return ((lead & 0x1F) &<< 6 | second, 2) }
        let third = UInt32(self[index &+ 2] & 0x3F)
        if length == 3 { return ((lead & 0x0F) &<< 12 | second &<< 6 | third, 3) }
        return ((lead & 0x07) &<< 18 | second &<< 12 | third &<< 6 | UInt32(self[index &+ 3] & 0x3F), 4)
    }

    /// Where the character begins that ends before a place, which is not the first.
    func startOfCharacter(before end: Int) -> Int {
        var start = end &- 1
        while start > 0, self[start] & 0xC0 == 0x80 { start &-= 1 }
        return start
    }

    /// Where so many characters end, or all, if there are fewer.
    func offset(behind characters: Int) -> Int {
        var offset = 0
        var rest = characters
        while rest > 0, offset < count {
            offset &+= character(at: offset).length
            rest &-= 1
        }
        return offset
    }

    /// How many characters well-formed UTF-8 has. Counted in blocks whose sums fit into a byte, so that the compiler
    /// turns it into vector instructions.
    var characterCount: Int {
        var characters = 0
        var start = 0
        while start < count {
            let block = extracting(start..<Swift.min(start &+ 255, count))
            var inBlock: UInt8 = 0
            for index in block.indices { inBlock &+= block[index] & 0xC0 == 0x80 ? 0 : 1 }
            characters &+= Int(inBlock)
            start &+= 255
        }
        return characters
    }
}
