extension Span<UInt8> {
    /// The character that begins there, and the bytes it takes, in well-formed UTF-8; of what is cut off, a byte.
    @inline(__always)
    func character(at index: Int) -> (value: UInt32, length: Int) {
        let lead = self[index]
        if lead < 0x80 { return (UInt32(lead), 1) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard index &+ length <= count else { return (UInt32(lead), 1) }
        var value = UInt32(lead) & (0x7F &>> UInt32(length))
        for place in 1..<length { value = value &<< 6 | UInt32(self[index &+ place] & 0x3F) }
        return (value, length)
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
